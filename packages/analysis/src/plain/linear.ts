import {
  ZERO,
  ONE,
  rational,
  type Arithmetic,
  type Expression,
  type Rational,
  type Steps,
} from '@cchc/model';
import type { Setting } from './setting.js';

/** `by` × the subject + `plus`. */
export interface Linear {
  readonly by: Rational;
  readonly plus: Rational;
}

/** What a formula is read for: its subject, and between which values that lies. */
export interface Reading {
  readonly setting: Setting;
  readonly isSubject: (expression: Expression) => boolean;
  readonly least: Rational;
  /** Absent: without end. */
  readonly most?: Rational;
}

/** A formula that changes evenly with its subject; undefined for any other. */
export function linearOf(expression: Expression, reading: Reading): Linear | undefined {
  if (reading.isSubject(expression)) return { by: ONE, plus: ZERO };
  switch (expression.kind) {
    case 'number':
      return constant(rational(expression.value));
    case 'max-points':
      return constant(reading.setting.points);
    case 'reference': {
      const value =
        expression.to === 'parameter' ? reading.setting.parameter(expression.name) : undefined;
      return value && linearOf(value, reading);
    }
    case 'arithmetic':
      return ofTwo(expression.left, expression.right, COMBINE[expression.operator], reading);
    case 'each':
      return ofTwo(expression.rate, expression.count, COMBINE['*'], reading);
    case 'steps':
      return ofSteps(expression, reading);
    default:
      return undefined;
  }
}

/** The value of a formula without a subject. */
export function constantOf(expression: Expression, setting: Setting): Rational | undefined {
  return linearOf(expression, { setting, isSubject: () => false, least: ZERO })?.plus;
}

export function valueAt({ by, plus }: Linear, subject: Rational): Rational {
  return by.mul(subject).add(plus);
}

function constant(plus: Rational): Linear {
  return { by: ZERO, plus };
}

function isConstant({ by }: Linear): boolean {
  return by.n === 0n;
}

type Combine = (left: Linear, right: Linear) => Linear | undefined;

function ofTwo(left: Expression, right: Expression, combine: Combine, reading: Reading) {
  const one = linearOf(left, reading);
  const other = one && linearOf(right, reading);
  return one && other && combine(one, other);
}

const COMBINE: Readonly<Record<Arithmetic['operator'], Combine>> = {
  '+': (left, right) => ({ by: left.by.add(right.by), plus: left.plus.add(right.plus) }),
  '-': (left, right) => ({ by: left.by.sub(right.by), plus: left.plus.sub(right.plus) }),
  '*': (left, right) => {
    if (isConstant(left)) return times(right, left.plus);
    return isConstant(right) ? times(left, right.plus) : undefined;
  },
  '/': (left, right) =>
    isConstant(right) && right.plus.n !== 0n ? times(left, right.plus.inverse()) : undefined,
};

function times({ by, plus }: Linear, factor: Rational): Linear {
  return { by: by.mul(factor), plus: plus.mul(factor) };
}

/** Steps from a base that the subject is nowhere on both sides of. */
function ofSteps(
  { rate, size, base, whole, direction }: Steps,
  reading: Reading,
): Linear | undefined {
  const [each, step, from] = [rate, size, base].map((one) => constantOf(one, reading.setting));
  if (!each || !step || !from || step.s <= 0n || step.n === 0n || whole) return undefined;
  const { least, most } = reading;
  const isOver = least.compare(from) >= 0;
  const isShort = most !== undefined && most.compare(from) <= 0;
  if (!isOver && !isShort) return undefined;
  const counts = direction === 'over' ? isOver : isShort;
  if (!counts) return constant(ZERO);
  const by = each.div(direction === 'over' ? step : step.neg());
  return { by, plus: by.mul(from).neg() };
}
