import type { Input, Rulebook } from '@cchc/model';
import { gridOf } from './grid.js';
import { inputPiece, type Piece } from './piece.js';

/** One input missing, unreadable, too fine, at its bounds and beyond them, and each of its options. */
export function inputAlone(input: Input, rulebook: Rulebook): readonly Piece[] {
  const { name } = input;
  return [
    { of: 'input', name, value: undefined },
    { of: 'input', name, value: { kind: 'refused', text: '?', why: 'unreadable' } },
    ...valuesAlone(input, rulebook).map((value) => inputPiece(name, value)),
  ];
}

function valuesAlone(input: Input, rulebook: Rulebook): readonly string[] {
  const { type, name } = input;
  if (type.kind === 'yes-no') return ['yes', 'no'];
  if (type.kind === 'choice') return type.options.map((option) => option.name);
  const grid = gridOf(`input:${name}`, rulebook);
  if (!grid || type.kind === 'date' || type.kind === 'moment') return [];
  const { lowest, highest, text } = grid;
  const isBounded = input.atMost?.kind === 'number' || type.kind === 'ratio';
  const bounds = [lowest - 1n, lowest, lowest + 1n, ...(isBounded ? [highest, highest + 1n] : [])];
  const tooFine = text(lowest).replace(/^-?\d+$/, '$&.5');
  return [...bounds.map(text), ...(type.kind === 'integer' ? [tooFine] : [])];
}
