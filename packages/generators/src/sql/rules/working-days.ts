import { DAYS } from '../../program/slots.js';
import type { Statement } from '../../program/statement.js';
import { isConst, type Int } from '../../program/int.js';
import { resolvedInt } from '../flow/resolve.js';
import { intSql } from '../flow/print.js';
import { column, truthOf, type Sheet } from '../flow/sheet.js';
import { objectSql, plainly } from '../flow/told.js';
import type { Answer, Lack, Run } from './body.js';

type WorkingDays = Extract<Statement, { readonly do: 'working-days' }>;

/**
 * A day moved by working days, or how many lie between two days: looked up in the calendar's lists, how
 * many days are worked up to each day, and which day is the so-manieth that is.
 */
export function workingDays(statement: WorkingDays, sheet: Sheet, run: Run): Answer {
  const { calendar, figure } = statement;
  const sqlOf = (one: Int): string => intSql(one, sheet).sql;
  const from = sheet.int(`${run.prefix}_from`, resolvedInt(statement.from, run));
  const by = sheet.int(`${run.prefix}_by`, resolvedInt(statement.by, run));
  const days = lookUp(calendar, sheet);
  const before = sheet.raw(`${run.prefix}_worked_before`, days.upTo(sqlOf(from)));
  const beyond = (when: string, day: string): Lack => {
    const told = objectSql(
      [
        ['kind', 'beyond-calendar'],
        ['calendar', calendar],
        ['day', plainly(sheet.dialect.dayText(day))],
      ],
      sheet.dialect,
    );
    return { when: truthOf(`(${when})`), cause: 'refused', told: [{ sql: told }] };
  };
  const first = beyond(`${before} IS NULL`, sqlOf(from));
  if (figure === 'between') {
    const after = sheet.raw(`${run.prefix}_worked_after`, days.upTo(sqlOf(by)));
    const number = sheet.raw(`${run.prefix}_working_days`, `${after} - ${before}`);
    return {
      lacks: [first, beyond(`${after} IS NULL`, sqlOf(by))],
      values: [{ type: 'int', value: column(number, -4_000_000n, 4_000_000n) }],
    };
  }
  const moved = sheet.raw(`${run.prefix}_deadline`, movedSql(from, by, before, days, sqlOf));
  return {
    lacks: [first, beyond(`${moved} IS NULL`, sqlOf(from))],
    values: [{ type: 'int', value: column(moved, DAYS.low, DAYS.high) }],
  };
}

interface LookUp {
  readonly upTo: (day: string) => string;
  readonly worked: (place: string) => string;
}

function lookUp(calendar: string, { dialect, names }: Sheet): LookUp {
  const view = calendarView(calendar, names);
  const of = (list: string): string => `(SELECT ${list} FROM ${view})`;
  return {
    upTo: (day) =>
      `CASE WHEN ${day} BETWEEN ${of('first_day')} AND ${of('last_day')} ` +
      `THEN ${dialect.member(of('worked_up_to'), `CAST(${day} - ${of('first_day')} + 1 AS INTEGER)`)} END`,
    worked: (place) =>
      `CASE WHEN ${place} > 0 THEN ${dialect.member(of('worked_days'), `CAST(${place} AS INTEGER)`)} END`,
  };
}

const VIEWS = new WeakMap<object, Map<string, string>>();

/** The view of a calendar of the rulebook. */
export function calendarView(calendar: string, names: Sheet['names']): string {
  const known = VIEWS.get(names) ?? new Map<string, string>();
  VIEWS.set(names, known);
  const view = known.get(calendar) ?? names.fresh(`calendar_${calendar}`);
  known.set(calendar, view);
  return view;
}

function movedSql(
  from: Int,
  by: Int,
  before: string,
  { worked }: LookUp,
  sqlOf: (one: Int) => string,
): string {
  const [day, steps] = [sqlOf(from), sqlOf(by)];
  const forward = worked(`(${before} + ${steps})`);
  // On the way back the day itself does not count where it is worked.
  const own = `CASE WHEN ${worked(before)} = ${day} THEN 1 ELSE 0 END`;
  const back = worked(`(${before} - ${own} + ${steps} + 1)`);
  if (isConst(by)) return by.value > 0n ? forward : by.value < 0n ? back : day;
  return `CASE WHEN ${steps} > 0 THEN ${forward} WHEN ${steps} < 0 THEN ${back} ELSE ${day} END`;
}
