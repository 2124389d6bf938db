import {
  floor,
  type Comparison,
  type Expression,
  type Input,
  type Rational,
  type Rulebook,
} from '@cchc/model';
import { ACCEPTS } from '@cchc/semantics';
import { domainOf, type Domain } from './domain.js';
import { constantOf } from './linear.js';
import type { Setting } from './setting.js';

/** Whether a condition holds where the inputs it looks at have these values. */
export type Condition = (values: ReadonlyMap<string, Value>) => boolean;

/** A number, an option, or `yes` and `no`. */
export type Value = Rational | string;

/** What conditions look at: the options of an input, or a figure with what it is compared with. */
export type Looked = Map<string, readonly string[] | Limits>;

export interface Limits {
  readonly domain: Domain;
  readonly limits: readonly Rational[];
}

/**
 * A condition over yes-or-no answers, options and figures beside constants. What it looks at is added to
 * `looked`. Undefined for any other condition.
 */
export function conditionOf(
  expression: Expression,
  rulebook: Rulebook,
  setting: Setting,
  looked: Looked,
): Condition | undefined {
  switch (expression.kind) {
    case 'logic': {
      const left = conditionOf(expression.left, rulebook, setting, looked);
      const right = left && conditionOf(expression.right, rulebook, setting, looked);
      if (!right) return undefined;
      return expression.operator === 'and'
        ? (values) => left(values) && right(values)
        : (values) => left(values) || right(values);
    }
    case 'not': {
      const inner = conditionOf(expression.value, rulebook, setting, looked);
      return inner && ((values) => !inner(values));
    }
    case 'reference': {
      const input = inputNamed(expression, rulebook);
      if (input?.type.kind !== 'yes-no') return undefined;
      looked.set(input.name, ['yes', 'no']);
      return (values) => values.get(input.name) === 'yes';
    }
    case 'comparison':
      return (
        ofOption(expression, rulebook, looked) ?? ofNumber(expression, rulebook, setting, looked)
      );
    default:
      return undefined;
  }
}

function inputNamed(expression: Expression, { inputs }: Rulebook): Input | undefined {
  if (expression.kind !== 'reference' || expression.to !== 'input') return undefined;
  return inputs.find(({ name }) => name === expression.name);
}

function ofOption(
  { left, right, operator }: Comparison,
  rulebook: Rulebook,
  looked: Looked,
): Condition | undefined {
  const input = inputNamed(left, rulebook);
  if (input?.type.kind !== 'choice' || right.kind !== 'text') return undefined;
  looked.set(
    input.name,
    input.type.options.map(({ name }) => name),
  );
  const isSame = operator === '=';
  return (values) => (values.get(input.name) === right.value) === isSame;
}

function ofNumber(
  { left, right, operator }: Comparison,
  rulebook: Rulebook,
  setting: Setting,
  looked: Looked,
): Condition | undefined {
  const input = inputNamed(left, rulebook);
  const domain = input && domainOf(left, rulebook);
  const limit = domain && constantOf(right, setting);
  if (!limit) return undefined;
  const known = looked.get(input.name);
  const others = known && 'limits' in known ? known.limits : [];
  looked.set(input.name, { domain, limits: [...others, limit] });
  const holds = ACCEPTS[operator];
  return (values) => holds((values.get(input.name) as Rational).compare(limit));
}

/** Values of each input among which every difference between the conditions shows. */
export function telling(looked: Looked): ReadonlyMap<string, readonly Value[]> {
  return new Map(
    [...looked].map(([name, one]) => [name, 'limits' in one ? around(one) : one] as const),
  );
}

/** At each limit and on both its sides, as far as the domain goes. */
function around({ domain, limits }: Limits): readonly Rational[] {
  const { from, to, step } = domain;
  const ends = [from, ...(to ? [to] : []), ...limits];
  const near = step ? ends.flatMap((end) => onGrid(end, step)) : between(ends);
  return near.filter((value) => value.compare(from) >= 0 && (!to || value.compare(to) <= 0));
}

function onGrid(value: Rational, step: Rational): readonly Rational[] {
  const below = floor(value.div(step));
  return [-1, 0, 1, 2].map((steps) => below.add(steps).mul(step));
}

function between(ends: readonly Rational[]): readonly Rational[] {
  const inOrder = ends.toSorted((a, b) => a.compare(b));
  const middles = inOrder.map((end, index) => {
    const next = inOrder[index + 1];
    return next ? end.add(next).div(2) : end.add(1);
  });
  return [...inOrder, ...middles];
}
