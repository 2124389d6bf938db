import {
  SECONDS_A_DAY,
  ZERO,
  dayNumber,
  floor,
  fromInteger,
  max,
  min,
  momentNumber,
  rational,
  type Arithmetic,
  type Expression,
  type Rational,
  type Reference,
  type Rulebook,
  type Steps,
} from '@cchc/model';
import type { Slot } from './slots.js';

/** Where a value is looked for. Days are day numbers, moments days with their fraction. */
export interface Draft {
  readonly rulebook: Rulebook;
  readonly points: string;
  readonly subject?: Expression | undefined;
  readonly valueOf: (slot: Slot) => Rational | undefined;
  /** Which of its cases a parameter takes, from 0; the last where it has no more. */
  readonly choice?: number;
}

/**
 * What an expression comes to, where that is plain arithmetic; undefined where it is anything else.
 * Only to look for values that are worth a test: what such a unit scores, `semantics` says.
 */
export function evaluate(expression: Expression, draft: Draft): Rational | undefined {
  switch (expression.kind) {
    case 'number':
      return rational(expression.value);
    case 'date':
      return fromInteger(dayNumber(expression.value));
    case 'moment':
      return fromInteger(momentNumber(expression.value)).div(SECONDS_A_DAY);
    case 'max-points':
      return rational(draft.points);
    case 'subject':
      return draft.subject && evaluate(draft.subject, { ...draft, subject: undefined });
    case 'reference':
      return referred(expression, draft);
    case 'evidence':
      return expression.fact === 'accepted'
        ? undefined
        : draft.valueOf(`${expression.fact}:${expression.evidence}`);
    case 'negation':
      return evaluate(expression.value, draft)?.neg();
    case 'arithmetic':
      return calculated(expression, draft);
    case 'each':
      return both(expression.rate, expression.count, draft, (rate, count) => rate.mul(count));
    case 'steps':
      return stepped(expression, draft);
    case 'extreme': {
      const values = expression.of.map((one) => evaluate(one, draft));
      const known = values.filter((value) => value !== undefined);
      const [first, ...others] = known;
      if (!first || known.length < values.length) return undefined;
      return others.reduce(expression.which === 'largest' ? max : min, first);
    }
    default:
      return undefined;
  }
}

/** The subject beyond the base, in steps. */
function stepped(
  { rate, size, whole, direction, base }: Steps,
  draft: Draft,
): Rational | undefined {
  const [from, to] = [evaluate(base, draft), draft.subject && evaluate(draft.subject, draft)];
  const [points, step] = [evaluate(rate, draft), evaluate(size, draft)];
  if (!from || !to || !points || !step || step.equals(ZERO)) return undefined;
  const beyond = direction === 'over' ? to.sub(from) : from.sub(to);
  const steps = max(beyond, ZERO).div(step);
  return points.mul(whole ? floor(steps) : steps);
}

function referred({ to, name }: Reference, draft: Draft): Rational | undefined {
  const { rulebook } = draft;
  if (to === 'input') return draft.valueOf(`input:${name}`);
  if (to === 'definition') {
    const definition = rulebook.definitions.find((one) => one.name === name);
    return definition && evaluate(definition.value, draft);
  }
  if (to !== 'parameter') return undefined;
  const parameter = rulebook.parameters.find((one) => one.name === name);
  const values = [
    ...(parameter?.cases ?? []).map((one) => one.value),
    ...(parameter?.otherwise ? [parameter.otherwise] : []),
  ];
  const value = values[draft.choice ?? 0] ?? values.at(-1);
  return value && evaluate(value, draft);
}

const CALCULATIONS: Readonly<
  Record<Arithmetic['operator'], (a: Rational, b: Rational) => Rational | undefined>
> = {
  '+': (a, b) => a.add(b),
  '-': (a, b) => a.sub(b),
  '*': (a, b) => a.mul(b),
  '/': (a, b) => (b.equals(ZERO) ? undefined : a.div(b)),
};

function calculated({ operator, left, right }: Arithmetic, draft: Draft): Rational | undefined {
  return both(left, right, draft, CALCULATIONS[operator]);
}

function both(
  left: Expression,
  right: Expression,
  draft: Draft,
  calculate: (a: Rational, b: Rational) => Rational | undefined,
): Rational | undefined {
  const [a, b] = [evaluate(left, draft), evaluate(right, draft)];
  return a && b && calculate(a, b);
}
