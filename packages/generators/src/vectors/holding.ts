import {
  CONTRARY,
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
 * holds too, or just does not, or what it asks for was not handed in.
 */
export function oneBehindTheOther(
  roots: readonly Expression[],
  solveIn: SolveIn,
): readonly (readonly Piece[])[] {
  return roots
    .flatMap((root) => [...withSubexpressions(root)])
    .flatMap((part) => {
      if (part.kind !== 'logic' || part.operator !== 'and') return [];
      return [part.right, ...turned(part.right)].flatMap((last) => {
        const pieces = holding(last, solveIn);
        // What the last condition asks for stays as it makes it hold.
        const before = pieces && holding(part.left, withFixed(solveIn, pieces));
        if (!before) return [];
        const lacking = pieces.map(({ name }): Piece => ({ of: 'input', name, value: undefined }));
        return [pieces, lacking].map((own) => [...before, ...own]);
      });
    });
}

function turned(condition: Expression): readonly Expression[] {
  return condition.kind === 'comparison'
    ? [{ ...condition, operator: CONTRARY[condition.operator] }]
    : [];
}

interface Holding extends SolveIn {
  /** Slots that no condition may change any more. */
  readonly fixed?: ReadonlySet<Slot>;
}

function withFixed(solveIn: Holding, pieces: readonly Piece[]): Holding {
  const values = new Map(
    pieces.flatMap((piece): readonly (readonly [Slot, Rational | undefined])[] => {
      if (piece.of !== 'input' || piece.value?.kind !== 'given') return [];
      const slot: Slot = `input:${piece.name}`;
      return [[slot, gridOf(slot, solveIn.rulebook)?.valueOf(piece.value.value)]];
    }),
  );
  const base = (slot: Slot): Rational | undefined => values.get(slot) ?? solveIn.base(slot);
  return { ...solveIn, base, fixed: new Set([...(solveIn.fixed ?? []), ...values.keys()]) };
}

/** Figures with which a condition holds while all else stays; undefined where it is not plain enough to tell. */
function holding(condition: Expression, solveIn: Holding): readonly Piece[] | undefined {
  const { rulebook } = solveIn;
  switch (condition.kind) {
    case 'logic': {
      const left = holding(condition.left, solveIn);
      if (condition.operator === 'or') return left ?? holding(condition.right, solveIn);
      const right = left && holding(condition.right, withFixed(solveIn, left));
      return right && [...left, ...right];
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

function compared(condition: Comparison, solveIn: Holding): readonly Piece[] | undefined {
  const { left, right, operator } = condition;
  const { rulebook, base, fixed = new Set<Slot>() } = solveIn;
  const holdsWith = (valueOf: (slot: Slot) => Rational | undefined): boolean => {
    const draft = { ...solveIn, valueOf };
    const [a, b] = [evaluate(left, draft), evaluate(right, draft)];
    return a !== undefined && b !== undefined && HOLDS[operator](Math.sign(a.compare(b)));
  };
  const slots = new Set([...slotsIn(left, rulebook), ...slotsIn(right, rulebook)]);
  if ([...slots].some((slot) => fixed.has(slot)) && holdsWith(base)) return [];
  for (const slot of slots) {
    const input = own(slot.slice('input:'.length), rulebook);
    const grid = slot.startsWith('input:') && input ? gridOf(slot, rulebook) : undefined;
    if (!input || !grid || fixed.has(slot)) continue;
    const found = valuesAround({ left, right }, slot, solveIn).find((text) =>
      holdsWith((one) => (one === slot ? grid.valueOf(text) : base(one))),
    );
    if (found !== undefined) return [inputPiece(input.name, found)];
  }
  return undefined;
}

/** An input that units hand in each for themselves. */
function own(name: string, rulebook: Rulebook): Input | undefined {
  return rulebook.inputs.find((one) => one.name === name && !one.shared);
}
