import { ratio, rational, type Rational } from '@cchc/model';
import { negateForm, addConstant, isWhole } from '../linear/form.js';
import type { Constraint } from '../linear/constraint.js';
import { whyNotShown } from './leaf.js';
import type { Figure } from './monotone.js';
import { notDecided, proved, refuted, type Verdict } from './obligation.js';
import {
  guessesOf,
  moreOf,
  scoresApart,
  search,
  type PiecePair,
  type TwoShown,
  type Ways,
} from './pairs.js';

/** What has no smallest step of its own is moved by this; a ratio by a hundredth of a percent. */
const SMALL = ratio(1n, 10_000n);

/**
 * Whether a smallest step of a figure (1, its resolution, a day) never moves the score by more than a
 * share of the points. *Refuted* by two units a step apart.
 */
export function noCliff(figure: Figure, share: Rational): Verdict {
  const { asked, isVaried } = figure;
  const size = rational(asked.explored.leaf.worth.points).mul(share);
  const ways = (pair: PiecePair): Ways => {
    const step = oneStep(pair, figure);
    if (!step) return [];
    const sides = ([1, -1] as const).map((way) => scoresApart(pair, size, way, isVaried));
    const [up, down] = sides;
    if (!up || !down || up === 'open' || down === 'open') return guessesOf(pair, step);
    return [...up, ...down].map((one) => [...one, ...step]);
  };
  const confirms = ([first, second]: TwoShown) =>
    first.score !== null &&
    second.score !== null &&
    rational(second.score).sub(rational(first.score)).abs().compare(size) > 0;
  const result = search({ ...figure, ways, confirms });
  if (result.found) return refuted(...result.found);
  if (asked.open) return notDecided(asked.open);
  return result.open ? notDecided(whyNotShown(asked)) : proved();
}

/** The second unit has one step more: exactly one where there are steps, else no more than a little. */
function oneStep(pair: PiecePair, { isVaried }: Figure): readonly Constraint[] | undefined {
  const more = moreOf(pair, isVaried);
  if (!more) return undefined;
  const [id] = more.terms.keys();
  if (id !== undefined && isWhole(id))
    return [{ form: addConstant(more, ratio(-1n, 1n)), relation: '=' }];
  return [
    { form: more, relation: '>' },
    { form: addConstant(negateForm(more), SMALL), relation: '>=' },
  ];
}
