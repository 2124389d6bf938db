import { ZERO, rational } from '@cchc/model';
import type { Case } from '../symbolic/case.js';
import type { Varying } from './inputs.js';
import { whyNotShown, type AskedLeaf } from './leaf.js';
import { notDecided, proved, refuted, type Verdict } from './obligation.js';
import { moreOf, scoresApart, search, type PiecePair, type TwoShown, type Ways } from './pairs.js';
import type { Varied } from './vary.js';

/** What more or less there can be of, and the pieces in which that shows. */
export interface Figure extends Varying {
  readonly asked: AskedLeaf;
  readonly isVaried: Varied;
  readonly show?: (pair: Case) => TwoShown | undefined;
}

/**
 * Whether more of a figure, all else being the same, never both raises and lowers a score. *Refuted* by
 * four units: two between which it rises, and two between which it falls.
 */
export function monotone(figure: Figure): Verdict {
  const { asked } = figure;
  const [rises, falls] = ([1, -1] as const).map((way) => moves(figure, way));
  if (!rises || !falls) return notDecided('construct');
  if (rises.found && falls.found) return refuted(...rises.found, ...falls.found);
  if (asked.open) return notDecided(asked.open);
  const none = [rises, falls].some((one) => !one.found && !one.open);
  return none ? proved() : notDecided(whyNotShown(asked));
}

function moves(figure: Figure, way: 1 | -1) {
  const { isVaried } = figure;
  const ways = (pair: PiecePair): Ways => {
    const more = moreOf(pair, isVaried);
    const apart = more ? scoresApart(pair, ZERO, way, isVaried) : [];
    if (apart === 'open' || !more) return apart;
    return apart.map((one) => [...one, { form: more, relation: '>' as const }]);
  };
  const confirms = ([first, second]: TwoShown) =>
    first.score !== null &&
    second.score !== null &&
    rational(second.score).compare(rational(first.score)) * way > 0;
  return search({ ...figure, ways, confirms });
}
