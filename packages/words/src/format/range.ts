import type { InBoth, Tongue } from '../tongue.js';

/** A stretch whose ends are already text; an absent side is unbounded. */
export interface RangeText {
  readonly from?: EndText | undefined;
  readonly to?: EndText | undefined;
}

/** What has words of its own for what lies before and behind. */
type RangeSort = 'number' | 'date' | 'moment';

export interface EndText {
  readonly text: string;
  readonly inclusive: boolean;
  /** A moment may be held between a moment and a day. */
  readonly kind?: string;
}

/** `từ 80% đến dưới 100%`, `đến hết ngày 31/12/2025`: with every half-open end spelt out. */
export function rangeInWords({ from, to }: RangeText, tongue: Tongue): string {
  const kinds = new Set([from, to].flatMap((end) => end?.kind ?? []));
  if (kinds.has('date') && kinds.has('moment'))
    return rangeInWords({ from: onDay(from, 'from', tongue), to: onDay(to, 'to', tongue) }, tongue);
  const say = PHRASES[tongue][sortOf(from ?? to)];
  if (!from) return to ? say[to.inclusive ? 'to' : 'under'](to.text) : say.any;
  if (!to) return say[from.inclusive ? 'from' : 'above'](from.text);
  if (from.text === to.text && from.inclusive && to.inclusive) return say.exactly(from.text);
  return say[from.inclusive ? 'fromTo' : 'aboveTo'][to.inclusive ? 'to' : 'under'](
    from.text,
    to.text,
  );
}

function sortOf(end: EndText | undefined): RangeSort {
  return end?.kind === 'date' || end?.kind === 'moment' ? end.kind : 'number';
}

/** A day beside a moment says which end of it is meant. */
function onDay(end: EndText | undefined, side: 'from' | 'to', tongue: Tongue): EndText | undefined {
  if (end?.kind !== 'date') return end;
  const whole = side === 'to' && end.inclusive;
  return { ...end, kind: 'moment', text: DAYS[tongue][whole ? 'end' : 'day'](end.text) };
}

const DAYS: InBoth<Readonly<Record<'day' | 'end', (day: string) => string>>> = {
  vi: { day: (day) => `ngày ${day}`, end: (day) => `hết ngày ${day}` },
  en: { day: (day) => day, end: (day) => `the end of ${day}` },
};

interface RangePhrases {
  readonly any: string;
  readonly exactly: (a: string) => string;
  readonly from: (a: string) => string;
  readonly above: (a: string) => string;
  readonly to: (b: string) => string;
  readonly under: (b: string) => string;
  readonly fromTo: Both;
  readonly aboveTo: Both;
}

interface Both {
  readonly to: (a: string, b: string) => string;
  readonly under: (a: string, b: string) => string;
}

const PHRASES: InBoth<Readonly<Record<RangeSort, RangePhrases>>> = {
  vi: {
    number: {
      any: 'mọi giá trị',
      exactly: (a) => `bằng ${a}`,
      from: (a) => `từ ${a} trở lên`,
      above: (a) => `trên ${a}`,
      to: (b) => `từ ${b} trở xuống`,
      under: (b) => `dưới ${b}`,
      fromTo: {
        to: (a, b) => `từ ${a} đến ${b}`,
        under: (a, b) => `từ ${a} đến dưới ${b}`,
      },
      aboveTo: {
        to: (a, b) => `trên ${a} đến ${b}`,
        under: (a, b) => `trên ${a} đến dưới ${b}`,
      },
    },
    date: {
      any: 'mọi ngày',
      exactly: (a) => `đúng ngày ${a}`,
      from: (a) => `từ ngày ${a} trở đi`,
      above: (a) => `sau ngày ${a}`,
      to: (b) => `đến hết ngày ${b}`,
      under: (b) => `trước ngày ${b}`,
      fromTo: {
        to: (a, b) => `từ ngày ${a} đến hết ngày ${b}`,
        under: (a, b) => `từ ngày ${a} đến trước ngày ${b}`,
      },
      aboveTo: {
        to: (a, b) => `sau ngày ${a} đến hết ngày ${b}`,
        under: (a, b) => `sau ngày ${a} và trước ngày ${b}`,
      },
    },
    moment: {
      any: 'mọi thời điểm',
      exactly: (a) => `đúng ${a}`,
      from: (a) => `từ ${a} trở đi`,
      above: (a) => `sau ${a}`,
      to: (b) => `đến ${b}`,
      under: (b) => `trước ${b}`,
      fromTo: {
        to: (a, b) => `từ ${a} đến ${b}`,
        under: (a, b) => `từ ${a} đến trước ${b}`,
      },
      aboveTo: {
        to: (a, b) => `sau ${a} đến ${b}`,
        under: (a, b) => `sau ${a} và trước ${b}`,
      },
    },
  },
  en: {
    number: {
      any: 'any value',
      exactly: (a) => `exactly ${a}`,
      from: (a) => `${a} or more`,
      above: (a) => `over ${a}`,
      to: (b) => `${b} or less`,
      under: (b) => `under ${b}`,
      fromTo: {
        to: (a, b) => `from ${a} to ${b}`,
        under: (a, b) => `from ${a} to under ${b}`,
      },
      aboveTo: {
        to: (a, b) => `over ${a} to ${b}`,
        under: (a, b) => `over ${a} to under ${b}`,
      },
    },
    date: {
      any: 'any day',
      exactly: (a) => `on ${a}`,
      from: (a) => `on or after ${a}`,
      above: (a) => `after ${a}`,
      to: (b) => `on or before ${b}`,
      under: (b) => `before ${b}`,
      fromTo: {
        to: (a, b) => `from ${a} to ${b}`,
        under: (a, b) => `from ${a} until before ${b}`,
      },
      aboveTo: {
        to: (a, b) => `after ${a} up to ${b}`,
        under: (a, b) => `after ${a} and before ${b}`,
      },
    },
    moment: {
      any: 'any time',
      exactly: (a) => `at ${a}`,
      from: (a) => `at or after ${a}`,
      above: (a) => `after ${a}`,
      to: (b) => `by ${b}`,
      under: (b) => `before ${b}`,
      fromTo: {
        to: (a, b) => `from ${a} to ${b}`,
        under: (a, b) => `from ${a} until before ${b}`,
      },
      aboveTo: {
        to: (a, b) => `after ${a} up to ${b}`,
        under: (a, b) => `after ${a} and before ${b}`,
      },
    },
  },
};
