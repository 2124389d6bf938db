import {
  type Comparison,
  type Expression,
  type Input,
  type Rational,
  type Rulebook,
  withSubexpressions,
} from '@cchc/model';
import { evaluate } from './evaluate.js';
import { gridOf } from './grid.js';
import { inputPiece, type Piece } from './piece.js';
import { slotsIn, type Slot } from './slots.js';
import { valuesAround, type SolveIn } from './solve.js';

/**
 * Conditions that are asked one behind the other (`a và b và c`), with all before the last holding: the last
 * holds too, or what it asks for was not handed in.
 */
export function oneBehindTheOther(
  roots: readonly Expression[],
  solveIn: SolveIn,
): readonly (readonly Piece[])[] {
  return roots
    .flatMap((root) => [...withSubexpressions(root)])
    .flatMap((part) => {
      if (part.kind !== 'logic' || part.operator !== 'and') return [];
      const [before, last] = [holding(part.left, solveIn), holding(part.right, solveIn)];
      if (!before || !last) return [];
      return [
        [...before, ...last],
        [...before, ...last.map(({ name }): Piece => ({ of: 'input', name, value: undefined }))],
      ];
    });
}

/** Figures with which a condition holds while all else stays; undefined where it is not plain enough to tell. */
function holding(condition: Expression, solveIn: SolveIn): readonly Piece[] | undefined {
  const { rulebook } = solveIn;
  switch (condition.kind) {
    case 'logic': {
      const [left, right] = [holding(condition.left, solveIn), holding(condition.right, solveIn)];
      if (condition.operator === 'or') return left ?? right;
      return left && right && [...left, ...right];
    }
    case 'not':
      return answered(condition.value, 'no', rulebook);
    case 'reference':
      return answered(condition, 'yes', rulebook);
    case 'comparison':
      return compared(condition, solveIn);
    default:
      return undefined;
  }
}

function answered(
  of: Expression,
  answer: 'yes' | 'no',
  rulebook: Rulebook,
): readonly Piece[] | undefined {
  const input = of.kind === 'reference' && of.to === 'input' ? own(of.name, rulebook) : undefined;
  return input?.type.kind === 'yes-no' ? [inputPiece(input.name, answer)] : undefined;
}

const HOLDS: Readonly<Record<Comparison['operator'], (sign: number) => boolean>> = {
  '=': (sign) => sign === 0,
  '<>': (sign) => sign !== 0,
  '<': (sign) => sign < 0,
  '<=': (sign) => sign <= 0,
  '>': (sign) => sign > 0,
  '>=': (sign) => sign >= 0,
};

function compared(condition: Comparison, solveIn: SolveIn): readonly Piece[] | undefined {
  const { left, right, operator } = condition;
  const { rulebook, base } = solveIn;
  const slots = [...slotsIn(left, rulebook), ...slotsIn(right, rulebook)];
  for (const slot of new Set(slots)) {
    const input = own(slot.slice('input:'.length), rulebook);
    const grid = slot.startsWith('input:') && input ? gridOf(slot, rulebook) : undefined;
    if (!input || !grid) continue;
    const found = valuesAround({ left, right }, slot, solveIn).find((text) => {
      const valueOf = (one: Slot): Rational | undefined =>
        one === slot ? grid.valueOf(text) : base(one);
      const draft = { ...solveIn, valueOf };
      const [a, b] = [evaluate(left, draft), evaluate(right, draft)];
      return a && b && HOLDS[operator](Math.sign(a.compare(b)));
    });
    if (found !== undefined) return [inputPiece(input.name, found)];
  }
  return undefined;
}

/** An input that units hand in each for themselves. */
function own(name: string, rulebook: Rulebook): Input | undefined {
  return rulebook.inputs.find((one) => one.name === name && !one.shared);
}
