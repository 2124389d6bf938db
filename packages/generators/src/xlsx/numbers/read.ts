import { ratio as fraction, type Rational } from '@cchc/model';
import type { Read } from '../book.js';
import { isMark } from './cells.js';
import type { Ratio } from './ratio.js';
import { BASE, known, type Value } from './value.js';

/** The number that a workbook came to. */
export function readValue(read: Read, value: Value): bigint {
  const constant = known(value);
  if (constant !== undefined) return constant;
  if (value.cell !== undefined) return numberAt(read, value.cell);
  const limbs = value.limbs ?? [];
  return limbs.reduceRight((sum, limb) => sum * BASE + numberAt(read, limb), 0n);
}

export function readRatio(read: Read, { num, den }: Ratio): Rational {
  return fraction(readValue(read, num), readValue(read, den));
}

function numberAt(read: Read, cell: string): bigint {
  const literal = /^\(?(-?\d+)\)?$/.exec(cell)?.[1];
  if (literal !== undefined) return BigInt(literal);
  if (!isMark(cell)) throw new Error(`not in a cell: ${cell}`);
  return read.number(cell);
}
