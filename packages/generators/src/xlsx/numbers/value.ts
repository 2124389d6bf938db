/**
 * A whole number in cells. A cell holds a double, so that a number is either one cell (`cell`, at most
 * 15 digits, which spreadsheets hold and compare exactly) or limbs: cells of six digits each, lowest
 * first, all but the last between 0 and 999,999; the last one has the sign. `low` and `high` are proved.
 */
export interface Value {
  readonly low: bigint;
  readonly high: bigint;
  readonly cell?: string;
  readonly limbs?: readonly string[];
}

export const BASE = 1_000_000n;

/** What spreadsheets hold, compare and come to by a product. */
export const HELD = 999_999_999_999_999n;
/**
 * What they add, subtract and divide. Beyond it a difference may be taken for zero, and a quotient for
 * the whole number beside it, since both programs round what is "nearly" equal.
 */
export const PLAIN = 10_000_000_000_000n;
/** More limbs than a formula should have to do with. */
const MOST_LIMBS = 40;

/** A number would need more limbs than this target works with. */
export class TooWide extends Error {}

export function constant(value: bigint): Value {
  if (within({ low: value, high: value }, HELD)) {
    const text = value.toString();
    return { low: value, high: value, cell: value < 0n ? `(${text})` : text };
  }
  const limbs: string[] = [];
  const count = limbCount({ low: value, high: value });
  let rest = value;
  for (let at = 0; at < count - 1; at++) {
    const limb = ((rest % BASE) + BASE) % BASE;
    limbs.push(limb.toString());
    rest = (rest - limb) / BASE;
  }
  return { low: value, high: value, limbs: [...limbs, `(${rest.toString()})`] };
}

export const ZERO = constant(0n);
export const ONE = constant(1n);

export function inCell(cell: string, low: bigint, high: bigint): Value {
  return { low, high, cell };
}

/** The number, where only one is possible. */
export function known({ low, high }: Value): bigint | undefined {
  return low === high ? low : undefined;
}

export function within({ low, high }: Pick<Value, 'low' | 'high'>, most: bigint): boolean {
  return low >= -most && high <= most;
}

/** How many limbs hold every number of a range. */
export function limbCount({ low, high }: Pick<Value, 'low' | 'high'>): number {
  const most = -low > high ? -low : high;
  let count = 1;
  for (let size = BASE; size <= most; size *= BASE) count++;
  if (count > MOST_LIMBS) throw new TooWide();
  return count;
}
