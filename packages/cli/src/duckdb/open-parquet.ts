import { LIMITS, complaint, type Literal, type OpenedFile } from '@cchc/data';
import { textOf, type Ask } from './database.js';
import { openCases } from './open-cases.js';
import { refusedFile, withFindings, type AskedFile } from './open-files.js';
import { parquetRows } from './rows-sql.js';

/** A Parquet file: all its rows where they are few, else a case table that stays where it is. */
export async function openParquet(ask: Ask, asked: AskedFile): Promise<OpenedFile> {
  const { source, sql, mostRows } = asked;
  const described = await ask(
    `DESCRIBE SELECT * FROM read_parquet(${sql}, hive_partitioning = false)`,
  );
  const columns = described.map(([name, type]) => ({ name: textOf(name), type: textOf(type) }));
  const odd = columns.find(({ type }) => literalOf(type) === undefined);
  if (odd) return refusedFile(source, 'column-type', `${odd.name}: ${odd.type}`);
  const header = columns.map(({ name }) => name);
  const literals = columns.map(({ type }) => literalOf(type) ?? 'text');
  const rows = parquetRows(sql, header);
  const [[count] = []] = await ask(`SELECT count(*) FROM (${rows})`);
  const isSmall = Number(count) <= mostRows && Number(count) * header.length <= LIMITS.cells;
  if (isSmall) {
    const found = await ask(`SELECT * EXCLUDE (file_row) FROM (${rows}) ORDER BY file_row`);
    const texts = found.map((row) => row.map((cell) => (cell === null ? null : textOf(cell))));
    return { kind: 'rows', header, literals, rows: texts };
  }
  const floats = new Set(columns.flatMap(({ type }, index) => (FLOATS.test(type) ? [index] : [])));
  const table = {
    form: 'parquet',
    header,
    headerRow: 1,
    literals,
    floats,
    sql: rows,
    uneven: [],
  } as const;
  const opened = await openCases(ask, asked, table, () => Promise.resolve(true));
  return opened ?? withFindings([complaint(source, 'FILE_KIND_NOT_YET', { kind: 'parquet' })]);
}

const FLOATS = /^(DOUBLE|FLOAT)$/;

/** What a column's cells are; undefined for a type that has no exact text. A binary number goes by its shortest decimal. */
function literalOf(type: string): Literal | undefined {
  if (/^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|DECIMAL\(.*\))$/.test(type)) return 'number';
  if (FLOATS.test(type)) return 'number';
  // Without a zone: a time on a clock, as a rulebook means it.
  if (/^TIMESTAMP(_S|_MS|_NS)?$/.test(type)) return 'date';
  return ({ DATE: 'date', BOOLEAN: 'yes-no', VARCHAR: 'text' } as const)[type];
}
