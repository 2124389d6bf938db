import type { NodeId, Rational } from '@cchc/model';
import { keyOf, type Piece, type Situation } from './piece.js';

export type Pieces = ReadonlyMap<string, Piece>;

/** What a unit was given: in all, and for each leaf that has a score. */
export interface Judged {
  readonly total: Rational | undefined;
  readonly grade: string | undefined;
  readonly leaves: ReadonlyMap<NodeId, Rational>;
}

export interface Climbing {
  readonly judge: (units: readonly Pieces[]) => readonly Judged[];
  /** What may give a unit more than it was given. */
  readonly triesOf: (judged: Judged) => readonly Situation[];
}

/** Each time a unit gets better; figures that bound each other may need several. */
const TIMES = 6;

/**
 * The best that a unit comes to by changing what it hands in while that gives it more: in each step all
 * changes that do so alone, the best first and no two of the same thing, or where they do less together than
 * the best of them does, that one.
 */
export function climbed(start: Pieces, { judge, triesOf }: Climbing): Pieces {
  let best = start;
  for (let time = 0; time < TIMES; time++) {
    const [now] = judge([best]);
    if (!now?.total) return best;
    const { total } = now;
    const tries = triesOf(now);
    const changed = tries.map(({ pieces }) => over(best, pieces));
    const better = judge(changed)
      .flatMap(({ total: then }, at) => {
        const [pieces, unit] = [tries[at]?.pieces, changed[at]];
        return pieces && unit && then && then.compare(total) > 0 ? [{ pieces, unit, then }] : [];
      })
      .toSorted((a, b) => b.then.compare(a.then));
    const [first] = better;
    if (!first) return best;
    const together = over(best, apart(better.map(({ pieces }) => pieces)).flat());
    const [all] = judge([together]);
    best = all?.total && all.total.compare(first.then) > 0 ? together : first.unit;
  }
  return best;
}

/** Those of which no earlier one has a piece. */
function apart(all: readonly (readonly Piece[])[]): readonly (readonly Piece[])[] {
  const taken = new Set<string>();
  return all.filter((pieces) => {
    const isFree = pieces.every((piece) => !taken.has(keyOf(piece)));
    if (isFree) for (const piece of pieces) taken.add(keyOf(piece));
    return isFree;
  });
}

function over(base: Pieces, pieces: readonly Piece[]): Pieces {
  return new Map([...base, ...pieces.map((piece) => [keyOf(piece), piece] as const)]);
}
