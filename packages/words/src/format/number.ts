import { fromInteger, print, rational, round } from '@cchc/model';
import type { InBoth, Tongue } from '../tongue.js';

/** How many digits the `≈` behind a fraction shows. */
const APPROXIMATE_DIGITS = 4;

const MARKS: InBoth<{ readonly decimal: string; readonly thousands: string }> = {
  vi: { decimal: ',', thousands: '.' },
  en: { decimal: '.', thousands: ',' },
};

/**
 * A number in the reader's form: `16000` → `16.000` or `16,000`, `0.50` → `0,50` or `0.50` (padding
 * is kept). A fraction is shown as it is, with what it comes to: `1/3 (≈ 0,3333)`.
 * Takes the exact text of the model: a decimal, or `n/d`.
 */
export function formatNumber(exact: string, tongue: Tongue): string {
  return isFraction(exact)
    ? `${fraction(exact, tongue)} (≈ ${plain(approximate(exact), tongue)})`
    : plain(exact, tongue);
}

/** A share as a percentage: `0.853` → `85,3%`, `1/3` → `1/3 (≈ 33,3333%)`. */
export function formatPercent(exact: string, tongue: Tongue): string {
  const percent = print(rational(exact).mul(fromInteger(100)));
  return isFraction(percent)
    ? `${fraction(exact, tongue)} (≈ ${plain(approximate(percent), tongue)}%)`
    : `${plain(percent, tongue)}%`;
}

function isFraction(exact: string): boolean {
  return exact.includes('/');
}

function fraction(exact: string, tongue: Tongue): string {
  return exact
    .split('/')
    .map((part) => plain(part, tongue))
    .join('/');
}

function approximate(exact: string): string {
  return print(round(rational(exact), APPROXIMATE_DIGITS));
}

function plain(decimal: string, tongue: Tongue): string {
  const { decimal: mark, thousands } = MARKS[tongue];
  const [whole = '', digits] = decimal.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  return digits === undefined ? grouped : `${grouped}${mark}${digits}`;
}
