import { bound, type Cells } from './cells.js';
import { BASE, PLAIN, limbCount, within, type Value } from './value.js';

/** The number as so many limbs, or as few as its range needs. */
export function limbsOf(cells: Cells, value: Value, count = limbCount(value)): readonly string[] {
  const limbs = value.limbs ?? split(cells, value);
  if (limbs.length >= count) return limbs;
  const padded = [...limbs, ...Array.from({ length: count - limbs.length }, () => '0')];
  return value.low >= 0n ? padded : carried(cells, padded);
}

function split(cells: Cells, { low, high, cell = '0' }: Value): readonly string[] {
  const count = limbCount({ low, high });
  if (count === 1) return [cell];
  const whole = bound(cells, 'N', cell);
  if (!within({ low, high }, PLAIN)) return splitText(cells, whole, low < 0n);
  const middle = cells.put('N÷10^6', `INT(${whole}/${B})`);
  const lowest = cells.put('N mod 10^6', `${whole}-${middle}*${B}`);
  if (count === 2) return [lowest, middle];
  const top = cells.put('N÷10^12', `INT(${middle}/${B})`);
  return [lowest, cells.put('N÷10^6 mod 10^6', `${middle}-${top}*${B}`), top];
}

/** By its digits: fifteen are too many to be divided. */
function splitText(cells: Cells, whole: string, signed: boolean): readonly string[] {
  const text = cells.put('N, digits', `TEXT(ABS(${whole}),"${'0'.repeat(15)}")`);
  const sign = signed ? `*IF(${whole}<0,-1,1)` : '';
  const parts = [
    cells.put('N₀', `VALUE(RIGHT(${text},6))${sign}`),
    cells.put('N₁', `VALUE(MID(${text},4,6))${sign}`),
    cells.put('N₂', `VALUE(LEFT(${text},3))${sign}`),
  ];
  return signed ? carried(cells, parts) : parts;
}

const B = BASE.toString();

/** Sums of limbs as limbs: what is over goes to the next one; the last keeps the sign. */
export function carried(cells: Cells, sums: readonly string[]): readonly string[] {
  let carry: string | undefined;
  return sums.map((sum, at) => {
    const whole = carry === undefined ? sum : `${sum}+INT(${carry}/${B})`;
    if (at === sums.length - 1) return bound(cells, 'N, top', whole);
    const total = bound(cells, 'N, sum', whole);
    carry = total;
    return cells.put('N, limb', `${total}-INT(${total}/${B})*${B}`);
  });
}

export function ofLimbs(limbs: readonly string[], low: bigint, high: bigint): Value {
  return { low, high, limbs };
}

/** Nearly the number, as a double: an estimate that is put right afterwards. */
export function estimate({ cell, limbs = [] }: Value): string {
  if (cell !== undefined) return cell;
  const parts = limbs.map((limb, at) => (at === 0 ? limb : `${limb}*1E+${String(6 * at)}`));
  return `(${parts.reverse().join('+')})`;
}

/** The number as a formula, exactly, where it is one that a cell holds. */
export function together({ cell, limbs = [] }: Value): string {
  if (cell !== undefined) return cell;
  const [top = '0', ...rest] = [...limbs].reverse();
  return rest.reduce((sum, limb) => `(${sum})*${B}+${limb}`, top);
}
