import {
  dayFromNumber,
  dayNumber,
  isInteger,
  isUsuallyWorked,
  moveByWorkingDays,
  rational,
  workingDaysBetween,
  type Calendar,
  type DayRange,
  type Expression,
  type Span,
} from '@cchc/model';
import { itemsOf, lowerCalendar, lowerDays } from '../../lower/calendar.js';
import { contextFor, placeOf } from '../../lower/context.js';
import { lowerExpression } from '../../lower/expression.js';
import { importsOf } from '../../names/imports.js';
import { rulebookOf } from '../../names/parents.js';
import { isUse, type WorkingCalendar } from '../../generated/ast.js';
import { nodesOf } from '../../syntax/nodes.js';
import { finding, headOf, placeOfProperty, type CheckedText, type LanguageRule } from '../rule.js';

/** One calendar counts the working days of a rulebook; libraries may bring it in. */
export const oneCalendar: LanguageRule = function* (text) {
  const [first, ...others] = text.symbols.calendars;
  for (const other of others)
    yield finding('STATEMENT_TWICE', headIn(text, other), { keyword: 'working calendar' });
  if (first ?? text.root.kind === 'library') return;
  for (const counted of nodesOf(text.root, 'Expression'))
    if (COUNTS.has(counted.$type)) yield finding('CALENDAR_MISSING', placeOf(counted), {});
  const users = importsOf(text.root).filter(({ parsed }) =>
    nodesOf(parsed.root, 'Expression').some(({ $type }) => COUNTS.has($type)),
  );
  for (const { path } of users) yield finding('CALENDAR_MISSING', useOf(text, path), {});
};

/** What a calendar says of its days: a stretch turned round, a day beyond its ends, a day worked anyway. */
export const calendarDays: LanguageRule = function* (text) {
  for (const calendar of nodesOf(text.root, 'WorkingCalendar')) {
    const own = lowerDays(calendar, text);
    if (!own) continue;
    const why = faultOf(own);
    if (why) {
      yield finding('CALENDAR_PERIOD_INVALID', headOf(calendar), { why });
      continue;
    }
    const lowered = { ...lowerCalendar(calendar, text), extraWorkingDays: [] };
    for (const days of itemsOf(calendar, 'off')) {
      const range = lowerDays(days, text);
      const idle = range && idleness(range, own);
      if (idle) yield finding('CALENDAR_DAY_WITHOUT_EFFECT', placeOf(days), { why: idle });
    }
    for (const days of itemsOf(calendar, 'worked instead')) {
      const range = lowerDays(days, text);
      const idle = range
        ? (idleness(range, own) ?? (isWorkedAnyway(lowered, range) ? 'worked' : undefined))
        : 'weekday';
      if (days.weekday === undefined && !range) continue;
      if (idle) yield finding('CALENDAR_DAY_WITHOUT_EFFECT', placeOf(days), { why: idle });
    }
  }
};

/** Deadlines that the text itself says and its calendar does not reach. */
export const calendarReach: LanguageRule = function* (text) {
  const [declared] = text.symbols.calendars;
  if (!declared) return;
  const calendar = lowerCalendar(declared, contextFor(declared, text));
  if (faultOf(calendar)) return;
  for (const node of nodesOf(text.root, 'Expression')) {
    if (!COUNTS.has(node.$type)) continue;
    if (isBeyond(lowerExpression(node, text), calendar))
      yield finding('CALENDAR_TOO_SHORT', placeOf(node), {
        from: calendar.from,
        to: calendar.to,
      });
  }
};

const COUNTS: ReadonlySet<string> = new Set(['WorkingDays', 'WorkingDaysBetween']);

/** A calendar for longer than this is a slip of the pen. */
const MOST_DAYS = 36_525;

function faultOf({ from, to }: DayRange): 'reversed' | 'too-long' | undefined {
  if (to < from) return 'reversed';
  return dayNumber(to) - dayNumber(from) > MOST_DAYS ? 'too-long' : undefined;
}

function idleness(days: DayRange, own: DayRange): 'reversed' | 'outside' | undefined {
  if (days.to < days.from) return 'reversed';
  return days.from < own.from || days.to > own.to ? 'outside' : undefined;
}

/** Whether some day of the range is worked whether anybody says so or not. */
function isWorkedAnyway(calendar: Calendar, { from, to }: DayRange): boolean {
  for (let day = from; day <= to; day = dayFromNumber(dayNumber(day) + 1))
    if (isUsuallyWorked(calendar, day)) return true;
  return false;
}

function isBeyond(expression: Expression, calendar: Calendar): boolean {
  if (expression.kind === 'working-days-between') {
    const { from, to } = expression;
    return (
      from.kind === 'date' &&
      to.kind === 'date' &&
      workingDaysBetween(calendar, from.value, to.value) === undefined
    );
  }
  if (expression.kind !== 'working-days') return false;
  const { days, from, direction } = expression;
  if (from.kind !== 'date' || days.kind !== 'number') return false;
  const many = rational(days.value);
  const signed = Number(days.value) * (direction === 'after' ? 1 : -1);
  return isInteger(many) && moveByWorkingDays(calendar, from.value, signed) === undefined;
}

/** Of what a library declares, the `dùng` that brings it in. */
function headIn(text: CheckedText, calendar: WorkingCalendar): Span {
  const home = rulebookOf(calendar);
  if (home === text.root) return headOf(calendar);
  return useOf(text, importsOf(text.root).find(({ parsed }) => parsed.root === home)?.path);
}

function useOf({ root }: CheckedText, path: string | undefined): Span {
  const uses = root.statements.filter(isUse);
  return placeOfProperty(uses.find((one) => one.path === path) ?? uses[0] ?? root, 'path');
}
