import { rangeOfUnits } from '../book.js';
import { isOne, mul } from '../numbers/arithmetic.js';
import { bound, type Cells } from '../numbers/cells.js';
import { floorDivided } from '../numbers/divide.js';
import { limbsOf } from '../numbers/limbs.js';
import type { Ratio } from '../numbers/ratio.js';
import { BASE, HELD, constant, inCell, known, within, type Value } from '../numbers/value.js';

/** A number as cells that units can be ordered by: compared one after the other, highest first. */
export type OrderKey = readonly Part[];

interface Part {
  readonly cell: string;
  readonly low: bigint;
  readonly high: bigint;
}

/**
 * Ratios are ordered by so many digits of their quotients that two different ones differ in them: for
 * denominators up to D two of them are at least 1 ÷ D² apart.
 */
export function orderKey(cells: Cells, { num, den }: Ratio): OrderKey {
  if (known(den) !== undefined) return partsOf(cells, num);
  const digits = 2 * den.high.toString().length + 1;
  const scaled = mul(cells, num, constant(10n ** BigInt(digits)));
  return partsOf(cells, floorDivided(cells, scaled, den));
}

function partsOf(cells: Cells, value: Value): OrderKey {
  if (isOne(value) && within(value, HELD)) {
    return [{ cell: bound(cells, 'order', value.cell), low: value.low, high: value.high }];
  }
  const limbs = [...limbsOf(cells, value)];
  const parts: Part[] = [];
  for (let at = 0; at < limbs.length; at += 2) {
    const [low = '0', high] = limbs.slice(at, at + 2);
    const isTop = at + 2 >= limbs.length;
    const both = high === undefined ? low : `${low}+${high}*${BASE.toString()}`;
    const cell = cells.put('order', both);
    parts.push({ cell, low: isTop ? -(BASE * BASE) : 0n, high: BASE * BASE });
  }
  return parts.reverse();
}

/** Which units stand strictly before this one, as a column of ones and zeros. */
export function standingBefore(key: OrderKey, by: '>' | '<'): string {
  return key.reduceRight((rest, { cell }) => {
    const all = rangeOfUnits(cell);
    const own = `(${all}${by}${cell})`;
    return rest === '' ? own : `(${own}+(${all}=${cell})*${rest})`;
  }, '');
}

/** The place, from 1, of the first unit with the best of all keys; 0 where the group is empty. */
export function bestPlace(
  cells: Cells,
  group: string,
  key: OrderKey,
  which: 'largest' | 'smallest',
  places: string,
): string {
  let mask = group;
  for (const { cell, low, high } of key) {
    const all = rangeOfUnits(cell);
    const [least, most] = [(low - 1n).toString(), (high + 1n).toString()];
    const best = cells.put(
      which === 'largest' ? 'highest' : 'lowest',
      which === 'largest'
        ? `SUMPRODUCT(MAX(${mask}*(${all}-(${least}))))+(${least})`
        : `(${most})-SUMPRODUCT(MAX(${mask}*((${most})-${all})))`,
    );
    mask = `${mask}*(${all}=${best})`;
  }
  const far = '100000';
  const first = cells.put('position', `SUMPRODUCT(MAX(${mask}*(${far}-${rangeOfUnits(places)})))`);
  return cells.put('position', `IF(${first}=0,0,${far}-${first})`);
}

/** What a number is of the unit at a place; zero at place 0. */
export function ofUnitAt(cells: Cells, value: Value, place: string): Value {
  if (value.low === value.high) return value;
  const at = (cell: string): string =>
    cells.put(
      'of the unit there',
      `IF(${place}=0,0,INDEX(${rangeOfUnits(bound(cells, 'N', cell))},1,MAX(1,${place})))`,
    );
  const [low, high] = [value.low < 0n ? value.low : 0n, value.high > 0n ? value.high : 0n];
  if (isOne(value)) return inCell(at(value.cell), low, high);
  return { low, high, limbs: (value.limbs ?? []).map(at) };
}
