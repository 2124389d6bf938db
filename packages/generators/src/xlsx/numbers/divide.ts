import { absolute, add, chosen, compared, held, isOne, mul, negated, sub } from './arithmetic.js';
import { boundIfLong, type Cells } from './cells.js';
import { estimate, limbsOf } from './limbs.js';
import { BASE, PLAIN, ZERO, constant, inCell, known, within, type Value } from './value.js';

/** An estimate of a quotient up to here is at most one off. */
const SURE = 1_000_000_000_000n;

/** Towards minus infinity; `b` is above zero wherever the quotient counts, and zero gives zero. */
export function floorDivided(cells: Cells, a: Value, b: Value, counts?: Range): Value {
  if (known(b) === 1n) return a;
  const { low, high } = both(quotientRange(a, b), counts);
  if (low === high) return constant(low);
  if (isOne(a) && isOne(b) && within(a, PLAIN) && within(b, PLAIN)) {
    const quotient = `INT(${a.cell}/${b.cell})`;
    const safe = b.low > 0n && known(b) !== undefined ? quotient : `IF(${b.cell}>0,${quotient},0)`;
    return inCell(boundIfLong(cells, '÷', safe), low, high);
  }
  if (within({ low, high }, SURE)) return oneDigit(cells, a, b, low, high);
  if (a.low >= 0n) return longDivision(cells, a, b, high);
  // Towards minus infinity: minus the ceiling of what is turned.
  const ceiling = longDivision(
    cells,
    sub(cells, add(cells, { ...absolute(cells, a) }, b), constant(1n)),
    b,
    -low + 1n,
  );
  const upwards = longDivision(cells, absolute(cells, a), b, high);
  const isBelow = compared(cells, a, '<', ZERO);
  return chosen(cells, isBelow, negated(cells, ceiling), upwards);
}

/** Between which quotients count: any other may come out as it likes. */
export interface Range {
  readonly low: bigint;
  readonly high: bigint;
}

function both(a: Range, b: Range | undefined): Range {
  if (!b) return a;
  const [low, high] = [a.low > b.low ? a.low : b.low, a.high < b.high ? a.high : b.high];
  return low <= high ? { low, high } : b;
}

/** To the nearest, a half away from zero. */
export function roundDivided(cells: Cells, a: Value, b: Value, counts?: Range): Value {
  if (known(b) === 1n) return a;
  const two = constant(2n);
  const size = held(cells, absolute(cells, a), '|a|');
  const far = counts && (-counts.low > counts.high ? -counts.low : counts.high);
  const half = floorDivided(
    cells,
    add(cells, mul(cells, size, two), b),
    mul(cells, b, two),
    far === undefined ? undefined : { low: 0n, high: far },
  );
  if (a.low >= 0n) return half;
  const rounded = held(cells, half, '≈');
  return chosen(cells, compared(cells, a, '<', ZERO), negated(cells, rounded), rounded);
}

/** By an estimate in doubles, which the remainder puts right. */
function oneDigit(cells: Cells, a: Value, b: Value, low: bigint, high: bigint): Value {
  const [above, below] = [estimate(a), cells.put('÷ by', estimate(b))];
  const guess = cells.put('÷ estimate', `IF(${below}>0,INT(${above}/${below}),0)`);
  const about = inCell(guess, low - 1n, high + 1n);
  const rest = held(cells, sub(cells, a, mul(cells, about, b)), 'remainder');
  const tooHigh = compared(cells, rest, '<', ZERO);
  const tooLow = compared(cells, rest, '>=', b);
  const exact = cells.put('÷', `IF(${below}>0,${guess}+IF(${tooHigh},-1,IF(${tooLow},1,0)),0)`);
  return inCell(exact, low, high);
}

/** Digit by digit, from the top, as by hand; `a` is not negative. */
function longDivision(cells: Cells, a: Value, b: Value, high: bigint): Value {
  const limbs = [...limbsOf(cells, { ...a, low: 0n })].reverse();
  let rest: Value = ZERO;
  let quotient: Value = ZERO;
  for (const limb of limbs) {
    const digit = inCell(limb, 0n, BASE - 1n);
    const down = held(cells, add(cells, mul(cells, rest, constant(BASE)), digit), 'remainder');
    const times = oneDigit(cells, down, b, 0n, BASE - 1n);
    const left = held(cells, sub(cells, down, mul(cells, times, b)), 'remainder');
    // What is left is below the divisor, which its range does not know.
    const trimmed = b.high < left.high ? b.high : left.high;
    rest = narrowed(cells, left, trimmed);
    quotient = held(cells, add(cells, mul(cells, quotient, constant(BASE)), times), '÷');
  }
  return { ...quotient, low: 0n, high };
}

/** A number known to be between 0 and `high`: limbs above that are zero. */
function narrowed(cells: Cells, value: Value, high: bigint): Value {
  const count = high.toString().length / 6;
  if (!value.limbs || value.limbs.length <= count + 1) return { ...value, low: 0n, high };
  return { low: 0n, high, limbs: value.limbs.slice(0, Math.ceil(count)) };
}

function quotientRange(a: Value, b: Value): Range {
  const divisor = b.low > 0n ? b.low : 1n;
  const floor = (x: bigint): bigint => (x < 0n ? -((-x + divisor - 1n) / divisor) : x / divisor);
  const [low, high] = [floor(a.low), floor(a.high)];
  return { low: low > 0n ? 0n : low, high: high < 0n ? 0n : high };
}
