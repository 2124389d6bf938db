import type { Decimal, Finding } from '@cchc/model';

/** The sorts of data file, as in the first column of the table of formats. */
export type FileKind =
  | 'units'
  | 'inputs'
  | 'shared'
  | 'evidence'
  | 'cases'
  | 'surveys'
  | 'expert-scores'
  | 'previous-results'
  | 'spreadsheet'
  | 'parquet';

/** Where something stands: the file as it was named by the reader. */
export interface InFile {
  readonly file: string;
  /** The sheet of a workbook. */
  readonly sheet?: string;
}

/** `row` is 1-based: in CSV as a spreadsheet numbers rows, the header being row 1; in JSON the line. */
export interface InRow extends InFile {
  readonly row: number;
}

/**
 * `column` is 1-based: the cell of a CSV row, the character of a JSON line.
 * `name` is what heads the value: the header of the column, or the key in JSON.
 */
export interface InCell extends InRow {
  readonly column: number;
  readonly name: string;
}

/** A cell and the text that stands in it. */
export interface CellText extends InCell {
  readonly text: string;
}

/**
 * What the readers complain about: each code and the type of its arguments. `at` of a finding has
 * the index of the file among those that were read, and row − 1 as its line.
 */
export interface DataFindingArgs {
  // The file as a whole.
  FILE_KIND_UNKNOWN: InFile & {
    readonly header: readonly string[];
    readonly known: readonly KnownHeader[];
  };
  /** A kind of data that is known by name and not read yet. */
  FILE_KIND_NOT_YET: InFile & { readonly kind: FileKind };
  FILE_EMPTY: InFile;
  FILE_TOO_LARGE: InFile & { readonly bytes: number; readonly limit: number };
  TOO_MANY_ROWS: InRow & { readonly limit: number };
  CELL_TOO_LONG: InCell & { readonly characters: number; readonly limit: number };
  /** A workbook that is not opened. `limit` is what it is beyond. */
  WORKBOOK_REFUSED: InFile & { readonly why: WorkbookTrouble; readonly limit: number | undefined };
  /** A sheet that holds nothing the reader knows, or that is hidden. */
  SHEET_IGNORED: InFile & { readonly why: 'unknown' | 'hidden' };
  /** Info: the rows were worked through where they are. */
  TABLE_IN_PLACE: InFile & { readonly rows: number };
  /** A table whose rows are not read and over which something cannot be worked out; `detail` names it. */
  TABLE_IN_PLACE_REFUSED: InFile & { readonly why: TableTrouble; readonly detail: string };
  /** Cells (or rows) with faults beyond those that are listed. */
  FAULTS_NOT_LISTED: InFile & { readonly count: number; readonly listed: number };
  ENCODING_REFUSED: InFile & { readonly suspected: SuspectedEncoding };
  NO_UNITS: object;

  // What was detected, for the reader to see.
  /** Info. */
  SEPARATOR_DETECTED: InFile & { readonly separator: Separator };
  /** Info. */
  DECIMAL_MARK_DETECTED: InFile & { readonly mark: DecimalMark };
  DECIMAL_MARK_CONFLICT: InFile & { readonly comma: CellText; readonly point: CellText };
  /** The number reads both ways, such as `1,234`, and nothing else in the file decides. */
  DECIMAL_MARK_UNDECIDED: CellText;

  // The shape of a CSV file.
  CSV_MALFORMED: InRow & { readonly why: 'quote-unclosed' | 'other' };
  /** A column that looks like one the reader knows. */
  COLUMN_UNKNOWN: InCell & { readonly suggestion: string };
  /** Info: a column that the reader has no use for. */
  COLUMN_IGNORED: InCell;
  COLUMN_TWICE: InCell & { readonly firstColumn: number };
  COLUMN_MISSING: InRow & { readonly wanted: readonly string[] };
  ROW_LENGTH: InRow & { readonly cells: number; readonly wanted: number };

  // The shape of a JSON file.
  JSON_MALFORMED: InRow & { readonly column: number };
  JSON_TOO_DEEP: InFile & { readonly limit: number };
  JSON_NOT_IN_SHAPE: InRow & {
    readonly column: number;
    readonly pointer: string;
    readonly wanted: JsonShape;
  };
  JSON_KEY_TWICE: InCell & { readonly firstRow: number };

  // One value.
  NUMBER_UNREADABLE: CellText;
  RATIO_WITHOUT_PERCENT: CellText;
  DATE_UNREADABLE: CellText & { readonly why: DateTrouble };
  /** A day and a time on it are asked for. */
  TIME_UNREADABLE: CellText & { readonly why: MomentTrouble };
  YES_NO_UNREADABLE: CellText;
  OPTION_UNKNOWN: CellText & {
    readonly known: readonly string[];
    readonly suggestion: string | undefined;
  };
  TOO_FINE: CellText & { readonly resolution: Decimal };
  /** A cell that may not be blank. */
  CELL_BLANK: InCell;
  /** `#N/A`, `#REF!`, …: what a spreadsheet writes where a formula failed. */
  ERROR_CELL: CellText;
  /** `=SUM(A1:A3)`: the formula itself instead of its value. */
  FORMULA_CELL: CellText;
  /** Info: the first of `count` formulas of a sheet; what they came to when it was saved is taken. */
  FORMULA_RESULT_TAKEN: InCell & { readonly count: number };
  /** A day where something else is wanted: spreadsheets make days of `1/2` and `3.4`. */
  DATE_CELL: CellText;
  /** The number 1.1 where the codes 1.1 and 1.10 both exist. */
  CODE_AS_NUMBER: CellText & { readonly codes: readonly string[] };
  VALUE_TWICE: InCell & { readonly unit: string | undefined; readonly firstRow: number };

  // Names.
  UNIT_MISSING: InRow;
  UNIT_UNKNOWN: InRow & { readonly unit: string; readonly suggestion: string | undefined };
  UNIT_TWICE: InRow & { readonly unit: string; readonly firstRow: number };
  /** The rulebook is for certain types of unit and this unit has none. */
  UNIT_WITHOUT_TYPE: InRow & { readonly unit: string; readonly known: readonly string[] };
  UNIT_TYPE_NOT_ASSESSED: InRow & {
    readonly unit: string;
    readonly type: string;
    readonly known: readonly string[];
  };
  /** Of several rulebooks none scores the unit, or more than one (`takers`, by code). */
  UNIT_RULEBOOK_UNCLEAR: InRow & { readonly unit: string; readonly takers: readonly string[] };
  /** The rulebook puts the unit's type in `block`, its row says another. */
  UNIT_BLOCK_CONTRADICTED: InRow & {
    readonly unit: string;
    readonly stated: string;
    readonly block: string;
  };
  INPUT_UNKNOWN: InCell & { readonly input: string; readonly suggestion: string | undefined };
  /** One figure for all units stands in a file of figures of units. */
  INPUT_IS_SHARED: InCell & { readonly input: string };
  /** A figure of units stands in the file of figures for all units. */
  INPUT_IS_NOT_SHARED: InCell & { readonly input: string };
  EVIDENCE_UNKNOWN: InCell & { readonly evidence: string; readonly suggestion: string | undefined };
  EVIDENCE_STATE_UNKNOWN: CellText & { readonly known: readonly string[] };
  SURVEY_UNKNOWN: InCell & { readonly survey: string; readonly suggestion: string | undefined };
  /** A group of respondents that the survey does not have; `known` is empty where it has none. */
  GROUP_UNKNOWN: CellText & {
    readonly known: readonly string[];
    readonly suggestion: string | undefined;
  };
  /** The same respondent again, who is not named; `row` and `firstRow` say where. */
  RESPONDENT_TWICE: InRow & { readonly unit: string; readonly firstRow: number };
  CRITERION_UNKNOWN: InCell & {
    readonly criterion: string;
    readonly suggestion: string | undefined;
  };
  /** A criterion that is not scored by experts. */
  CRITERION_NOT_BY_EXPERTS: InCell & { readonly criterion: string };
  RATER_UNKNOWN: CellText & { readonly known: readonly string[] };
  TABLE_UNKNOWN: InRow & { readonly table: string; readonly suggestion: string | undefined };
  ROUND_UNKNOWN: CellText & { readonly known: readonly string[] };
}

export type DataFinding = Finding<DataFindingArgs>;
export type DataCode = keyof DataFindingArgs;

/** The columns by which a file of a kind is recognised, in both header languages. */
export interface KnownHeader {
  readonly kind: FileKind;
  readonly fileNames: readonly string[];
  readonly columns: { readonly vi: readonly string[]; readonly en: readonly string[] };
}

/** `broken-utf-8` where nothing says which old encoding it may be; `binary` for what is no text. */
export type SuspectedEncoding = 'tcvn3' | 'vni' | 'windows-1258' | 'broken-utf-8' | 'binary';

/**
 * `old-form`: .xls, .xlsb or .ods; `locked`: needs a password; `no-workbook`: something else under
 * that name; `broken`: cannot be read; `document-type`: has a document type or entities of its own,
 * which no workbook has; `swollen`: unpacks to far more than it holds; the others: more than is read.
 */
export type WorkbookTrouble =
  | 'old-form'
  | 'locked'
  | 'no-workbook'
  | 'broken'
  | 'document-type'
  | 'swollen'
  | 'too-many-parts'
  | 'too-many-sheets'
  | 'too-many-cells'
  | 'too-wide';

/**
 * `row-by-row`: rows of the table `detail` are scored one by one; `not-exact`: a figure (its construct) that
 * cannot be worked out exactly where the rows are; `column-type`: a column and its type; `several-files`: the
 * table is in other files too; `several-rulebooks`: the rulebook file has several; `too-many-options`: a
 * column of options or answers with too many different texts; `unreadable`: what the database says.
 */
export type TableTrouble =
  | 'row-by-row'
  | 'not-exact'
  | 'column-type'
  | 'several-files'
  | 'several-rulebooks'
  | 'too-many-options'
  | 'unreadable';

export type Separator = ',' | ';' | '\t';
export type DecimalMark = ',' | '.';

/**
 * `form` is neither `31/12/2025` nor `2025-12-31`; `serial-number` is a spreadsheet's count of days;
 * `month-first` is `12/31/2025`, and `ambiguous` reads both ways in a file that has such a date.
 */
export type DateTrouble =
  'form' | 'no-such-day' | 'two-digit-year' | 'serial-number' | 'month-first' | 'ambiguous';

/** `without-time` is a day alone, `no-such-time` one that no clock shows (24:00). */
export type MomentTrouble = DateTrouble | 'without-time' | 'no-such-time';

/** `key` is one that the form knows; `cell` is text, a number, true, false or null; `format` is the number 1. */
export type JsonShape = 'object' | 'list' | 'cell' | 'key' | 'format';
