import { cellPlace, cellText, complaint } from '../complaint.js';
import type { DataFinding } from '../findings.js';
import type { RawFact } from '../facts.js';
import type { Cell, Row, Source, Table } from '../table.js';
import { isErrorCell } from '../values/read-value.js';
import { cellAt, cellUnder, type Columns } from './columns.js';
import { roundOf, type RoundName } from './rounds.js';
import type { Vocabulary } from './vocabulary.js';

/** What a table says, not yet read value by value. */
export interface RawFacts {
  readonly facts: readonly RawFact[];
  readonly findings: readonly DataFinding[];
}

export type TableReader = (table: Table, vocabulary: Vocabulary) => RawFacts;

/** The unit of a row; a row without one says nothing of anybody and is reported. */
export function unitOf(
  table: Table,
  row: Row,
  columns: Columns,
  findings: DataFinding[],
): string | undefined {
  const cell = cellUnder(row, columns, 'unit');
  if (!cell) {
    // Without the column, that is said once, and not again for each row.
    const said = !columns.known.has('unit') && table.form !== 'json';
    if (!said) findings.push(complaint(table.source, 'UNIT_MISSING', { row: row.row }));
    return undefined;
  }
  const trouble = troubleWithName(table.source, cell);
  if (trouble) findings.push(trouble);
  return trouble ? undefined : cell.text;
}

/** What keeps a cell from naming anything: a failed formula, one without a result, a day. */
export function troubleWithName(source: Source, cell: Cell): DataFinding | undefined {
  if (isErrorCell(cell)) return complaint(source, 'ERROR_CELL', cellText(cell));
  if (cell.literal === 'uncalculated') return complaint(source, 'FORMULA_CELL', cellText(cell));
  return cell.literal === 'date' ? complaint(source, 'DATE_CELL', cellText(cell)) : undefined;
}

/** The round of a row; undefined, and reported, where it is not a round. `others` could stand there too. */
export function roundOfRow(
  table: Table,
  row: Row,
  columns: Columns,
  findings: DataFinding[],
  others: readonly string[] = [],
): RoundName | undefined {
  const index = columns.known.get('round');
  const cell = index === undefined ? undefined : row.cells[index];
  const round = roundOf(table.source, cell ?? 'no-column', others);
  if (typeof round === 'string') return round;
  findings.push(round.finding);
  return undefined;
}

/** Says once for each name what is wrong with it, however often it comes back in the file. */
export function once(findings: DataFinding[]): (key: string, finding: () => DataFinding) => void {
  const said = new Set<string>();
  return (key, finding) => {
    if (said.has(key)) return;
    said.add(key);
    findings.push(finding());
  };
}

export function ignored(table: Table, columns: Columns['others']): readonly DataFinding[] {
  return columns
    .filter(({ index, name }) => name !== '' || hasText(table, index))
    .map((column) => complaint(table.source, 'COLUMN_IGNORED', cellPlace(column)));
}

export function hasText(table: Table, index: number): boolean {
  return table.rows.some((row) => cellAt(row, index) !== undefined);
}
