import {
  ONE,
  ZERO,
  rational,
  type Aggregate,
  type Expression,
  type Input,
  type Rational,
  type Rulebook,
} from '@cchc/model';

/** All the values that a subject has: those from `from` to `to`, both included, that are multiples of `step`. */
export interface Domain {
  readonly from: Rational;
  /** Absent: without end. */
  readonly to?: Rational;
  /** Absent: every rational number between the ends. */
  readonly step?: Rational;
  /** Whether the subject is a share that can be out of nothing, and has no value then. */
  readonly canBeOutOfNothing: boolean;
}

/**
 * The values of one figure, or of one figure out of another that has no end; undefined where what a
 * subject can be is not that plain to see.
 */
export function domainOf(subject: Expression, rulebook: Rulebook): Domain | undefined {
  const input = numberNamed(subject, rulebook);
  if (input) return ofFigure(input);
  if (subject.kind !== 'arithmetic' || subject.operator !== '/') return undefined;
  const { left, right } = subject;
  if (left.kind === 'aggregate' && right.kind === 'aggregate') return ofRows(left, right, rulebook);
  const [part, whole] = [numberNamed(left, rulebook), numberNamed(right, rulebook)];
  return part && whole && part.name !== whole.name ? ofShare(part, whole) : undefined;
}

function numberNamed(expression: Expression, { inputs }: Rulebook): Input | undefined {
  if (expression.kind !== 'reference' || expression.to !== 'input') return undefined;
  const input = inputs.find(({ name }) => name === expression.name);
  return input && NUMBERS.has(input.type.kind) ? input : undefined;
}

const NUMBERS: ReadonlySet<Input['type']['kind']> = new Set(['integer', 'number', 'ratio']);

function ofFigure({ type, atLeast, atMost, resolution }: Input): Domain | undefined {
  const from = atLeast ? written(atLeast) : ZERO;
  const most = atMost ? written(atMost) : undefined;
  if (!from || (atMost && !most)) return undefined;
  const to = most ?? (type.kind === 'ratio' ? ONE : undefined);
  const step = resolution ? rational(resolution) : type.kind === 'integer' ? ONE : undefined;
  return { from, ...(to && { to }), ...(step && { step }), canBeOutOfNothing: false };
}

/** Both can be made larger together, so that whatever their steps are, every share is some pair of them. */
function ofShare(part: Input, whole: Input): Domain | undefined {
  if (part.type.kind === 'ratio' || whole.type.kind === 'ratio') return undefined;
  if (part.atLeast || whole.atMost) return undefined;
  const least = whole.atLeast ? written(whole.atLeast) : ZERO;
  if (!least || least.s < 0n) return undefined;
  const canBeOutOfNothing = least.n === 0n;
  if (!part.atMost) return { from: ZERO, canBeOutOfNothing };
  const { atMost } = part;
  const isOfWhole =
    atMost.kind === 'reference' && atMost.to === 'input' && atMost.name === whole.name;
  return isOfWhole ? { from: ZERO, to: ONE, canBeOutOfNothing } : undefined;
}

/** The rows that say yes in one column, out of all of them. */
function ofRows(part: Aggregate, whole: Aggregate, { tables }: Rulebook): Domain | undefined {
  const { figure, table, when, except } = part;
  const isOfAll = whole.figure === 'count' && !whole.when && !whole.except && !except;
  if (figure !== 'count' || !isOfAll || table !== whole.table) return undefined;
  if (when?.kind !== 'reference' || when.to !== 'column') return undefined;
  const { columns = [] } = tables.find(({ name }) => name === table) ?? {};
  const column = columns.find(({ name }) => name === when.name);
  return column?.type.kind === 'yes-no'
    ? { from: ZERO, to: ONE, canBeOutOfNothing: true }
    : undefined;
}

function written(bound: Expression): Rational | undefined {
  return bound.kind === 'number' ? rational(bound.value) : undefined;
}
