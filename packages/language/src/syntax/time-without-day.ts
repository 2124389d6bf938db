import type { Tongue } from '../findings.js';
import { timeOfToken, writeTimeOn } from '../tokens/times.js';

/** A time that stands on a line without the day it is of, or behind it. */
export interface TimeWithoutDay {
  readonly written: string;
  /** Offsets in the line. */
  readonly from: number;
  readonly to: number;
  /** With the day that stands in front of it on the line. */
  readonly instead?: string;
}

/** Whether the parser stopped at a time: `đến 17 giờ: 5`, `đến 20/10 17:00: 5`. */
export function timeWithoutDay(
  line: string,
  start: number,
  end: number,
  tongue: Tongue,
): TimeWithoutDay | undefined {
  for (const match of line.matchAll(TIMES[tongue])) {
    const [written, day, time = ''] = match;
    const from = match.index;
    const to = from + written.length;
    if (from > end || to < start) continue;
    if (day === undefined) return { written, from, to };
    const { hour, minute } = timeOfToken(`${time} ${ON[tongue]}`);
    return { written, from, to, instead: `${writeTimeOn({ hour, minute }, tongue)} ${day}` };
  }
  return undefined;
}

const ON: Readonly<Record<Tongue, string>> = { vi: 'ngày', en: 'on' };

const DAY = String.raw`(?:(\d{1,2}\/\d{1,2}(?:\/\d{4})?)(?:[^\S\r\n]*,)?[^\S\r\n]+(?:lúc[^\S\r\n]+|at[^\S\r\n]+)?)?`;
const END = String.raw`(?![\p{L}\p{M}\p{N}_])`;

const TIMES: Readonly<Record<Tongue, RegExp>> = {
  vi: new RegExp(
    String.raw`(?<![\p{L}\p{N}.,/])${DAY}(\d{1,2}(?:[^\S\r\n]*(?:giờ|gi\u01a1\u0300|gio\u031b\u0300)(?:[^\S\r\n]*\d{2})?(?:[^\S\r\n]*phút)?|[hg](?:\d{2})?|:\d{2}))${END}`,
    'gu',
  ),
  en: new RegExp(
    String.raw`(?<![\p{L}\p{N}.,/])${DAY}(\d{1,2}(?::\d{2}|h(?:\d{2})?|[^\S\r\n]*[ap]\.?m\.?))${END}`,
    'giu',
  ),
};
