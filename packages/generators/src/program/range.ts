import type { Int, Range } from './int.js';

/** Between which numbers a value lies, from what is declared of the slots it is made of. */
export function rangeOf(one: Int): Range {
  switch (one.op) {
    case 'const':
      return { low: one.value, high: one.value };
    case 'local':
    case 'slot':
      return one.range;
    case 'add':
      return plus(rangeOf(one.left), rangeOf(one.right));
    case 'sub':
      return plus(rangeOf(one.left), opposite(rangeOf(one.right)));
    case 'mul':
      return times(rangeOf(one.left), rangeOf(one.right));
    case 'neg':
      return opposite(rangeOf(one.value));
    case 'abs':
      return magnitude(rangeOf(one.value));
    case 'min':
    case 'max':
      return extreme(one.op, rangeOf(one.left), rangeOf(one.right));
    case 'choose':
      return either(rangeOf(one.then), rangeOf(one.otherwise));
    case 'floor-div':
    case 'round-div':
      return quotient(rangeOf(one.left), rangeOf(one.right));
  }
}

/** The greatest distance from zero, or undefined where a side is not known. */
export function mostOf({ low, high }: Range): bigint | undefined {
  if (low === undefined || high === undefined) return undefined;
  return -low > high ? -low : high;
}

function range(low: bigint | undefined, high: bigint | undefined): Range {
  return { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
}

function plus(a: Range, b: Range): Range {
  const sum = (x?: bigint, y?: bigint) => (x === undefined || y === undefined ? undefined : x + y);
  return range(sum(a.low, b.low), sum(a.high, b.high));
}

function opposite({ low, high }: Range): Range {
  return range(high === undefined ? undefined : -high, low === undefined ? undefined : -low);
}

function times(a: Range, b: Range): Range {
  if (isNotNegative(a) && isNotNegative(b)) {
    const high = a.high === undefined || b.high === undefined ? undefined : a.high * b.high;
    return range(a.low * b.low, high);
  }
  if (a.low === undefined || a.high === undefined || b.low === undefined || b.high === undefined) {
    return {};
  }
  const corners = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
  return range(least(corners), most(corners));
}

function magnitude(of: Range): Range {
  if (isNotNegative(of)) return of;
  return range(0n, mostOf(of));
}

function extreme(op: 'min' | 'max', a: Range, b: Range): Range {
  const join = (x: bigint | undefined, y: bigint | undefined, anyDecides: boolean) => {
    if (x === undefined || y === undefined) return anyDecides ? (x ?? y) : undefined;
    return (op === 'min') === x < y ? x : y;
  };
  return range(join(a.low, b.low, op === 'max'), join(a.high, b.high, op === 'min'));
}

function either(a: Range, b: Range): Range {
  const low = a.low === undefined || b.low === undefined ? undefined : least([a.low, b.low]);
  const high = a.high === undefined || b.high === undefined ? undefined : most([a.high, b.high]);
  return range(low, high);
}

/** A quotient by one or more is no further from zero than what is divided. */
function quotient(left: Range, right: Range): Range {
  const divisor = right.low !== undefined && right.low > 0n ? right.low : 1n;
  const low = left.low === undefined ? undefined : down(left.low, divisor);
  const high = left.high === undefined ? undefined : -down(-left.high, divisor);
  return range(
    low !== undefined && low > 0n ? 0n : low,
    high !== undefined && high < 0n ? 0n : high,
  );
}

/** Away from zero for negative numbers: never too high. */
function down(value: bigint, divisor: bigint): bigint {
  return value < 0n ? -((-value + divisor - 1n) / divisor) : value / divisor;
}

function isNotNegative(of: Range): of is Range & { readonly low: bigint } {
  return of.low !== undefined && of.low >= 0n;
}

const least = (values: readonly bigint[]) => values.reduce((a, b) => (a < b ? a : b));
const most = (values: readonly bigint[]) => values.reduce((a, b) => (a > b ? a : b));
