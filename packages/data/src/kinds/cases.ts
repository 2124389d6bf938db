import type { CaseTable, Column as CaseColumn } from '@cchc/model';
import { cellPlace, complaint } from '../complaint.js';
import type { DataFinding } from '../findings.js';
import type { RawFact } from '../facts.js';
import { lookup } from '../names/lookup.js';
import type { Table } from '../table.js';
import { cellAt, columnsOf, type Columns } from './columns.js';
import { hasText, unitOf, type RawFacts } from './reader.js';
import { findHeaded, rawValue, type Headed } from './vocabulary.js';

/** One case a row, with the columns that the rulebook declares for the table. */
export function readCases(table: Table, caseTable: CaseTable): RawFacts {
  const { columns, heads, findings: ofHeader } = casesHeader(table, caseTable);
  const findings = [...ofHeader];
  const facts = table.rows.flatMap((row): readonly RawFact[] => {
    const unit = unitOf(table, row, columns, findings);
    if (unit === undefined) return [];
    const values = heads.flatMap(({ headed, index }) => {
      const cell = cellAt(row, index);
      return cell ? [[headed.item.name, rawValue(headed, cell, table.form)] as const] : [];
    });
    const where = { source: table.source, row: row.row };
    return [{ kind: 'case', where, unit, table: caseTable.name, values }];
  });
  return { facts: [{ kind: 'case-table', table: caseTable.name }, ...facts], findings };
}

/** A column of the file, by its place from 0, and the declared column that it holds. */
export interface CaseHead {
  readonly headed: Headed<CaseColumn>;
  readonly index: number;
}

/** What the header of a case table says, rows or no rows. */
export function casesHeader(
  table: Table,
  caseTable: CaseTable,
): {
  readonly columns: Columns;
  readonly heads: readonly CaseHead[];
  readonly findings: readonly DataFinding[];
} {
  const columns = columnsOf(table, ['unit'], ['unit']);
  const declared = lookup(caseTable.columns);
  const heads = columns.others.flatMap(({ name, index }) => {
    const headed = findHeaded(declared, name);
    return headed ? [{ headed, index }] : [];
  });
  const present = new Set(heads.map(({ headed }) => headed.item.name));
  const absent = caseTable.columns.map(({ name }) => name).filter((name) => !present.has(name));
  const findings = [
    ...columns.findings,
    ...missing(table, absent),
    ...extra(table, columns, caseTable),
  ];
  return { columns, heads, findings };
}

function missing(table: Table, names: readonly string[]): readonly DataFinding[] {
  if (table.form === 'json') return [];
  const { row } = table.place;
  return names.map((name) => complaint(table.source, 'COLUMN_MISSING', { row, wanted: [name] }));
}

/** Columns that the rulebook does not declare: those that look like one that it does are pointed out. */
function extra(table: Table, columns: Columns, caseTable: CaseTable): readonly DataFinding[] {
  const declared = lookup(caseTable.columns);
  return columns.others.flatMap((column) => {
    if (findHeaded(declared, column.name)) return [];
    const suggestion = declared.suggest(column.name);
    if (suggestion !== undefined) {
      return [complaint(table.source, 'COLUMN_UNKNOWN', { ...cellPlace(column), suggestion })];
    }
    const worthSaying = column.name !== '' || hasText(table, column.index);
    return worthSaying ? [complaint(table.source, 'COLUMN_IGNORED', cellPlace(column))] : [];
  });
}
