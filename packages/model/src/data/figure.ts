import type { Decimal } from '../exact/decimal.js';
import type { ValueType } from './input.js';

/**
 * The contract of figures, so that every engine can hold them exactly: decimal places where the
 * rulebook states no resolution, and digits in all (as many as a spreadsheet keeps).
 */
export const DEFAULT_DIGITS = 6;
export const MOST_DIGITS = 15;

/** How many decimal places a figure may have: a whole number none, else those of its resolution. */
export function digitsOfFigure(type: ValueType, resolution?: Decimal): number {
  if (type.kind === 'integer') return 0;
  if (resolution === undefined) return DEFAULT_DIGITS;
  const point = resolution.indexOf('.');
  return point < 0 ? 0 : resolution.length - point - 1;
}
