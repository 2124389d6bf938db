import type { Column, OfRow } from './book.js';
import { ZERO, exact, over, plus, type Exact } from './exact.js';
import { missingInput } from './figures.js';
import type { CaseRow } from './population.js';
import { beyondType, readDatum, type Held } from './read.js';
import { ZERO_DENOMINATOR, isLack, lack, type Lack } from './verdict.js';
import type { Unit } from './world.js';

/** A row of a table, and what its cells have been read as so far. */
export interface Row {
  readonly table: string;
  readonly row: CaseRow;
  readonly held: (Held | Lack | undefined)[];
}

/** The rows a unit handed in. A table that was not handed in is missing, which is not "no rows". */
export function rowsOf(unit: Unit, table: string): readonly Row[] | Lack {
  const known = unit.rows.get(table);
  if (known) return known;
  const { cases } = unit.data;
  const handed = Object.hasOwn(cases, table) ? cases[table] : undefined;
  if (!handed) return missingInput(table);
  const rows = handed.map((row): Row => ({ table, row, held: [] }));
  unit.rows.set(table, rows);
  return rows;
}

/** The value of a column in a row. */
export function cell(row: Row, column: Column): Held | Lack {
  const known = row.held[column.at];
  if (known !== undefined) return known;
  const value = readCell(row, column);
  row.held[column.at] = value;
  return value;
}

/** Cells of a known kind, for rules: the rulebook says what each is. */
export const wholeCell = cell as (row: Row, column: Column) => number | Lack;
export const yesNoCell = cell as (row: Row, column: Column) => boolean | Lack;
export const optionCell = cell as (row: Row, column: Column) => string | Lack;

/** How many rows count. */
export function countRows(unit: Unit, table: string, counted: OfRow<boolean>): number | Lack {
  const taken = rowsThatCount(unit, table, counted);
  return isLack(taken) ? taken : taken.length;
}

export function sumOfRows(
  unit: Unit,
  table: string,
  counted: OfRow<boolean>,
  of: OfRow<Exact>,
): Exact | Lack {
  const values = valuesOfRows(unit, table, counted, of);
  return isLack(values) ? values : values.reduce(plus, ZERO);
}

/** The exact mean; of nothing it is a zero denominator. */
export function meanOfRows(
  unit: Unit,
  table: string,
  counted: OfRow<boolean>,
  of: OfRow<Exact>,
): Exact | Lack {
  const values = valuesOfRows(unit, table, counted, of);
  if (isLack(values)) return values;
  if (values.length === 0) return ZERO_DENOMINATOR;
  return over(values.reduce(plus, ZERO), exact(values.length));
}

/** What `of` gives for the rows that count, or one lack for all rows that have none. */
export function valuesOfRows<Value>(
  unit: Unit,
  table: string,
  counted: OfRow<boolean>,
  of: OfRow<Value>,
): readonly Value[] | Lack {
  const taken = rowsThatCount(unit, table, counted);
  return isLack(taken) ? taken : allOrLack(taken.map(of));
}

/** At most this many rows are named where several lack the same kind of cell. */
const NAMED_ROWS = 3;

/** One lack for all rows that lack: the cause is the first row's; the first three of that cause are named. */
export function lackOfRows(lacks: readonly Lack[]): Lack | undefined {
  const first = lacks[0];
  if (!first) return undefined;
  const alike = lacks.filter(({ cause }) => cause === first.cause).slice(0, NAMED_ROWS);
  const isRowwise = first.reasons.every(({ kind }) => kind.endsWith('-cell'));
  return isRowwise ? { ...first, reasons: alike.flatMap(({ reasons }) => reasons) } : first;
}

function rowsThatCount(unit: Unit, table: string, counted: OfRow<boolean>): readonly Row[] | Lack {
  const rows = rowsOf(unit, table);
  if (isLack(rows)) return rows;
  const answers = allOrLack(rows.map(counted));
  return isLack(answers) ? answers : rows.filter((_, index) => answers[index]);
}

function allOrLack<Value>(given: readonly (Value | Lack)[]): readonly Value[] | Lack {
  const lacks = given.filter(isLack);
  return lackOfRows(lacks) ?? (given as readonly Value[]);
}

function readCell({ table, row }: Row, column: Column): Held | Lack {
  const { name } = column;
  const cell = { table, column: name, row: row.row };
  const datum = Object.hasOwn(row.cells, name) ? row.cells[name] : undefined;
  if (datum === undefined) return lack('missing-input', [{ kind: 'missing-cell', ...cell }]);
  const read = readDatum(datum, column);
  const why = 'refused' in read ? read.refused : beyondType(read.value, column);
  if (why !== undefined) return lack('refused', [{ kind: 'refused-cell', ...cell, why }]);
  return 'value' in read ? read.value : lack('refused');
}
