import { print, rational, type Node, type Rational, type Rulebook } from '@cchc/model';
import { scoreUnit, type Witness as MadeUpUnit } from '@cchc/semantics';
import type { Scores, Totals } from '../grades/attainable.js';
import { extremeOf, furthest, type Extreme } from '../proofs/extremes.js';
import { settle } from '../proofs/settle.js';
import { shownCase, shownUnit, withoutUnknown, type AskedLeaf } from './leaf.js';
import { wholeUnit, type Part, type Side } from './whole-unit.js';
import { notDecided, type ScoreEnd, type ShownScore, type Verdict } from './obligation.js';

/** The least and the most that a leaf scores, each with a case where one has it. */
export function extentOfLeaf(asked: AskedLeaf): Verdict {
  if (asked.open) return notDecided(asked.open);
  const [low, high] = (['least', 'most'] as const).map((side) => endOfLeaf(asked, side));
  if (!low || !high) return notDecided('construct');
  return {
    kind: 'proved',
    cases: [low, high].flatMap(({ shown }) => shown ?? []),
    extent: { low: low.end, high: high.end },
  };
}

interface EndFound {
  readonly end: ScoreEnd;
  readonly shown: ShownScore | undefined;
}

function endOfLeaf(asked: AskedLeaf, side: Side): EndFound | undefined {
  const { explored, rulebook } = asked;
  const extremes = [...explored.results, ...explored.withoutInput].flatMap(
    (event) => extremeOf(event, side, explored) ?? [],
  );
  const end = furthest(extremes, side)?.end;
  const { points, lowest } = explored.leaf.worth;
  if (extremes.length === 0) return undefined;
  const value = settle(
    end?.value ?? rational(side === 'most' ? points : lowest),
    explored,
    rulebook,
  );
  const shown = shownAt(value, extremes, asked);
  return { end: { score: print(value), attained: shown !== undefined }, shown };
}

/** Cases are scored no more often than so for one end. */
const MOST_TRIES = 20;

/** Where rounding or a limit comes last, more than one case has the end. */
function shownAt(
  value: Rational,
  extremes: readonly Extreme[],
  asked: AskedLeaf,
): ShownScore | undefined {
  const { explored, rulebook } = asked;
  let tries = MOST_TRIES;
  for (const { end, attained } of extremes) {
    if (end && !settle(end.value, explored, rulebook).equals(value)) continue;
    const here = tries-- > 0 ? attained() : undefined;
    const shown = here && (shownCase(here, asked) ?? shownCase(withoutUnknown(here), asked));
    if (shown?.score === print(value)) return shown;
  }
  const nothing = shownUnit({}, [], explored.leaf.id, rulebook);
  return nothing?.score === print(value) ? nothing : undefined;
}

/** What is between the ends of a whole: the ends of its parts, and whether one unit has them all. */
export function extentOfNode(
  node: Node,
  totals: Totals,
  parts: readonly Part[],
  rulebook: Rulebook,
): Verdict {
  const { low, high } = totals.ofNode(node);
  return between({ low, high }, parts, rulebook, (unit) => shownUnit(unit, [], node.id, rulebook));
}

/** The same of the total, without what no rulebook can say beforehand. */
export function extentOfTotal(
  { bare, bonus }: Totals,
  parts: readonly Part[],
  rulebook: Rulebook,
): Verdict {
  if (!bare.low) return notDecided('not-linear');
  return between({ low: bare.low, high: bare.high.add(bonus) }, parts, rulebook, (unit) => {
    const total = scoreUnit(rulebook, unit)?.total;
    return total && { witness: [], unit, status: total.status, score: total.score };
  });
}

function between(
  { low, high }: Scores,
  parts: readonly Part[],
  rulebook: Rulebook,
  score: (unit: MadeUpUnit) => ShownScore | undefined,
): Verdict {
  const ends = [
    { value: low, side: 'least' },
    { value: high, side: 'most' },
  ] as const;
  const found = ends.map(({ value, side }) => {
    const unit = wholeUnit(
      parts.map((part) => ({ part, side })),
      rulebook,
    );
    const shown = score(unit);
    const same =
      shown?.score !== undefined && shown.score !== null && rational(shown.score).equals(value);
    return { end: { score: print(value), attained: same }, shown: same ? shown : undefined };
  });
  const [least, most] = found;
  if (!least || !most) return notDecided('construct');
  return {
    kind: 'proved',
    cases: found.flatMap(({ shown }) => shown ?? []),
    extent: { low: least.end, high: most.end },
  };
}
