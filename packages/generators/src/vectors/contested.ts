import type { Rulebook } from '@cchc/model';
import type { Best, Loss } from './edges.js';
import type { Pieces } from './climb.js';
import { keyOf } from './piece.js';

/** A unit that contends for a grade of which there are few, and in which block. */
export interface Contender {
  readonly block: string | undefined;
  readonly pieces: Pieces;
}

/**
 * Units near the best there is, in two blocks and in none: ranks below the best are held by two at once where a
 * share of a fifth or a half of ten ends; in the other block none are. Letters stand for totals from the best on.
 */
const BLOCKS = [
  { block: 'A', totals: 'abbcdddeee' },
  { block: 'B', totals: 'aacdeeebbb' },
  { block: undefined, totals: 'aaabc' },
] as const;
const LETTERS = 'abcde';

/** Nobody where a unit cannot lose a little in some ways. */
export function contenders({ pieces, losses }: Best): readonly Contender[] {
  const small = smallest(losses, LETTERS.length - 1);
  if (small.length === 0) return [];
  return BLOCKS.flatMap(({ block, totals }) =>
    Array.from(totals, (letter) => {
      const loss = small[Math.min(LETTERS.indexOf(letter), small.length) - 1];
      const lost = loss?.pieces.map((piece) => [keyOf(piece), piece] as const) ?? [];
      return { block, pieces: new Map([...pieces, ...lost]) };
    }),
  );
}

/** The smallest that differ from each other. */
function smallest(losses: readonly Loss[], most: number): readonly Loss[] {
  const bySteps = new Map(losses.toReversed().map((loss) => [loss.steps, loss]));
  return [...bySteps.values()].toSorted((a, b) => a.steps - b.steps).slice(0, most);
}

/** Where a share of units may have a grade, units on its ends are few among so many of the worst. */
const FILLERS = 60;

/** Units on the ends of grades, and so many of the worst beside them that no quota hides a grade. */
export function amongMany(
  { grading }: Rulebook,
  ends: readonly Pieces[],
  worst: Pieces | undefined,
): readonly Pieces[] {
  const hasQuota = (grading?.quotas.length ?? 0) > 0 && worst !== undefined && ends.length > 0;
  return hasQuota ? [...ends, ...Array.from({ length: FILLERS }, () => worst)] : ends;
}
