import { rangeOfUnits, type Book } from '../book.js';
import { add, held, isOne, mul } from '../numbers/arithmetic.js';
import { bound, type Cells } from '../numbers/cells.js';
import { heldRatio, type Ratio } from '../numbers/ratio.js';
import { constant, inCell, type Value } from '../numbers/value.js';

/**
 * The exact sum of ratios with denominators of their own: unit after unit, over the product of the
 * denominators so far. `isMeant` says of the unit at a place whether it belongs to the group.
 */
export function sumOfRatios(
  book: Book,
  cells: Cells,
  isMeant: (place: string) => string,
  { num, den }: Ratio,
): Ratio {
  let sum: Ratio = { num: constant(0n), den: constant(1n) };
  for (let at = 1; at <= book.sizes.units; at++) {
    const place = String(at);
    const meant = cells.put('in the group', isMeant(place));
    const own: Ratio = {
      num: ofUnit(cells, num, place, meant, '0'),
      den: ofUnit(cells, den, place, meant, '1'),
    };
    const left = mul(cells, sum.num, own.den);
    const right = mul(cells, own.num, sum.den);
    sum = heldRatio(
      cells,
      { num: add(cells, left, right), den: mul(cells, sum.den, own.den) },
      'running sum',
    );
  }
  return sum;
}

function ofUnit(
  cells: Cells,
  value: Value,
  place: string,
  meant: string,
  otherwise: '0' | '1',
): Value {
  const at = (cell: string, other: string): string =>
    cells.put(
      'of that unit',
      `IF(${meant},INDEX(${rangeOfUnits(bound(cells, 'N', cell))},1,${place}),${other})`,
    );
  const one = BigInt(otherwise);
  const [low, high] = [value.low < one ? value.low : one, value.high > one ? value.high : one];
  if (isOne(value))
    return held(cells, inCell(at(value.cell, otherwise), low, high), 'of that unit');
  const limbs = (value.limbs ?? []).map((limb, index) => at(limb, index === 0 ? otherwise : '0'));
  return { low, high, limbs };
}
