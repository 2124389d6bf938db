import { decimal, print, ratio, rational, type Decimal } from '@cchc/model';
import type { DecimalMark } from '../findings.js';
import { LIMITS } from '../limits.js';

/** Which decimal mark the text of a number speaks for; `either` for `1,234`, which reads both ways. */
export function markIn(text: string): DecimalMark | 'either' | undefined {
  const number = withoutPercent(text);
  if (/^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(number)) return 'either';
  return MARKS.find((mark) => /[.,]/.test(number) && parseNumber(number, mark) !== undefined);
}

/**
 * A number as people write it, with the decimal mark of its file: digits, or groups of three parted
 * by blanks or by the other mark. Undefined for anything else, exponents included.
 */
export function parseNumber(text: string, mark: DecimalMark): Decimal | undefined {
  const number = text.replace(/^\u2212/, '-');
  if (!FORMS[mark].test(number)) return undefined;
  return decimal(number.replace(GROUPING[mark], '').replace(mark, '.'));
}

/** Exactly a hundredth of it. */
export function percent(value: Decimal): Decimal {
  return shifted(value, -2);
}

/** A JSON number, exponent included, exactly as it is written; undefined where it is beyond all measure. */
export function jsonNumber(text: string): Decimal | undefined {
  const [digits = '', exponent = '0'] = text.toLowerCase().split('e');
  const places = Number(exponent);
  if (Math.abs(places) > LIMITS.exponent) return undefined;
  const value = decimal(digits);
  return value === undefined ? undefined : shifted(value, places);
}

/** The text before its `%`, and whether it had one. */
export function splitPercent(text: string): { readonly number: string; readonly percent: boolean } {
  return { number: withoutPercent(text), percent: text.endsWith('%') };
}

function withoutPercent(text: string): string {
  return text.replace(/\s*%$/, '');
}

const MARKS: readonly DecimalMark[] = [',', '.'];

const FORMS: Readonly<Record<DecimalMark, RegExp>> = {
  ',': /^[+-]?(\d+|[1-9]\d{0,2}(\.\d{3})+|[1-9]\d{0,2}([ \u00a0\u2009\u202f]\d{3})+)(,\d+)?$/,
  '.': /^[+-]?(\d+|[1-9]\d{0,2}(,\d{3})+|[1-9]\d{0,2}([ \u00a0\u2009\u202f]\d{3})+)(\.\d+)?$/,
};

const GROUPING: Readonly<Record<DecimalMark, RegExp>> = { ',': /[.\s]/g, '.': /[,\s]/g };

/** The decimal times ten to the power of `places`. */
function shifted(value: Decimal, places: number): Decimal {
  const power = 10n ** BigInt(Math.abs(places));
  return print(rational(value).mul(places < 0 ? ratio(1n, power) : ratio(power, 1n)));
}
