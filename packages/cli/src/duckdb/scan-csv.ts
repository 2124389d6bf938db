import { createReadStream } from 'node:fs';
import { detectSeparator } from '@cchc/data';

/**
 * How the records of a CSV file lie, found in one run over its bytes that holds none of them: where each
 * row stands, as a spreadsheet numbers it, and which do not fit the header.
 */
export interface ScannedCsv {
  readonly separator: string | undefined;
  readonly header: readonly string[];
  readonly headerRow: number;
  /** Records that are not blank lines. */
  readonly records: number;
  /** How many records stand before each blank line. */
  readonly blanks: readonly number[];
  /** Rows whose number of cells is another than the header's. */
  readonly uneven: readonly { readonly row: number; readonly cells: number }[];
  readonly crlf: boolean;
  readonly hasBrokenLines: boolean;
}

export type Scan =
  | { readonly ok: true; readonly csv: ScannedCsv }
  | { readonly ok: false; readonly why: 'encoding' | 'empty' | 'too-uneven' }
  | { readonly ok: false; readonly why: 'quotes'; readonly row: number };

/** Rows that do not fit and blank lines are kept one by one; a file with more is something else. */
const MOST_ODD = 10_000;

const [QUOTE, LF, CR, BLANK, SLASH] = [0x22, 0x0a, 0x0d, 0x20, 0x2f];

export async function scanCsv(path: string): Promise<Scan> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let scanner: Scanner | undefined;
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
      const bytes = chunk as Buffer;
      const text = decoder.decode(bytes, { stream: true });
      scanner ??= scannerFor(detectSeparator(text));
      scanner.take(bytes);
    }
    decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) return { ok: false, why: 'encoding' };
    throw error;
  }
  return scanner?.finish() ?? { ok: false, why: 'empty' };
}

interface Scanner {
  readonly take: (bytes: Uint8Array) => void;
  readonly finish: () => Scan;
}

/** One cell after the other, by its bytes: a quote counts at the beginning of a cell only. */
function scannerFor(separator: string | undefined): Scanner {
  const part = (separator ?? ',').charCodeAt(0);
  const kept: number[] = [];
  const blanks: number[] = [];
  const uneven: { row: number; cells: number }[] = [];
  let header: readonly string[] | undefined;
  let headerRow = 0;
  let [records, cells, length] = [0, 1, 0];
  let state: 'begin' | 'plain' | 'quoted' | 'closing' = 'begin';
  let [blankAhead, crlf, hasBrokenLines] = [false, false, false];
  let quotes: number | undefined;
  let last = 0;
  // Of the record: the last cell with something in it, and how many `/` it begins with.
  let [filled, slashes] = [0, 0];

  const endRecord = (): void => {
    const isBlank = length === 0 || (length === 1 && last === CR);
    if (last === CR) crlf = true;
    const row = records + blanks.length + 1;
    if (isBlank) blanks.push(records);
    else {
      records++;
      if (!header) {
        const found = headerIn(Buffer.from(kept).toString('utf8'), separator ?? ',');
        if (found) [header, headerRow] = [found, row];
      } else if (filled > 0 && slashes < 2 && !fits(header.length)) uneven.push({ row, cells });
    }
    kept.length = 0;
    [cells, length, state, blankAhead] = [1, 0, 'begin', false];
    [filled, slashes] = [0, 0];
  };

  // Spreadsheets write separators for columns that are empty down to the last row.
  const fits = (wanted: number): boolean =>
    cells === wanted || (cells > wanted && filled <= wanted);
  const fill = (byte: number): void => {
    if (byte === SLASH && (filled === 0 || (slashes === 1 && last === SLASH))) slashes++;
    filled = cells;
  };

  const take = (bytes: Uint8Array): void => {
    for (const byte of bytes) {
      if (!header) kept.push(byte);
      if (byte !== part && byte !== QUOTE && byte !== BLANK && byte !== CR && byte !== LF)
        fill(byte);
      if (state === 'quoted') {
        if (byte === QUOTE) state = 'closing';
        else if (byte === LF) hasBrokenLines = true;
        length++;
      } else if (byte === LF) endRecord();
      else {
        length++;
        if (byte === part) [cells, state, blankAhead] = [cells + 1, 'begin', false];
        else if (byte === QUOTE && state === 'closing') state = 'quoted';
        else if (byte === QUOTE && state === 'begin' && !blankAhead) state = 'quoted';
        else if (byte === QUOTE && state === 'begin') quotes ??= records + blanks.length + 1;
        else if (state === 'closing' && byte !== CR && byte !== BLANK)
          quotes ??= records + blanks.length + 1;
        else if (state === 'begin' && byte === BLANK) blankAhead = true;
        else if (state === 'begin') state = 'plain';
      }
      last = byte;
    }
  };

  const finish = (): Scan => {
    if (state === 'quoted') quotes ??= records + blanks.length + 1;
    if (length > 0) {
      last = 0;
      endRecord();
    }
    if (quotes !== undefined) return { ok: false, why: 'quotes', row: quotes };
    if (!header) return { ok: false, why: 'empty' };
    if (blanks.length > MOST_ODD || uneven.length > MOST_ODD)
      return { ok: false, why: 'too-uneven' };
    const csv = { separator, header, headerRow, records, blanks, uneven, crlf, hasBrokenLines };
    return { ok: true, csv };
  };
  return { take, finish };
}

/** The cells of a record, if it is the header: not blank, and no note for readers. */
function headerIn(record: string, separator: string): readonly string[] | undefined {
  const cells = cellsOf(record.replace(/^\ufeff/, '').replace(/\r?\n$/, ''), separator);
  const filled = cells.map((cell) => cell.trim());
  const isHeader = filled.some((cell) => cell !== '') && !filled[0]?.startsWith('//');
  if (!isHeader) return undefined;
  return filled.slice(0, filled.findLastIndex((cell) => cell !== '') + 1);
}

function cellsOf(record: string, separator: string): readonly string[] {
  const cells: string[] = [];
  let [cell, quoted] = ['', false];
  for (let at = 0; at < record.length; at++) {
    const character = record.charAt(at);
    if (character === '"' && quoted && record.charAt(at + 1) === '"') {
      cell += '"';
      at++;
    } else if (character === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (character === separator && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += character;
  }
  return [...cells, cell];
}
