import { isAtom, isConst, type Cond, type Int, type Text } from '../../program/int.js';
import { rangeOf } from '../../program/range.js';
import type { Dialect } from '../dialect.js';
import { condSql, fitsWhole, intSql, type Printing } from './print.js';
import { freshNames, type FreshNames } from './fresh-names.js';
import type { Subject } from './subject.js';

/** One column, worked out for each unit in each round from columns of earlier steps. */
export interface SheetColumn {
  readonly name: string;
  readonly sql: string;
  readonly step: number;
  readonly comment: readonly string[];
  /** What it was first made for. */
  readonly of: Subject;
}

/** Columns that another table gives: one row of it for a unit at most. */
export interface SheetJoin {
  readonly step: number;
  readonly alias: string;
  /** The table; it may be worked out from the step before. */
  readonly from: (before: string) => string;
  readonly on: readonly string[];
  readonly columns: readonly string[];
  /** A text of SQL with all columns of the sheet that the table is worked out from. */
  readonly reads: string;
}

/**
 * All that is worked out for a unit, as columns that hang on each other. A column stands in the first
 * step behind all columns that it reads; so each step is one SELECT over the step before.
 */
export interface Sheet extends Printing {
  readonly dialect: Dialect;
  readonly names: FreshNames;
  readonly columns: readonly SheetColumn[];
  readonly joins: readonly SheetJoin[];
  /** The step in which a text of SQL could stand. */
  readonly stepOf: (sql: string) => number;
  /** A column of its own for a value, unless reading it again costs nothing. */
  readonly int: (wanted: string, value: Int, comment?: readonly string[]) => Int;
  readonly cond: (wanted: string, value: Cond, comment?: readonly string[]) => Cond;
  /** A column of any SQL; gives its name. */
  readonly raw: (
    wanted: string,
    sql: string,
    more?: {
      readonly comment?: readonly string[];
      readonly wide?: boolean;
      readonly small?: boolean;
    },
  ) => string;
  readonly join: (join: Joining) => readonly string[];
  /** Work whose columns are for a part of the rulebook. */
  readonly under: <T>(subject: Subject, work: () => T) => T;
  /** A column of another table is of the wide type. */
  readonly holdWide: (column: string) => void;
  /** A column of another table has 32 bits. */
  readonly holdSmall: (column: string) => void;
}

interface Joining {
  readonly alias: string;
  readonly from: (before: string) => string;
  readonly on: readonly string[];
  readonly columns: readonly { readonly wanted: string; readonly wide?: boolean }[];
  /** A text of SQL with all columns of the sheet that the table is worked out from. */
  readonly reads: string;
}

/** `base`: the columns of the table that the first step is made of, and which of them are wide. */
export function sheetOver(
  base: readonly { readonly name: string; readonly wide?: boolean }[],
  dialect: Dialect,
  names: FreshNames = freshNames(dialect),
): Sheet {
  const steps = new Map<string, number>(base.map(({ name }) => [name, 0]));
  const wide = new Set(base.flatMap(({ name, wide: is }) => (is ? [name] : [])));
  const small = new Set<string>();
  const columns: SheetColumn[] = [];
  const joins: SheetJoin[] = [];
  const subjects: Subject[] = [];
  for (const { name } of base) names.take(name);
  const printing: Printing = {
    dialect,
    isWide: (name) => wide.has(name),
    isSmall: (name) => small.has(name),
  };

  const stepOf = (sql: string): number =>
    1 + Math.max(0, ...[...namesIn(sql)].map((name) => steps.get(name) ?? 0));
  const push = (wanted: string, sql: string, comment: readonly string[], isWide: boolean) => {
    const name = names.fresh(wanted);
    const step = stepOf(sql);
    const of = subjects.at(-1) ?? OF_ROWS;
    columns.push({ name, sql: isWide ? dialect.widened(sql) : sql, step, comment, of });
    steps.set(name, step);
    if (isWide) wide.add(name);
    return name;
  };
  return {
    ...printing,
    names,
    columns,
    joins,
    stepOf,
    int: (wanted, value, comment = []) => {
      if (isConst(value) || isAtom(value)) return value;
      const printed = intSql(value, printing);
      const narrow = printed.wide && fitsWhole(value);
      const sql = narrow ? `CAST(${printed.sql} AS ${dialect.types.whole})` : printed.sql;
      const name = push(wanted, sql, comment, printed.wide && !narrow);
      if (printed.small) small.add(name);
      return { op: 'local', name, range: rangeOf(value) };
    },
    cond: (wanted, value, comment = []) => {
      if (['true', 'false', 'local-is'].includes(value.op)) return value;
      return { op: 'local-is', name: push(wanted, condSql(value, printing), comment, false) };
    },
    raw: (wanted, sql, { comment = [], wide: isWide = false, small: isSmall = false } = {}) => {
      const name = push(wanted, sql, comment, isWide);
      if (isSmall) small.add(name);
      return name;
    },
    under: (subject, work) => {
      subjects.push(subject);
      try {
        return work();
      } finally {
        subjects.pop();
      }
    },
    holdWide: (name) => wide.add(name),
    holdSmall: (name) => small.add(name),
    join: ({ alias, from, on, columns: wanted, reads }) => {
      const step = stepOf([reads, ...on].join(' '));
      const given = wanted.map((one) => {
        const name = names.fresh(one.wanted);
        steps.set(name, step);
        if (one.wide) wide.add(name);
        return name;
      });
      joins.push({ step, alias, from, on, columns: given, reads });
      return given;
    },
  };
}

/** All that is not worked out for a part of the tree or what comes behind it is worked out for rows of cases. */
const OF_ROWS: Subject = { part: 'rows' };

/** A column as a whole number within a range. */
export function column(name: string, low?: bigint, high?: bigint): Int {
  const range = { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
  return { op: 'local', name, range };
}

/** A column of truths, or any condition as SQL in brackets of its own. */
export function truthOf(sql: string): Cond {
  return { op: 'local-is', name: sql };
}

export function textOf(sql: string): Text {
  return { op: 'text-local', name: sql };
}

/** All bare names in a text of SQL, what stands in quotes apart. */
export function namesIn(sql: string): ReadonlySet<string> {
  return new Set(sql.replace(/'(?:[^']|'')*'/g, "''").match(/[a-z_][a-z0-9_]*/g) ?? []);
}
