import type { AnalysisFindingArgs } from '@cchc/analysis';
import { lexedText } from '@cchc/language';
import type { Span } from '@cchc/model';
import { rangeOf, type View } from '../../view.js';
import { typed, typedValue } from './written.js';

export type Interval = NonNullable<AnalysisFindingArgs['GAP_IN_TIERS']['between']>;

/** A band's head as it stands: its ends, each with the keyword it is written with. */
export interface WrittenRange {
  /** Offsets of the whole range, up to the `:` or the end. */
  readonly start: number;
  readonly end: number;
  readonly low?: WrittenEnd;
  readonly high?: WrittenEnd;
  /** A single value: `3: 0,5`. */
  readonly point?: string;
}

export interface WrittenEnd {
  readonly start: number;
  readonly end: number;
  /** The bound without its keyword. */
  readonly bound: string;
  readonly inclusive: boolean;
}

const LOW: ReadonlySet<string> = new Set(['from', 'above']);
const HIGH: ReadonlySet<string> = new Set(['to', 'to under', 'under']);
const UNDER: ReadonlySet<string> = new Set(['to under', 'under']);

/** The range at the head of a band, or the first one of a grade's conditions. */
export function rangeAt(view: View, at: Pick<Span, 'start' | 'end'>): WrittenRange | undefined {
  const [from, to] = [view.lines.offsetAt(at.start), view.lines.offsetAt(at.end)];
  const tokens = lexedText(view.parsed()).tokens.filter(
    ({ start, end }) => start >= from && end <= to,
  );
  // A grade has its name and `:` in front.
  const skipped = tokens[0]?.type === 'STRING' ? 2 : 0;
  const stop = tokens.findIndex(
    ({ type }, index) => index >= skipped && (type === ':' || type === 'and' || type === 'points'),
  );
  const own = tokens.slice(skipped, stop < 0 ? undefined : stop);
  const [first] = own;
  const last = own.at(-1);
  if (!first || !last) return undefined;
  const lowAt = own.findIndex(({ type }) => LOW.has(type));
  const highAt = own.findIndex(({ type }) => HIGH.has(type));
  const upAt = own.findIndex(({ type }) => type === 'and up' || type === 'and down');
  const endOf = (index: number, before: number): WrittenEnd | undefined => {
    const keyword = own[index];
    const behind = own[before - 1];
    if (!keyword || !behind || behind === keyword) return undefined;
    return {
      start: keyword.start,
      end: behind.end,
      bound: view.text.slice(keyword.end, behind.end).trim(),
      inclusive: keyword.type !== 'above' && !UNDER.has(keyword.type),
    };
  };
  const wordsEnd = upAt < 0 ? own.length : upAt;
  const low = lowAt < 0 ? undefined : endOf(lowAt, highAt > lowAt ? highAt : wordsEnd);
  const high = highAt < 0 ? undefined : endOf(highAt, wordsEnd);
  const isPoint = lowAt < 0 && highAt < 0 && upAt < 0;
  return {
    start: first.start,
    end: last.end,
    ...(low && { low }),
    ...(high && { high }),
    ...(isPoint && { point: view.text.slice(first.start, last.end) }),
  };
}

/** `từ 80% đến dưới 100%`; undefined where an end cannot be written as a number. */
export function typedInterval(view: View, { kind, from, to }: Interval): string | undefined {
  const low = from && typedValue(view, from.value, kind);
  const high = to && typedValue(view, to.value, kind);
  if ((from && low === undefined) || (to && high === undefined)) return undefined;
  if (from && from.value === to?.value) return low;
  const parts = [
    ...(from ? [typed(view, `${from.inclusive ? '{from}' : '{above}'} ${low ?? ''}`)] : []),
    ...(to ? [typed(view, `${highWord(to.inclusive, from !== undefined)} ${high ?? ''}`)] : []),
  ];
  return parts.length === 0 ? undefined : parts.join(' ');
}

/** Behind a low end `đến dưới`, alone `dưới`. */
function highWord(inclusive: boolean, hasLow: boolean): string {
  if (inclusive) return '{to}';
  return hasLow ? '{to under}' : '{under}';
}

export function withHigh(
  view: View,
  range: WrittenRange,
  bound: string,
  inclusive: boolean,
): string {
  const low = range.low && view.text.slice(range.low.start, range.low.end);
  return [low, typed(view, `${highWord(inclusive, low !== undefined)} ${bound}`)]
    .filter((part) => part !== undefined)
    .join(' ');
}

export function withLow(
  view: View,
  range: WrittenRange,
  bound: string,
  inclusive: boolean,
): string {
  const low = typed(view, `${inclusive ? '{from}' : '{above}'} ${bound}`);
  if (!range.high) return low;
  // What stood alone as `dưới` goes on behind a low end as `đến dưới`.
  const high = typed(view, `${highWord(range.high.inclusive, true)} ${range.high.bound}`);
  return `${low} ${high}`;
}

export function placeOfRange(view: View, { start, end }: WrittenRange) {
  return rangeOf({ start: view.lines.positionAt(start), end: view.lines.positionAt(end) });
}
