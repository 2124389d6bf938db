import type { CaseFigures, Name } from '@cchc/model';
import type { DataFinding } from '../findings.js';
import type { FileFacts } from '../read-file.js';
import type { Vocabulary } from '../kinds/vocabulary.js';
import { tidy, type Cell, type Literal, type Source, type Table } from '../table.js';

/** A file that a program with a database has opened. */
export type OpenedFile = OpenedRows | OpenedFigures;

/** All its rows, where there are few. */
export interface OpenedRows {
  readonly kind: 'rows';
  readonly header: readonly string[];
  /** From row 1; null where a row has nothing in the column. */
  readonly rows: readonly (readonly (string | null)[])[];
  /** What each column holds by its type. */
  readonly literals: readonly Literal[];
}

/** What the rows of each unit come to. */
export interface OpenedFigures {
  readonly kind: 'figures';
  /** The case table that it holds; undefined where the file is refused, which `findings` say. */
  readonly table: Name | undefined;
  readonly units: readonly UnitFigures[];
  readonly findings: readonly DataFinding[];
}

export interface UnitFigures {
  readonly unit: string;
  /** The first of its rows. */
  readonly row: number;
  readonly figures: CaseFigures;
}

export function tableOfRows(source: Source, { header, rows, literals }: OpenedRows): Table {
  const columns = headerOf(header, 1);
  return {
    source,
    form: 'parquet',
    place: { row: 1, column: 1 },
    columns,
    rows: rows.map((texts, index) => {
      const row = index + 1;
      const cells = columns.map(({ name, column }): Cell | undefined => {
        const text = texts[column - 1];
        const literal = literals[column - 1] ?? 'text';
        return typeof text === 'string'
          ? { row, column, name, text: tidy(text), literal }
          : undefined;
      });
      return { row, column: 1, cells };
    }),
  };
}

/** The columns of a header as they are compared. */
export function headerOf(names: readonly string[], row: number): Table['columns'] {
  return names.map((name, index) => ({
    row,
    column: index + 1,
    name: tidy(name).replace(/\s+/g, ' '),
  }));
}

export function figuresFacts(
  source: Source,
  { table, units, findings }: OpenedFigures,
  { tables }: Vocabulary,
): FileFacts {
  const known = tables.items.find(({ name }) => name === table);
  if (!known) return { facts: [], findings };
  const { name } = known;
  const facts = units.map(({ unit, row, figures }) => {
    return { kind: 'case-figures', where: { source, row }, unit, table: name, figures } as const;
  });
  return { facts: [{ kind: 'case-table', table: name }, ...facts], findings };
}
