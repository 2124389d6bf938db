import {
  dayOfMoment,
  print,
  rational,
  timeOfMoment,
  type Day,
  type Moment,
  type Name,
  type ValueType,
} from '@cchc/model';
import type { Tongue } from '../findings.js';
import { readNumber, writeNumber } from '../tokens/numbers.js';
import { isKeyword } from '../tokens/phrases.js';
import { QUOTES } from '../tokens/quotes.js';
import { spelling } from '../tokens/spellings.js';
import { writeTimeOn } from '../tokens/times.js';

/** A value as a file of the tongue writes it; undefined where the language has no way to write it. */
export function literalOf(value: string, type: ValueType, tongue: Tongue): string | undefined {
  switch (type.kind) {
    case 'yes-no':
      return spelling(value === 'yes' ? 'yes' : 'no', tongue);
    case 'choice':
      return nameLiteral(value, tongue);
    case 'date':
      return dayLiteral(value);
    case 'moment':
      return momentLiteral(value, tongue);
    case 'ratio':
      return percentLiteral(value, tongue);
    default:
      return numberLiteral(value, tongue);
  }
}

/** Exact text; a fraction becomes a division, since no decimal says the same. */
export function numberLiteral(text: string, tongue: Tongue): string {
  const [numerator = '0', denominator] = text.split('/');
  const sign = numerator.startsWith('-') ? '-' : '';
  const over = sign + decimalLiteral(numerator.replace('-', ''), tongue);
  return denominator === undefined ? over : `${over} / ${decimalLiteral(denominator, tongue)}`;
}

/** With its thousands marked. `1,125` would be asked about (a thousand or one and a bit?); `1,1250` is not. */
function decimalLiteral(text: string, tongue: Tongue): string {
  const plain = writeNumber(text, tongue, true);
  return readNumber(plain, tongue).kind === 'ambiguous' ? `${plain}0` : plain;
}

function percentLiteral(text: string, tongue: Tongue): string | undefined {
  const percent = print(rational(text).mul('100'));
  return percent.includes('/') ? undefined : `${numberLiteral(percent, tongue)}%`;
}

export function dayLiteral(day: Day): string {
  const [year = '', month = '', dayOfMonth = ''] = day.split('-');
  return [dayOfMonth, month, year].map(Number).join('/');
}

/** Clocks of rulebooks show minutes. */
export function momentLiteral(moment: Moment, tongue: Tongue): string | undefined {
  const [hour = '0', minute = '0', second] = timeOfMoment(moment).split(':');
  if (second !== '00') return undefined;
  const time = writeTimeOn({ hour: String(Number(hour)), minute: Number(minute) }, tongue);
  return `${time} ${dayLiteral(dayOfMoment(moment))}`;
}

/** A name that is a keyword too stands in backquotes. */
export function nameLiteral(name: Name, tongue: Tongue): string {
  return isKeyword(name, tongue) ? `\`${name}\`` : name;
}

/** A text in quotes; line ends, which no text may have, become blanks. */
export function textLiteral(text: string): string {
  const escaped = text.replace(/\s+/g, ' ').replace(NEEDS_ESCAPE, '\\$&');
  return `"${escaped}"`;
}

const NEEDS_ESCAPE = new RegExp(`[\\\\${QUOTES}]`, 'g');
