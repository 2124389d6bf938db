import { print, rational, type Decimal, type Name } from '@cchc/model';
import type { Tongue } from '../findings.js';
import { matchPhrase, PHRASES } from '../tokens/phrases.js';
import { readNumber, writeNumber } from '../tokens/numbers.js';
import { QUOTES } from '../tokens/quotes.js';

/** A name, in backquotes where the language would read a keyword in it. */
export function writeName(name: Name, tongue: Tongue): string {
  const plain = name.normalize('NFC');
  const isKeyword = matchPhrase(PHRASES[tongue], plain, 0) !== undefined;
  return isKeyword || !NAME.test(plain) ? `\`${plain.replaceAll('`', '')}\`` : plain;
}

const NAME = /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u;

/** A text between quotes, on one line. */
export function writeText(text: string): string {
  const line = text.normalize('NFC').replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
  return `"${line.replace(SPECIAL, '\\$&')}"`;
}

/** Every sort of quotes ends a text. */
const SPECIAL = new RegExp(`[${QUOTES}\\\\]`, 'g');

/** A number with its thousands parted, never in a form that may be meant otherwise (`16,125`). */
export function writeFigure(value: Decimal, tongue: Tongue): string {
  const written = writeNumber(value, tongue, true);
  const reading = readNumber(written, tongue);
  return reading.kind === 'ambiguous' ? reading.written[1] : written;
}

export function writePercent(value: Decimal, tongue: Tongue): string {
  return `${writeFigure(print(rational(value).mul(rational('100'))), tongue)}%`;
}
