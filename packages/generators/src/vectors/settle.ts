import { floor, type Input, type Rational, type Rulebook } from '@cchc/model';
import { evaluate, type Draft } from './evaluate.js';
import { gridOf } from './grid.js';
import { inputPiece, type Piece } from './piece.js';
import type { Slot } from './slots.js';

/** Bounds may hang on each other; a chain of them is never longer. */
const ROUNDS = 4;

/**
 * The same figures, each brought within its bounds, so that a unit that hands them in gets scores. A
 * figure whose bound is no plain formula (it counts cases, say) is as low as it may be.
 */
export function settled(
  rulebook: Rulebook,
  inputs: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const now = new Map(inputs);
  const valueOf = (slot: Slot): Rational | undefined => {
    const text = now.get(slot.slice('input:'.length));
    return slot.startsWith('input:') && text !== undefined
      ? gridOf(slot, rulebook)?.valueOf(text)
      : undefined;
  };
  let isSettled = false;
  for (let round = 0; round < ROUNDS && !isSettled; round++) {
    isSettled = true;
    for (const input of rulebook.inputs) {
      const text = now.get(input.name);
      if (text === undefined || (!input.atMost && !input.atLeast)) continue;
      const kept = within(input, text, { rulebook, points: '0', valueOf });
      isSettled &&= kept === text;
      now.set(input.name, kept);
    }
  }
  return now;
}

/** The same with every figure within its bounds, so that most leaves get a score. */
export function complete(rulebook: Rulebook, pieces: readonly Piece[]): readonly Piece[] {
  const texts = pieces.flatMap((piece): [string, string][] =>
    piece.of === 'input' && piece.value?.kind === 'given' ? [[piece.name, piece.value.value]] : [],
  );
  const within = settled(rulebook, new Map(texts));
  return pieces.map((piece) => {
    const text = piece.of === 'input' ? within.get(piece.name) : undefined;
    return text === undefined ? piece : inputPiece(piece.name, text);
  });
}

function within(input: Input, text: string, draft: Draft): string {
  const grid = gridOf(`input:${input.name}`, draft.rulebook);
  if (!grid) return text;
  const highest = input.atMost ? evaluate(input.atMost, draft) : undefined;
  const lowest = input.atLeast ? evaluate(input.atLeast, draft) : undefined;
  if (input.atMost && !highest) return grid.text(grid.lowest);
  const value = grid.valueOf(text);
  if (highest && value.compare(highest) > 0) return grid.text(whole(highest.div(grid.step)));
  if (lowest && value.compare(lowest) < 0) return grid.text(-whole(lowest.div(grid.step).neg()));
  return text;
}

function whole(value: Rational): bigint {
  const { s, n } = floor(value);
  return s * n;
}
