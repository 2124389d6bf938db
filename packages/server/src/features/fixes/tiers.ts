import type { OutlineItem } from '@cchc/language';
import type { Span } from '@cchc/model';
import { textAt, type View } from '../../view.js';
import { insertion, removal, statementsAround } from './edits.js';
import { fix, type Fix, type Fixers } from './fix.js';
import {
  placeOfRange,
  rangeAt,
  typedInterval,
  withHigh,
  withLow,
  type Interval,
  type WrittenRange,
} from './ranges.js';
import { typed, typedValue } from './written.js';

/** Bands and branches that leave something out, take something twice, or are never reached. */
export const TIER_FIXES: Fixers = {
  GAP_IN_TIERS: ({ args: { form, between }, at }, view) => {
    const rule = ruleAt(at, view);
    if (!rule?.body) return [];
    if (form === 'guards' || !between) return [otherwise(rule, view)];
    return [
      missingBand(rule, between, view),
      ...widened(rule, between, view),
      otherwise(rule, view),
    ];
  },
  OVERLAP_IN_TIERS: ({ args: { first, second } }, view) => apart(first, second, view),
  UNREACHABLE_BRANCH: ({ at }, view) => [
    fix(view, 'remove-branch', [removal(view, statementOf(at, view))], textAt(view, at)),
  ],
  DIVISION_BY_ZERO: ({ at }, view) => {
    const around = statementsAround(view, at.start);
    const owner = around.findLast(({ type, body }) => type === 'Node' && body);
    if (!owner?.body) return [];
    const { body } = owner;
    return ['{not assessed}', '{full points}', '0'].map((outcome) => {
      const line = typed(view, `{zero denominator}: ${outcome}`);
      return fix(view, 'add-zero-denominator', [insertion(view, body, [line], 'last')], line);
    });
  },
  NO_ROWS_UNSTATED: ({ at }, view) => {
    const rule = ruleAt(at, view);
    const line = typed(view, '{no rows}: {not assessed}');
    return rule?.body
      ? [fix(view, 'add-band', [insertion(view, rule.body, [line], 'last')], line)]
      : [];
  },
  OTHERWISE_NOT_LAST: ({ at }, view) => {
    const rule = ruleAt(at, view);
    const statement = statementOf(at, view);
    const line = textAt(view, statement);
    return rule?.body
      ? [
          fix(
            view,
            'several',
            [removal(view, statement), insertion(view, rule.body, [line], 'last')],
            line,
          ),
        ]
      : [];
  },
};

/** The rule whose block holds the place, or that stands there. */
function ruleAt(at: Span, view: View): OutlineItem | undefined {
  const around = statementsAround(view, at.start);
  return (
    around.findLast(({ body, type }) => body !== undefined && !HOLDERS.has(type)) ??
    around.findLast(({ body }) => body !== undefined)
  );
}

const HOLDERS: ReadonlySet<string> = new Set(['Rulebook', 'Node', 'Block', 'BestOf']);

/** The statement that a place stands for: findings tell of a range or of a whole line. */
export function statementOf(at: Span, view: View): Span {
  return statementsAround(view, at.start).at(-1)?.at ?? at;
}

function missingBand(rule: OutlineItem, between: Interval, view: View): Fix | undefined {
  const range = typedInterval(view, between);
  if (range === undefined || !rule.body) return undefined;
  const line = `${range}: 0`;
  return fix(view, 'add-band', [addedBand(rule, line, view)], line);
}

/** In front of what is said of missing values, which stands at the end. */
function addedBand(rule: OutlineItem, line: string, view: View) {
  const bands = rule.children.filter(({ type }) => type === 'Band' || type === 'Branch');
  const last = bands.at(-1);
  const isLast = rule.children.at(-1) === last;
  if (!last || isLast || !rule.body || rule.body.start.line === rule.body.end.line)
    return insertion(view, rule.body ?? rule.at, [line], 'last');
  const indent = ' '.repeat(last.at.start.character);
  const end = view.lines.offsetAt(last.at.end);
  const position = view.lines.positionAt(end);
  return { range: { start: position, end: position }, newText: `\n${indent}${line}` };
}

function otherwise(rule: OutlineItem, view: View): Fix | undefined {
  if (!rule.body || rule.children.some(({ type }) => type === 'Otherwise')) return undefined;
  const line = typed(view, '{else}: 0');
  return fix(view, 'add-otherwise', [addedBand(rule, line, view)], line);
}

/** A band beside the gap made wider: `trên 80%` becomes `từ 80%`. */
function widened(rule: OutlineItem, between: Interval, view: View): readonly (Fix | undefined)[] {
  const { from, to, kind } = between;
  if (!from || from.value !== to?.value) return [];
  const value = typedValue(view, from.value, kind);
  return rule.children.flatMap((band) => {
    const range = band.type === 'Band' ? rangeAt(view, band.at) : undefined;
    if (!range || value === undefined) return [];
    if (range.high && !range.high.inclusive && range.high.bound === value)
      return [changed(view, range, withHigh(view, range, value, true))];
    if (range.low && !range.low.inclusive && range.low.bound === value)
      return [changed(view, range, withLow(view, range, value, true))];
    return [];
  });
}

/** Two ranges that meet are parted where they meet: first at the end that one reader would give the upper. */
export function apart(first: Span, second: Span, view: View): readonly (Fix | undefined)[] {
  const ranges = [rangeAt(view, first), rangeAt(view, second)] as const;
  const [a, b] = ranges;
  if (!a || !b) return [];
  const pairs = [
    [a, b],
    [b, a],
  ] as const;
  return pairs.flatMap(([lower, upper]) => partedAt(lower, upper, view));
}

/** `lower` ends where `upper` begins, or reaches beyond it. */
function partedAt(
  lower: WrittenRange,
  upper: WrittenRange,
  view: View,
): readonly (Fix | undefined)[] {
  if (!upper.low || lower.point !== undefined || !reaches(lower, upper)) return [];
  const below = changed(view, lower, withHigh(view, lower, upper.low.bound, !upper.low.inclusive));
  const above =
    lower.high &&
    changed(view, upper, withLow(view, upper, lower.high.bound, !lower.high.inclusive));
  return [below, above];
}

/** Whether the lower range is open above or has the upper one's begin as its own end, so that cutting it there is what was meant. */
function reaches(lower: WrittenRange, upper: WrittenRange): boolean {
  if (lower.low && upper.low && numberIn(lower.low.bound) > numberIn(upper.low.bound)) return false;
  if (lower.low && lower.low.bound === upper.low?.bound) return false;
  return !upper.high || !lower.high || numberIn(lower.high.bound) <= numberIn(upper.high.bound);
}

/** Only to order what is written; parameters and formulas have no order and are taken as they stand. */
function numberIn(bound: string): number {
  const [digits = ''] = /\d[\d.,]*/.exec(bound) ?? [];
  return Number(digits.replace(/[.,](?=\d{3}\b)/g, '').replace(',', '.')) || 0;
}

function changed(view: View, range: WrittenRange, text: string): Fix {
  const before = view.text.slice(range.start, range.end);
  return fix(
    view,
    'narrow-band',
    [{ range: placeOfRange(view, range), newText: text }],
    text,
    before,
  );
}
