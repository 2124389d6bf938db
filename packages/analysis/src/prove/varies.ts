import { extremeOf } from '../proofs/extremes.js';
import type { Case } from '../symbolic/case.js';
import type { ResultGiven } from '../symbolic/event.js';
import { atEnds } from './inputs.js';
import { shownCase, smallest, whyNotShown, type AskedLeaf } from './leaf.js';
import { notDecided, proved, refuted, type ShownScore, type Verdict } from './obligation.js';
import { meet } from './vary.js';

/** Cases are scored no more often than so. */
const MOST_TRIES = 80;

/** Whether a leaf gives some units something else than others; *refuted* by what it gives everybody. */
export function varies(asked: AskedLeaf, extent: Verdict): Verdict {
  const { explored, pieces } = asked;
  const shown: ShownScore[] = [];
  let tries = MOST_TRIES;
  for (const event of explored.results)
    for (const here of casesOf(event, asked)) {
      const one = tries-- > 0 ? shownCase(here, asked) : undefined;
      if (!one) continue;
      shown.push(one);
      const other = shown.find((two) => two.score !== one.score || two.status !== one.status);
      if (other) return proved(other, one);
    }
  if (asked.open) return notDecided(asked.open);
  const statuses = new Set(
    pieces.map((piece) => (piece.kind === 'status' ? piece.status : 'score')),
  );
  const [example] = shown;
  const one = extent.kind === 'proved' ? extent.extent : undefined;
  const isOne = !statuses.has('score') || (one && one.low.score === one.high.score);
  if (statuses.size === 1 && isOne && example) return refuted(smallest(shown) ?? example);
  return notDecided(whyNotShown(asked));
}

/** Its ends, and of a sum of items those of each of them. */
function* casesOf(event: ResultGiven, { explored }: AskedLeaf): Generator<Case> {
  for (const side of ['most', 'least'] as const)
    yield extremeOf(event, side, explored)?.attained() ?? event.here;
  const { result } = event;
  if (result.kind !== 'items') return;
  for (const side of ['most', 'least'] as const) {
    const rest = atEnds(result.groups, side);
    const all = rest && meet(event.here, rest);
    if (all) yield all;
  }
}
