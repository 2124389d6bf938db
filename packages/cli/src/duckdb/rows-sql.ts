import { quoted } from '@cchc/generators';
import type { ScannedCsv } from './scan-csv.js';

/**
 * The rows of a file as SQL: `file_row` as people number it, and each column as text, `c0`, `c1` …; null
 * where nothing stands in it.
 */
export function csvRows(file: string, csv: ScannedCsv): string {
  const { headerRow, blanks, uneven } = csv;
  const names = namesOf(csv);
  const read = `SELECT row_number() OVER () AS record, * FROM ${readCsv(file, csv)}`;
  const numbered =
    blanks.length === 0
      ? `SELECT record AS file_row, * EXCLUDE (record) FROM (${read})`
      : `SELECT record + coalesce(b.passed, 0) AS file_row, r.* EXCLUDE (record)
        FROM (${read}) r ASOF LEFT JOIN (${passedBlanks(blanks)}) b ON r.record > b.behind`;
  const left = uneven.length === 0 ? '' : ` AND file_row NOT IN (${rowsOf(uneven)})`;
  const told = names.map((name) => `${tidySql(name)} AS ${name}`).join(', ');
  const something = names.map((name) => `${name} IS NOT NULL`).join(' OR ');
  return `SELECT file_row, ${names.map((name) => `${unguardedSql(name)} AS ${name}`).join(', ')}
    FROM (SELECT file_row, ${told} FROM (${numbered}) WHERE file_row > ${String(headerRow)}${left})
    WHERE (${something}) AND NOT coalesce(starts_with(c0, '//'), FALSE)`;
}

/** All records, to be compared with those of the scan. */
export function countRecords(file: string, csv: ScannedCsv): string {
  return `SELECT count(*) FROM ${readCsv(file, csv)}`;
}

/** A Parquet file; its columns by name. */
export function parquetRows(file: string, names: readonly string[]): string {
  const columns = names.map((name, index) => {
    const text = `CAST(${identifier(name)} AS VARCHAR)`;
    return `${tidySql(text)} AS c${String(index)}`;
  });
  const read = `read_parquet(${file}, file_row_number = true, hive_partitioning = false)`;
  return `SELECT ${['file_row_number + 1 AS file_row', ...columns].join(', ')} FROM ${read}`;
}

export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function readCsv(file: string, csv: ScannedCsv): string {
  const { separator = ',', crlf, hasBrokenLines } = csv;
  const options = [
    'auto_detect = false',
    'header = false',
    'strict_mode = false',
    'null_padding = true',
    `delim = ${quoted(separator)}`,
    `quote = '"'`,
    `escape = '"'`,
    `new_line = '${crlf ? '\\r\\n' : '\\n'}'`,
    "compression = 'none'",
    "encoding = 'utf-8'",
    'hive_partitioning = false',
    `max_line_size = ${String(MOST_BYTES_A_LINE)}`,
    // Lines that go on inside of quotes are followed by one reader only.
    `parallel = ${String(!hasBrokenLines)}`,
    `columns = {${namesOf(csv)
      .map((name) => `${name}: 'VARCHAR'`)
      .join(', ')}}`,
  ];
  return `read_csv(${file}, ${options.join(', ')})`;
}

function namesOf({ header }: ScannedCsv): readonly string[] {
  return header.map((_, index) => `c${String(index)}`);
}

/** Longer than a row of the longest cells of a hundred columns. */
const MOST_BYTES_A_LINE = 4 * 1024 * 1024;

function passedBlanks(blanks: readonly number[]): string {
  const last = new Map(blanks.map((behind, index) => [behind, index + 1]));
  const rows = [...last].map(([behind, passed]) => `(${String(behind)}, ${String(passed)})`);
  return `SELECT * FROM (VALUES ${rows.join(', ')}) AS b(behind, passed)`;
}

function rowsOf(uneven: ScannedCsv['uneven']): string {
  return uneven.map(({ row }) => String(row)).join(', ');
}

/**
 * As `tidy` of @cchc/data: NFC, without blanks around, invisible ones included. Most cells need nothing of
 * that, and to see it costs little.
 */
function tidySql(text: string): string {
  return `CASE WHEN regexp_full_match(${text}, '[!-~]([ -~]*[!-~])?') THEN ${text}
    WHEN regexp_full_match(${text}, '[^${BLANKS}]((?s:.)*[^${BLANKS}])?') THEN nfc_normalize(${text})
    ELSE nullif(regexp_replace(nfc_normalize(${text}), '^[${BLANKS}]+|[${BLANKS}]+$', '', 'g'), '') END`;
}

/** All that `\s` means, and what cannot be seen. */
const BLANKS =
  '\\s\\x0b\\x{a0}\\x{1680}\\x{2000}-\\x{200b}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}';

/** What begins like a formula leaves in CSV with an apostrophe in front, and comes back without it. */
function unguardedSql(name: string): string {
  return `CASE WHEN starts_with(${name}, '''') AND regexp_matches(${name}, '^''[=+@-]') THEN substr(${name}, 2) ELSE ${name} END`;
}
