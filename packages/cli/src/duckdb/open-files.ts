import {
  LIMITS,
  complaint,
  type DataFile,
  type DataFinding,
  type Datasets,
  type OpenedFigures,
  type OpenedFile,
  type Source,
  type TableTrouble,
} from '@cchc/data';
import type { Rulebook } from '@cchc/model';
import type { DataBytes } from '../files/read-data.js';
import { withDatabase, type Database } from './database.js';
import { openCases, type Rows } from './open-cases.js';
import { openParquet } from './open-parquet.js';
import { countRecords, csvRows } from './rows-sql.js';
import { scanCsv, type Scan } from './scan-csv.js';

/** Reads all files together, some of them opened. */
export type ReadAll = (files: readonly DataFile[]) => Datasets;

/**
 * Files that a database reads where they are: Parquet, and case tables in CSV with more rows than are
 * held at once. What cannot be worked out there exactly is refused by name.
 */
export async function openFiles(
  rulebooks: readonly Rulebook[],
  files: readonly DataBytes[],
  readAll: ReadAll,
  mostRows: number = LIMITS.rows,
): Promise<readonly DataFile[]> {
  const inPlace = files.filter(({ elsewhere }) => elsewhere !== undefined);
  return withDatabase(
    inPlace.flatMap(({ elsewhere }) => elsewhere?.path ?? []),
    async (database) => {
      const opened: DataFile[] = [];
      for (const [index, file] of files.entries()) {
        const at = inPlace.indexOf(file);
        const source = { index, name: file.name };
        const sql = database.files[at];
        if (sql === undefined) opened.push(file);
        else {
          const others = (own: OpenedFile): Datasets =>
            readAll(files.map((one) => withOpened(one, one === file ? own : NOTHING)));
          const asked = { rulebooks, source, file, sql, others, mostRows };
          opened.push(withOpened(file, await openOne(database, asked)));
        }
      }
      return opened;
    },
  );
}

const NOTHING: OpenedFile = { kind: 'figures', table: undefined, units: [], findings: [] };

function withOpened(file: DataBytes, opened: OpenedFile | undefined): DataFile {
  return file.elsewhere && opened ? { ...file, opened } : file;
}

export interface AskedFile {
  readonly rulebooks: readonly Rulebook[];
  readonly source: Source;
  readonly file: DataBytes;
  /** What the file is called in SQL. */
  readonly sql: string;
  /** All files read with this one opened so. */
  readonly others: (own: OpenedFile) => Datasets;
  /** A Parquet file with no more rows is read row by row. */
  readonly mostRows: number;
}

/** Undefined for a file that is read as all others are. */
async function openOne(database: Database, asked: AskedFile): Promise<OpenedFile | undefined> {
  const { source, file } = asked;
  try {
    return file.elsewhere?.form === 'parquet'
      ? await openParquet(database.ask, asked)
      : await openCsv(database, asked);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const why = /overflow|out of range/i.test(message) ? 'not-exact' : 'unreadable';
    return refusedFile(source, why, (message.split('\n')[0] ?? '').slice(0, MOST_SAID));
  }
}

/** A database's message may hold half of a file. */
const MOST_SAID = 160;

async function openCsv(database: Database, asked: AskedFile): Promise<OpenedFile | undefined> {
  const { source, file, sql } = asked;
  const scan = await scanCsv(file.elsewhere?.path ?? '');
  if (!scan.ok) return withFindings([scanTrouble(source, scan)]);
  const { csv } = scan;
  const rows: Rows = {
    form: 'csv',
    header: csv.header,
    headerRow: csv.headerRow,
    literals: [],
    floats: new Set(),
    sql: csvRows(sql, csv),
    uneven: csv.uneven,
  };
  const opened = await openCases(database.ask, asked, rows, async () => {
    const [[count] = []] = await database.ask(countRecords(sql, csv));
    return Number(count) === csv.records;
  });
  if (opened) {
    const { separator } = csv;
    if (separator !== ',' && separator !== ';' && separator !== '\t') return opened;
    const said = complaint(source, 'SEPARATOR_DETECTED', { separator });
    return { ...opened, findings: [said, ...opened.findings] };
  }
  const bytes = file.elsewhere?.bytes ?? 0;
  if (file.bytes.length > 0) return undefined;
  return withFindings([complaint(source, 'FILE_TOO_LARGE', { bytes, limit: LIMITS.csvBytes })]);
}

function scanTrouble(source: Source, scan: Extract<Scan, { readonly ok: false }>): DataFinding {
  switch (scan.why) {
    case 'encoding':
      return complaint(source, 'ENCODING_REFUSED', { suspected: 'broken-utf-8' });
    case 'empty':
      return complaint(source, 'FILE_EMPTY', {});
    case 'quotes':
      return complaint(source, 'CSV_MALFORMED', { row: scan.row, why: 'other' });
    case 'too-uneven':
      return complaint(source, 'TABLE_IN_PLACE_REFUSED', { why: 'unreadable', detail: 'CSV' });
  }
}

export function refusedFile(source: Source, why: TableTrouble, detail: string): OpenedFigures {
  return withFindings([complaint(source, 'TABLE_IN_PLACE_REFUSED', { why, detail })]);
}

export function withFindings(findings: readonly DataFinding[]): OpenedFigures {
  return { kind: 'figures', table: undefined, units: [], findings };
}
