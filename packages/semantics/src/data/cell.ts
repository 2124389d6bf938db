import type { CaseRow, Name } from '@cchc/model';
import { MISMATCH, lack, missingInput, type Lack } from '../values/lack.js';
import type { Evaluated } from '../values/value.js';
import type { Scope } from '../world/scope.js';
import { beyond, boundsOfType } from './bounds.js';
import { readDatum } from './read-datum.js';

/** The rows a unit handed in. A table that was not handed in is missing, which is not "no rows". */
export function rowsOf(table: Name, scope: Scope): readonly CaseRow[] | Lack {
  return scope.unit.cases.get(table) ?? missingInput(table);
}

/** The value of a column in the row that is being counted or scored. */
export function readCell(column: Name, scope: Scope): Evaluated {
  if (!scope.row) return MISMATCH;
  const { table, row } = scope.row;
  const columns = scope.world.names.tables.get(table)?.columns ?? [];
  const declared = columns.find(({ name }) => name === column);
  if (!declared) return MISMATCH;
  const cell = { table, column, row: row.row };
  const datum = row.cells.get(column);
  if (!datum) return lack('missing-input', { kind: 'missing-cell', ...cell });
  const read = readDatum(datum, declared.type);
  const why = 'refused' in read ? read.refused : beyond(read.value, boundsOfType(declared.type));
  if (why) return lack('refused', { kind: 'refused-cell', ...cell, why });
  return 'value' in read ? read.value : MISMATCH;
}

/** At most this many rows are named where several lack the same kind of cell. */
const NAMED_ROWS = 3;

/** One lack for all rows that lack: the cause is the first row's; the first three of that cause are named. */
export function lackOfRows(lacks: readonly Lack[]): Lack | undefined {
  const first = lacks[0];
  if (!first) return undefined;
  const alike = lacks.filter(({ cause }) => cause === first.cause).slice(0, NAMED_ROWS);
  const rowwise = first.reasons.every(({ kind }) => kind.endsWith('-cell'));
  return rowwise ? { ...first, reasons: alike.flatMap(({ reasons }) => reasons) } : first;
}
