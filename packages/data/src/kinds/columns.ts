import { cellPlace, complaint } from '../complaint.js';
import type { DataFinding } from '../findings.js';
import type { Cell, Column, Row, Table } from '../table.js';
import { HEADER_WORDS, headerWord, type HeaderWord } from './header-words.js';

/** The columns of a table, told apart: those a kind of file knows by name, and all others. */
export interface Columns {
  readonly known: ReadonlyMap<HeaderWord, number>;
  readonly others: readonly (Column & { readonly index: number })[];
  readonly findings: readonly DataFinding[];
}

/** `required` words that are missing are reported; a column that comes twice counts once. */
export function columnsOf(
  table: Table,
  words: readonly HeaderWord[],
  required: readonly HeaderWord[],
): Columns {
  const known = new Map<HeaderWord, number>();
  const others: (Column & { readonly index: number })[] = [];
  const seen = new Map<string, Column>();
  const findings: DataFinding[] = [];
  table.columns.forEach((column, index) => {
    const word = words.find((candidate) => candidate === headerWord(column.name));
    const key = word ?? `: ${column.name}`;
    const first = seen.get(key);
    if (first && column.name !== '') {
      findings.push(
        complaint(table.source, 'COLUMN_TWICE', {
          ...cellPlace(column),
          firstColumn: first.column,
        }),
      );
      return;
    }
    seen.set(key, column);
    if (word) known.set(word, index);
    else others.push({ ...column, index });
  });
  findings.push(
    ...missing(
      table,
      required.filter((word) => !known.has(word)),
    ),
  );
  return { known, others, findings };
}

/** The cell of a row under a known column; undefined where there is no such column or nothing stands in it. */
export function cellUnder(row: Row, columns: Columns, word: HeaderWord): Cell | undefined {
  const index = columns.known.get(word);
  return index === undefined ? undefined : cellAt(row, index);
}

/** The same, or a blank that stands for it, so that a complaint can say where it is missing. */
export function cellUnderOrBlank(row: Row, columns: Columns, word: HeaderWord): Cell {
  const at = row.cells[columns.known.get(word) ?? -1] ?? { ...row, name: word };
  return {
    row: at.row,
    column: at.column,
    name: at.name,
    text: '',
    literal: 'text',
    ...cellUnder(row, columns, word),
  };
}

export function cellAt(row: Row, index: number): Cell | undefined {
  const cell = row.cells[index];
  return cell?.text === '' ? undefined : cell;
}

function missing(table: Table, words: readonly HeaderWord[]): readonly DataFinding[] {
  // A list without rows has no keys; there is nothing to miss.
  if (table.form === 'json' && table.rows.length === 0) return [];
  return words.map((word) => {
    const { en, vi } = HEADER_WORDS[word];
    const wanted = table.form === 'json' ? [en[0]] : [vi[0], en[0]];
    return complaint(table.source, 'COLUMN_MISSING', { row: table.place.row, wanted });
  });
}
