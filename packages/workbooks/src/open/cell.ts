import type { OpenedCell } from '@cchc/data';
import { decimal, print, ratio, rational } from '@cchc/model';
import { SSF, type CellObject } from '@e965/xlsx';
import { dayOf } from './day.js';
import { UNCALCULATED } from './prepare.js';

/** What stands in a cell; undefined where nothing does. */
export function openedCell(
  { t: type, v: value, w: shown, f: formula, z: format }: CellObject,
  column: number,
  is1904: boolean,
): OpenedCell | undefined {
  const calculated = formula !== undefined;
  if (formula === UNCALCULATED) return { column, text: '=…', literal: 'uncalculated', calculated };
  if (type === 'e') return { column, text: shown ?? '#?', literal: 'error', calculated };
  if (type === 'b') return { column, text: String(value), literal: 'yes-no', calculated };
  if (typeof value === 'number') {
    return { column, calculated, ...numberCell(value, String(format ?? ''), is1904) };
  }
  const text = typeof value === 'string' ? value : '';
  return text === '' ? undefined : { column, text, literal: 'text', calculated };
}

/**
 * A spreadsheet keeps numbers in binary, so that 0.853 is stored as the nearest binary number; the
 * shortest decimal that names that number is what somebody typed.
 */
function numberCell(
  value: number,
  format: string,
  is1904: boolean,
): Pick<OpenedCell, 'text' | 'literal'> {
  const text = String(value);
  if (isDate(format)) {
    const day = dayOf(value, is1904);
    // With its hours a day begins at 0:00; without them it is the day alone.
    const isWhole = day !== undefined && !day.includes('T');
    if (day !== undefined)
      return { text: isWhole && hasHours(format) ? `${day}T00:00` : day, literal: 'date' };
  }
  return isPercent(format)
    ? { text: inPercent(text), literal: 'percent' }
    : { text, literal: 'number' };
}

/** The library's own judgement; it comes without a type. */
const { is_date: isDate } = SSF as { readonly is_date: (format: string) => boolean };

function hasHours(format: string): boolean {
  return /h/i.test(format.replace(/"[^"]*"|\\./g, ''));
}

/** `%` that is not in quotes or behind a backslash. */
function isPercent(format: string): boolean {
  return format.replace(/"[^"]*"|\\./g, '').includes('%');
}

function inPercent(text: string): string {
  const [digits = '0', exponent = '0'] = text.split('e');
  const power = Number(exponent) + 2;
  const factor = power < 0 ? ratio(1n, 10n ** BigInt(-power)) : ratio(10n ** BigInt(power), 1n);
  return `${print(rational(decimal(digits) ?? '0').mul(factor))}%`;
}
