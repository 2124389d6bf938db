import { decimal, type Decimal } from '@cchc/model';
import type { Tongue } from '../findings.js';
import { LIMITS } from './limits.js';
import { otherTongue } from './tongue.js';

/** A number's text read by the rules of the file's language; `05`, `03` of real texts are fine. */
export type NumberReading =
  | { readonly kind: 'number'; readonly value: Decimal }
  /** Well formed in the other language, or in none: `0.25` in a Vietnamese file. */
  | { readonly kind: 'malformed'; readonly instead: string | undefined }
  /** Well formed, but more often a slip: `16,000` in a Vietnamese file. */
  | {
      readonly kind: 'ambiguous';
      readonly readings: readonly [Decimal, Decimal];
      readonly written: readonly [string, string];
    };

interface Marks {
  readonly group: string;
  readonly point: string;
}

const MARKS: Readonly<Record<Tongue, Marks>> = {
  vi: { group: '.', point: ',' },
  en: { group: ',', point: '.' },
};

export function readNumber(text: string, tongue: Tongue): NumberReading {
  const known = KNOWN[tongue];
  const found = known.get(text) ?? numberIn(text, tongue);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, found);
  return found;
}

/** A rulebook writes few numbers, and each a hundred times. */
const KNOWN: Readonly<Record<Tongue, Map<string, NumberReading>>> = {
  vi: new Map(),
  en: new Map(),
};
const MOST_KNOWN = 1000;

function numberIn(text: string, tongue: Tongue): NumberReading {
  const value = valueIn(text, tongue);
  if (value === undefined) {
    const other = valueIn(text, otherTongue(tongue));
    return { kind: 'malformed', instead: other && writeNumber(other, tongue) };
  }
  if (!looksGrouped(text, tongue)) return { kind: 'number', value };
  const thousands = valueIn(text, otherTongue(tongue)) ?? value;
  const padded = writeNumber(value, tongue);
  const written = [
    writeNumber(thousands, tongue, true),
    looksGrouped(padded, tongue) ? `${padded}0` : padded,
  ] as const;
  return { kind: 'ambiguous', readings: [thousands, value], written };
}

/** A decimal as the tongue writes it; `grouped` puts a mark after each three digits. */
export function writeNumber(value: Decimal, tongue: Tongue, grouped = false): string {
  const { group, point } = MARKS[tongue];
  const [whole = '0', fraction] = value.split('.');
  const shown = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, group) : whole;
  return fraction === undefined ? shown : shown + point + fraction;
}

function valueIn(text: string, tongue: Tongue): Decimal | undefined {
  if (text.length > LIMITS.digits) return undefined;
  const { group, point } = MARKS[tongue];
  const [whole = '', fraction, ...rest] = text.split(point);
  if (rest.length > 0) return undefined;
  const groups = whole.split(group);
  const grouped = groups.length > 1;
  if (
    grouped &&
    !(
      /^[1-9]\d{0,2}$/.test(groups[0] ?? '') &&
      groups.slice(1).every((part) => /^\d{3}$/.test(part))
    )
  )
    return undefined;
  if (fraction?.includes(group)) return undefined;
  return decimal(fraction === undefined ? groups.join('') : `${groups.join('')}.${fraction}`);
}

/** One to three digits without a leading zero, the decimal mark, exactly three digits. */
function looksGrouped(text: string, tongue: Tongue): boolean {
  const [whole = '', fraction = ''] = text.split(MARKS[tongue].point);
  return /^[1-9]\d{0,2}$/.test(whole) && /^\d{3}$/.test(fraction);
}
