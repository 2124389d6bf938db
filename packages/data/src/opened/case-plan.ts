import type { CaseTable, Column, Rulebook } from '@cchc/model';
import { cellPlace, complaint } from '../complaint.js';
import type { DataFinding } from '../findings.js';
import { casesHeader } from '../kinds/cases.js';
import { rawValue, vocabularyOf, type Headed } from '../kinds/vocabulary.js';
import { caseTableOf } from '../read-file.js';
import type { Cell, Source, Table, TableForm } from '../table.js';
import type { Conventions } from '../values/conventions.js';
import { readValue, type ReadValue } from '../values/read-value.js';
import { headerOf } from './opened-file.js';

/** Where the columns of a case table stand in a file whose rows are read elsewhere. */
export interface CasePlan {
  readonly table: CaseTable;
  /** The place of the column of units, from 0. */
  readonly unit: number;
  readonly heads: readonly PlannedHead[];
}

export interface PlannedHead {
  readonly column: Column;
  readonly index: number;
  /** As the file writes it. */
  readonly name: string;
  readonly inPercent: boolean;
  /** What a cell of the column says, and the complaint if it says nothing: as for rows that are read here. */
  readonly read: (cell: Omit<Cell, 'column' | 'name'>, conventions: Conventions) => ReadValue;
}

/** The plan, where the header is one of a case table with units; and what is wrong with the header. */
export function casePlan(
  rulebook: Rulebook,
  source: Source,
  header: readonly string[],
  { form, row }: { readonly form: TableForm; readonly row: number },
): { readonly plan?: CasePlan; readonly findings: readonly DataFinding[] } {
  const place = { row, column: 1 };
  const table: Table = { source, form, place, columns: headerOf(header, row), rows: [] };
  const caseTable = caseTableOf(table, vocabularyOf(rulebook));
  if (!caseTable) return { findings: [] };
  const { columns, heads, findings } = casesHeader(table, caseTable);
  const unit = columns.known.get('unit');
  if (unit === undefined) return { findings };

  const planned = new Map<string, PlannedHead>();
  const twice: DataFinding[] = [];
  for (const { headed, index } of heads) {
    const head = plannedHead(source, form, headed, index, table.columns[index]?.name ?? '');
    const first = planned.get(headed.item.name);
    if (!first) planned.set(headed.item.name, head);
    else {
      const at = cellPlace({ row, column: index + 1, name: head.name });
      twice.push(complaint(source, 'COLUMN_TWICE', { ...at, firstColumn: first.index + 1 }));
    }
  }
  const plan = { table: caseTable, unit, heads: [...planned.values()] };
  return { plan, findings: [...findings, ...twice] };
}

function plannedHead(
  source: Source,
  form: TableForm,
  headed: Headed<Column>,
  index: number,
  name: string,
): PlannedHead {
  return {
    column: headed.item,
    index,
    name,
    inPercent: headed.inPercent,
    read: (cell, conventions) => {
      const whole: Cell = { ...cell, column: index + 1, name };
      return readValue(source, rawValue(headed, whole, form), conventions);
    },
  };
}
