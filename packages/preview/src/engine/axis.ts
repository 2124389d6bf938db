import {
  ONE,
  ZERO,
  dayFromNumber,
  dayNumber,
  expressionsOfRule,
  floor,
  fromInteger,
  max,
  min,
  print,
  rational,
  withSubexpressions,
  type Expression,
  type Input,
  type Leaf,
  type Rational,
} from '@cchc/model';
import { formatValue, type Tongue, type ValueSort } from '@cchc/words';
import type { Mark } from './requests.js';

/** The values that a curve is worked out at, exact; days are counted from the first day of 1970. */
export interface Axis {
  readonly sort: ValueSort;
  readonly low: Rational;
  readonly high: Rational;
  readonly step: Rational;
  readonly thresholds: readonly Rational[];
}

/** The axis of a figure: between its bounds, as far as they are numbers, else around what the rule names. */
export function axisOfInput(input: Input, leaf: Leaf, here: Rational | undefined): Axis {
  const { type, atLeast, atMost, resolution } = input;
  const isRatio = type.kind === 'ratio';
  const thresholds = numbersBeside(leaf, input.name);
  const known = [...thresholds, ...(here ? [here] : [])];
  const most = isRatio ? ONE : known.reduce(max, ZERO).mul(rational('1.25'));
  const low = literal(atLeast) ?? known.reduce(min, ZERO);
  const high = literal(atMost) ?? (isRatio ? known.reduce(max, ONE) : most);
  const step = rational(resolution ?? (type.kind === 'integer' ? '1' : '0.0001'));
  const sort = isRatio ? 'percent' : 'number';
  return {
    sort,
    low,
    high: high.compare(low) > 0 ? high : low.add(step.mul(fromInteger(100))),
    step,
    thresholds,
  };
}

/** The axis of the value that a rule looks at. */
export function axisOfSubject(leaf: Leaf, sort: ValueSort, here: Rational | undefined): Axis {
  const thresholds = boundsOf(leaf);
  const known = [...thresholds, ...(here ? [here] : [])];
  if (sort === 'date') {
    const [first = ZERO] = known;
    const low = known.reduce(min, first).sub(fromInteger(30));
    const high = known.reduce(max, first).add(fromInteger(30));
    return { sort, low, high, step: ONE, thresholds };
  }
  const low = known.reduce(min, ZERO);
  const top = known.reduce(max, sort === 'percent' ? ONE : ZERO);
  const isWhole = sort === 'number' && thresholds.every(({ d }) => d === 1n);
  const high = top.compare(ONE) === 0 && sort === 'percent' ? top : top.mul(rational('1.25'));
  const span = high.sub(low);
  const step = isWhole && span.compare(fromInteger(20)) > 0 ? ONE : rational('0.0001');
  return { sort, low, high: span.equals(ZERO) ? low.add(fromInteger(10)) : high, step, thresholds };
}

/** About so many points stand between the ends. */
const POINTS = 80;

/** The values to score: evenly spread, each threshold, and what lies one step beside it. */
export function valuesOf(
  { low, high, step, thresholds }: Axis,
  points = POINTS,
): readonly Rational[] {
  const span = high.sub(low);
  const even = Array.from({ length: points + 1 }, (_, at) =>
    snapped(low.add(span.mul(fromInteger(at)).div(fromInteger(points))), step),
  );
  const beside = thresholds.flatMap((one) => [one.sub(step), one, one.add(step)]);
  const all = [...even, low, high, ...beside].filter(
    (one) => one.compare(low) >= 0 && one.compare(high) <= 0,
  );
  const byText = new Map(all.map((one) => [print(one), one]));
  return [...byText.values()].toSorted((a, b) => a.compare(b));
}

function snapped(value: Rational, step: Rational): Rational {
  return floor(value.div(step)).mul(step);
}

export function markOf(value: Rational, { sort }: Pick<Axis, 'sort'>, tongue: Tongue): Mark {
  const exact = exactOf(value, sort);
  return { exact, shown: formatValue(exact, sort, tongue), at: value.valueOf() };
}

/** The canonical text of a value on the axis. */
export function exactOf(value: Rational, sort: ValueSort): string {
  return sort === 'date' ? dayFromNumber(Number(value.s * value.n)) : print(value);
}

export function placeOf(text: string, sort: ValueSort): Rational {
  return sort === 'date' ? fromInteger(dayNumber(text)) : rational(text);
}

function literal(expression: Expression | undefined): Rational | undefined {
  return expression?.kind === 'number' ? rational(expression.value) : undefined;
}

/** The numbers and days that the bands of a rule begin and end with. */
function boundsOf({ rule }: Leaf): readonly Rational[] {
  const scoring = rule?.scoring;
  const ends =
    scoring?.kind === 'bands'
      ? scoring.bands.flatMap(({ range }) => [range.from?.value, range.to?.value])
      : scoring?.kind === 'progressive'
        ? scoring.brackets.map(({ to }) => to)
        : [];
  return ends.flatMap((end) => {
    if (end?.kind === 'date') return [fromInteger(dayNumber(end.value))];
    return literal(end) ?? [];
  });
}

/** The numbers that a figure is compared with, and the bands over it. */
function numbersBeside(leaf: Leaf, name: string): readonly Rational[] {
  const isIt = (one: Expression): boolean => one.kind === 'reference' && one.name === name;
  const scoring = leaf.rule?.scoring;
  const bands =
    (scoring?.kind === 'bands' || scoring?.kind === 'progressive') && isIt(scoring.subject)
      ? boundsOf(leaf)
      : [];
  const compared = leaf.rule
    ? [...expressionsOfRule(leaf.rule)].flatMap((outer) =>
        [...withSubexpressions(outer)].flatMap((part) =>
          part.kind === 'comparison' && isIt(part.left) ? (literal(part.right) ?? []) : [],
        ),
      )
    : [];
  return [...bands, ...compared];
}
