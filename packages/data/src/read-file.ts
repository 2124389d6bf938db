import type { CaseTable } from '@cchc/model';
import { decode } from './bytes/decode.js';
import { complaint } from './complaint.js';
import { readCsv } from './csv/read-csv.js';
import type { DataFinding, FileKind } from './findings.js';
import type { SettledFact } from './facts.js';
import { fileForm } from './file-form.js';
import { readJson, type Part } from './json/read-json.js';
import { readCases } from './kinds/cases.js';
import { readEvidence } from './kinds/evidence.js';
import { readInputs } from './kinds/inputs.js';
import { KNOWN_HEADERS } from './kinds/kinds.js';
import type { RawFacts, TableReader } from './kinds/reader.js';
import { recognise, type Recognised } from './kinds/recognise.js';
import { readScores } from './kinds/scores.js';
import { readShared } from './kinds/shared.js';
import { readSurveys } from './kinds/surveys.js';
import { readUnits } from './kinds/units.js';
import type { Vocabulary } from './kinds/vocabulary.js';
import { LIMITS } from './limits.js';
import { figuresFacts, tableOfRows, type OpenedFile } from './opened/opened-file.js';
import { readPreviousResults } from './previous/read-results.js';
import type { OpenWorkbook, OpenedSheet } from './workbook/opened.js';
import { readSheet } from './workbook/read-sheet.js';
import { tidy, type Source, type Table } from './table.js';
import { settle } from './values/settle.js';

/** A file as it was found; its name may have folders in front. */
export interface DataFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Where something else reads the file: its rows, or figures over rows that stay in it. */
  readonly opened?: OpenedFile;
}

export interface FileFacts {
  readonly facts: readonly SettledFact[];
  readonly findings: readonly DataFinding[];
}

/** What reads the forms that need a library of their own. */
export interface Readers {
  readonly openWorkbook?: OpenWorkbook;
}

/** `all` has the vocabularies of all rulebooks that read the file: what it holds is the same for each of them. */
export function readFile(
  source: Source,
  { bytes, opened }: Pick<DataFile, 'bytes' | 'opened'>,
  vocabulary: Vocabulary,
  { openWorkbook }: Readers,
  all: readonly Vocabulary[] = [vocabulary],
): FileFacts {
  if (opened?.kind === 'figures') return figuresFacts(source, opened, vocabulary);
  if (opened) {
    const table = tableOfRows(source, opened);
    return tableFacts(table, recognisedBy(table, all), vocabulary);
  }
  const form = fileForm(source.name, bytes);
  if (form === 'spreadsheet' && openWorkbook) {
    return workbookFacts(source, bytes, { vocabulary, all }, openWorkbook);
  }
  if (form !== 'csv' && form !== 'json' && form !== 'previous-results') return notYet(source, form);
  const limit = form === 'csv' ? LIMITS.csvBytes : LIMITS.jsonBytes;
  if (bytes.length > limit) {
    return refused(complaint(source, 'FILE_TOO_LARGE', { bytes: bytes.length, limit }));
  }
  const decoded = decode(bytes);
  if (!decoded.ok) {
    return refused(complaint(source, 'ENCODING_REFUSED', { suspected: decoded.suspected }));
  }
  if (tidy(decoded.text) === '') return refused(complaint(source, 'FILE_EMPTY', {}));
  if (form === 'previous-results') return readPreviousResults(source, decoded.text);
  return form === 'csv'
    ? csvFacts(source, decoded.text, vocabulary, all)
    : jsonFacts(source, decoded.text, vocabulary);
}

const READERS: Readonly<Partial<Record<FileKind, TableReader>>> = {
  units: readUnits,
  inputs: readInputs,
  shared: readShared,
  evidence: readEvidence,
  surveys: readSurveys,
  'expert-scores': readScores,
};

function csvFacts(
  source: Source,
  text: string,
  vocabulary: Vocabulary,
  all: readonly Vocabulary[],
): FileFacts {
  const { table, findings } = readCsv(source, text);
  if (!table) return { facts: [], findings };
  return together(findings, tableFacts(table, recognisedBy(table, all), vocabulary));
}

/** The case table that columns of a file hold, where they hold one. */
export function caseTableOf(table: Table, vocabulary: Vocabulary): CaseTable | undefined {
  const found = recognisedBy(table, [vocabulary]);
  return found?.kind === 'cases' ? found.table : undefined;
}

/** Figures of units or cases, where any rulebook knows them as such; else what the columns look like. */
function recognisedBy(table: Table, all: readonly Vocabulary[]): Recognised | undefined {
  const found = all.flatMap((vocabulary) => recognise(table, vocabulary) ?? []);
  return found.find(({ kind }) => kind === 'inputs' || kind === 'cases') ?? found[0];
}

/** The names of the rulebook that reads, and of all that read the file. */
interface Known {
  readonly vocabulary: Vocabulary;
  readonly all: readonly Vocabulary[];
}

function workbookFacts(
  source: Source,
  bytes: Uint8Array,
  known: Known,
  open: OpenWorkbook,
): FileFacts {
  const limit = LIMITS.workbookBytes;
  if (bytes.length > limit) {
    return refused(complaint(source, 'FILE_TOO_LARGE', { bytes: bytes.length, limit }));
  }
  const opened = open(bytes);
  if (!opened.ok) {
    const { why, limit: beyond } = opened;
    return refused(complaint(source, 'WORKBOOK_REFUSED', { why, limit: beyond }));
  }
  // Lists that only other sheets look at.
  const sheets = opened.sheets.filter(({ name }) => !name.startsWith('_'));
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) return refused(complaint(source, 'FILE_EMPTY', {}));
  return together([], ...filled.map((sheet) => sheetFacts(source, sheet, known, filled.length)));
}

function sheetFacts(
  file: Source,
  sheet: OpenedSheet,
  { vocabulary, all }: Known,
  count: number,
): FileFacts {
  const source = { ...file, sheet: sheet.name };
  if (sheet.hidden) return refused(complaint(source, 'SHEET_IGNORED', { why: 'hidden' }));
  const { table, findings } = readSheet(source, sheet);
  if (!table) return { facts: [], findings };
  // A workbook's only sheet may be called anything, as long as the file says what it is.
  const byFile = count === 1 ? recognisedBy({ ...table, source: file }, all) : undefined;
  const recognised = recognisedBy(table, all) ?? byFile;
  if (!recognised) return refused(complaint(source, 'SHEET_IGNORED', { why: 'unknown' }));
  return together(findings, tableFacts(table, recognised, vocabulary));
}

function tableFacts(
  table: Table,
  recognised: Recognised | undefined,
  vocabulary: Vocabulary,
): FileFacts {
  if (!recognised) {
    const header = table.columns.map(({ name }) => name);
    return refused(complaint(table.source, 'FILE_KIND_UNKNOWN', { header, known: KNOWN_HEADERS }));
  }
  if (recognised.kind === 'cases') return settled(table, readCases(table, recognised.table));
  const reader = READERS[recognised.kind];
  return reader ? settled(table, reader(table, vocabulary)) : notYet(table.source, recognised.kind);
}

function jsonFacts(source: Source, text: string, vocabulary: Vocabulary): FileFacts {
  const { parts, findings } = readJson(source, text);
  return together(findings, ...parts.map((part) => partFacts(part, vocabulary)));
}

function partFacts(part: Part, vocabulary: Vocabulary): FileFacts {
  const { table } = part;
  if (part.kind !== 'cases') return tableFacts(table, part, vocabulary);
  const caseTable = vocabulary.tables.find(part.name);
  if (caseTable) return tableFacts(table, { kind: 'cases', table: caseTable }, vocabulary);
  const suggestion = vocabulary.tables.suggest(part.name);
  const args = { row: table.place.row, table: part.name, suggestion };
  return refused(complaint(table.source, 'TABLE_UNKNOWN', args));
}

function settled(table: Table, raw: RawFacts): FileFacts {
  return together(raw.findings, settle(table, raw.facts));
}

function notYet(source: Source, kind: FileKind): FileFacts {
  return refused(complaint(source, 'FILE_KIND_NOT_YET', { kind }));
}

function refused(finding: DataFinding): FileFacts {
  return { facts: [], findings: [finding] };
}

function together(findings: readonly DataFinding[], ...parts: readonly FileFacts[]): FileFacts {
  return {
    facts: parts.flatMap(({ facts }) => facts),
    findings: [...findings, ...parts.flatMap((part) => part.findings)],
  };
}
