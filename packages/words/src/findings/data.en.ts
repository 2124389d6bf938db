import type {
  DataFindingArgs,
  DateTrouble,
  MomentTrouble,
  DecimalMark,
  FileKind,
  JsonShape,
  KnownHeader,
  Separator,
  SuspectedEncoding,
} from '@cchc/data';
import { formatNumber } from '../format/number.js';
import type { Speaker } from '../speaker.js';
import type { Sentences } from './sentences.js';
import { tablesInPlaceEn } from './tables-in-place.en.js';
import { workbooksEn } from './workbooks.en.js';

const FILES: Readonly<Record<FileKind, string>> = {
  units: 'the list of units',
  inputs: 'figures of the units',
  shared: 'figures for all units',
  evidence: 'evidence',
  cases: 'a case table',
  surveys: 'survey answers',
  'expert-scores': 'expert scores',
  'previous-results': 'results of an earlier period',
  spreadsheet: 'an Excel workbook',
  parquet: 'Parquet data',
};

const ENCODINGS: Readonly<Record<SuspectedEncoding, string>> = {
  tcvn3: 'uses the old encoding TCVN3 (ABC), so its Vietnamese letters cannot be read',
  vni: 'uses the old encoding VNI, so its Vietnamese letters cannot be read',
  'windows-1258': 'uses the old encoding Windows-1258, so its Vietnamese letters cannot be read',
  'broken-utf-8': 'is not in UTF-8 or is damaged, so it cannot be read',
  binary: 'is no text, so it cannot be read',
};

const RESAVE =
  'Open the file in Excel, choose Save As with the type “CSV UTF-8 (Comma delimited)”, and hand in the new file.';

const ENCODING_HELP: Readonly<Record<SuspectedEncoding, string>> = {
  tcvn3: 'Convert the file, for example with UniKey Toolkit (from TCVN3 to Unicode UTF-8).',
  vni: 'Convert the file, for example with UniKey Toolkit (from VNI Windows to Unicode UTF-8).',
  'windows-1258': 'Open the file in Notepad, choose Save As, and choose UTF-8 as the encoding.',
  'broken-utf-8': RESAVE,
  binary: RESAVE,
};

const SEPARATORS: Readonly<Record<Separator, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
};

const MARKS: Readonly<Record<DecimalMark, string>> = {
  ',': 'a decimal comma',
  '.': 'a decimal point',
};

const CSV: Readonly<Record<DataFindingArgs['CSV_MALFORMED']['why'], string>> = {
  'quote-unclosed': 'A quotation mark opened here is never closed.',
  other: 'This line is not well-formed CSV.',
};

const DATES: Readonly<Record<DateTrouble, string>> = {
  form: 'which cannot be read as a date',
  'no-such-day': 'which is no day of the calendar',
  'two-digit-year': 'with only two digits of the year',
  'serial-number': 'which is a spreadsheet’s day count and no date',
  'month-first': 'with the month before the day',
  ambiguous: 'which does not show what is the day and what the month',
};

const TIMES: Readonly<Record<MomentTrouble, string>> = {
  ...DATES,
  form: 'which cannot be read as a date and time',
  'without-time': 'which is a day without a time',
  'no-such-time': 'with a time that no clock shows',
};

const SHAPES: Readonly<Record<JsonShape, string>> = {
  object: 'a group of names and values in `{ }`',
  list: 'a list in `[ ]`',
  cell: 'one value: text, a number, `true`, `false` or `null`',
  key: 'a name that the data form knows',
  format: '`1` as the version of the data form',
};

/** What is wrong with a data file, in English. */
export const dataEn: Sentences<DataFindingArgs> = {
  FILE_KIND_UNKNOWN: ({ file, known }, say) => ({
    message: `Nothing tells what sort of data the file ${say.quote(file)} holds.`,
    help: `Rename the file or correct its header line to one of these: ${known.map((one) => template(one, say)).join('; ')}.`,
  }),
  FILE_KIND_NOT_YET: ({ file, kind }, say) => ({
    message: `The file ${say.quote(file)} is ${FILES[kind]}, which this version cannot read yet.`,
    help:
      kind === 'spreadsheet'
        ? RESAVE
        : 'Leave the file out, or move its data to a CSV file of a kind that can be read.',
  }),
  FILE_EMPTY: ({ file }, say) => ({
    message: `The file ${say.quote(file)} is empty.`,
    help: 'Add a header line and the rows of data, or leave the file out.',
  }),
  FILE_TOO_LARGE: ({ file, bytes, limit }, say) => ({
    message: `The file ${say.quote(file)} has ${megabytes(bytes)} MB, more than the ${megabytes(limit)} MB that can be read.`,
    help: 'Split it into several smaller files.',
  }),
  TOO_MANY_ROWS: ({ file, limit }, say) => ({
    message: `The file ${say.quote(file)} has more than ${count(limit)} rows.`,
    help: 'Split it into several smaller files.',
  }),
  CELL_TOO_LONG: ({ name, characters, limit }, say) => ({
    message: `A cell in column ${say.quote(name)} has ${count(characters)} characters, more than ${count(limit)}.`,
    help: 'Shorten the cell; if it swallows the rows after it, a quotation mark may be missing.',
  }),
  ...workbooksEn,
  ...tablesInPlaceEn,
  ENCODING_REFUSED: ({ file, suspected }, say) => ({
    message: `The file ${say.quote(file)} ${ENCODINGS[suspected]}.`,
    help: ENCODING_HELP[suspected],
  }),
  NO_UNITS: () => ({
    message: 'The data have no units.',
    help: 'Add a file with the list of units, one a row.',
  }),

  SEPARATOR_DETECTED: ({ file, separator }, say) => ({
    message: `The columns of ${say.quote(file)} are parted by ${SEPARATORS[separator]}.`,
    help: 'Nothing to do if that is right; otherwise save the file with one kind of separator.',
  }),
  DECIMAL_MARK_DETECTED: ({ file, mark }, say) => ({
    message: `The numbers of ${say.quote(file)} are written with ${MARKS[mark]}.`,
    help: 'Nothing to do if that is right; otherwise correct the numbers of the whole file.',
  }),
  DECIMAL_MARK_CONFLICT: ({ file, comma, point }, say) => ({
    message: `The file ${say.quote(file)} writes numbers in two ways: ${say.quote(comma.text)} (row ${comma.row}) with a decimal comma, ${say.quote(point.text)} (row ${point.row}) with a decimal point.`,
    help: 'Write all numbers of the file in one way.',
  }),
  DECIMAL_MARK_UNDECIDED: ({ name, text }, say) => ({
    message: `The number ${say.quote(text)} in column ${say.quote(name)} can be read in two ways, and no other number of the file tells which mark is the decimal one.`,
    help: `Leave out the mark between thousands, or add decimals to make it clear, for example ${say.quote('1234')} or ${say.quote('1.2340')}.`,
  }),

  CSV_MALFORMED: ({ why }) => ({
    message: CSV[why],
    help: 'Look at the quotation marks in this line and the one above; a quotation mark inside a cell is written twice: `""`.',
  }),
  COLUMN_UNKNOWN: ({ name, suggestion }, say) => ({
    message: `There is no column ${say.quote(name)}.`,
    help: didYouMean(suggestion, say),
  }),
  COLUMN_IGNORED: ({ name }, say) => ({
    message: `The column ${say.quote(name)} is not used.`,
    help: 'Nothing to do if it is only for reference; otherwise correct its name.',
  }),
  COLUMN_TWICE: ({ name, column, firstColumn }, say) => ({
    message: `The column ${say.quote(name)} is there twice, as columns ${firstColumn} and ${column}.`,
    help: 'Keep one of the two and delete the other.',
  }),
  COLUMN_MISSING: ({ wanted }, say) => ({
    message: `The column ${say.anyOf(wanted.map(say.quote))} is missing.`,
    help: 'Add it to the header line and fill it in for each row.',
  }),
  ROW_LENGTH: ({ cells, wanted }) => ({
    message: `This row has ${cells} cells and the header line has ${wanted}.`,
    help:
      cells > wanted
        ? 'Delete the cells too many; put a cell that holds the separator in quotation marks.'
        : 'Add the missing cells; leave a cell empty where there is no figure yet.',
  }),

  JSON_MALFORMED: () => ({
    message: 'The JSON text is broken here and cannot be read further.',
    help: 'Look at the commas, brackets and quotation marks just before this place.',
  }),
  JSON_TOO_DEEP: ({ file, limit }, say) => ({
    message: `The file ${say.quote(file)} is nested more than ${limit} levels deep.`,
    help: 'Follow the data form, which has a few levels only.',
  }),
  JSON_NOT_IN_SHAPE: ({ pointer, wanted }, say) => ({
    message: `${pointer === '' ? 'The beginning of the file' : say.quote(pointer)} needs ${SHAPES[wanted]}.`,
    help: 'Correct it after the JSON form in the documentation.',
  }),
  JSON_KEY_TWICE: ({ name, firstRow }, say) => ({
    message: `The name ${say.quote(name)} is already there on line ${firstRow}.`,
    help: 'Keep one of the two and delete the other.',
  }),

  NUMBER_UNREADABLE: (cell, say) => ({
    message: `${holds(cell, say)}, which cannot be read as a number.`,
    help: 'Write the number alone, without words or units of measure; leave the cell empty where there is no figure yet.',
  }),
  RATIO_WITHOUT_PERCENT: (cell, say) => ({
    message: `${holds(cell, say)}, a ratio without a \`%\`.`,
    help: `Write the percent sign, for example ${say.quote('85.3%')}, or head the column ${say.quote(`${cell.name} (%)`)}.`,
  }),
  DATE_UNREADABLE: (cell, say) => ({
    message: `${holds(cell, say)}, ${DATES[cell.why]}.`,
    help: 'Write day/month/year with four digits of the year, for example `31/12/2025`.',
  }),
  TIME_UNREADABLE: (cell, say) => ({
    message: `${holds(cell, say)}, ${TIMES[cell.why]}.`,
    help: 'Write day/month/year and hour:minute, for example `20/10/2026 17:00`.',
  }),
  YES_NO_UNREADABLE: (cell, say) => ({
    message: `${holds(cell, say)}, which is neither yes nor no.`,
    help: 'Write `yes` or `no`; leave the cell empty where nothing is known yet.',
  }),
  CELL_BLANK: ({ name }, say) => ({
    message: `The cell under ${say.quote(name)} is blank.`,
    help: 'Fill it in, or delete the row.',
  }),
  OPTION_UNKNOWN: (cell, say) => ({
    message: `${holds(cell, say)}, which is none of the options.`,
    help:
      cell.suggestion === undefined
        ? `Write ${say.anyOf(cell.known.map(say.quote))}.`
        : didYouMean(cell.suggestion, say),
  }),
  TOO_FINE: (cell, say) => ({
    message: `${holds(cell, say)}, which is finer than the step of ${say.number(cell.resolution)} that is allowed.`,
    help:
      cell.resolution === '1'
        ? 'Write a whole number.'
        : `Write the number exact to ${say.number(cell.resolution)}.`,
  }),
  ERROR_CELL: (cell, say) => ({
    message: `${holds(cell, say)}, an error of the spreadsheet and no figure.`,
    help: 'Correct the formula in the spreadsheet and save the file again.',
  }),
  FORMULA_CELL: (cell, say) => ({
    message: `${holds(cell, say)}, a formula instead of its result.`,
    help: 'In the spreadsheet, paste the cell as a value (Paste Values) and save the file again.',
  }),
  VALUE_TWICE: ({ name, unit, firstRow }, say) => ({
    message: `${say.quote(name)}${unit === undefined ? '' : ` of the unit ${say.quote(unit)}`} was already given in row ${firstRow}.`,
    help: 'Keep one of the two rows and delete the other.',
  }),

  UNIT_MISSING: () => ({
    message: 'This row names no unit.',
    help: 'Fill in the unit, or delete the row.',
  }),
  UNIT_UNKNOWN: ({ unit, suggestion }, say) => ({
    message: `The unit ${say.quote(unit)} is not in the list of units.`,
    help:
      suggestion === undefined
        ? 'Add it to the list, or correct how it is written here.'
        : didYouMean(suggestion, say),
  }),
  UNIT_TWICE: ({ unit, firstRow }, say) => ({
    message: `The unit ${say.quote(unit)} is already there in row ${firstRow}.`,
    help: 'Keep one of the two rows; two different units need two different ids.',
  }),
  UNIT_WITHOUT_TYPE: ({ unit, known }, say) => ({
    message: `The unit ${say.quote(unit)} has no type.`,
    help: `Write ${say.anyOf(known.map(say.quote))} in the column for the type.`,
  }),
  UNIT_TYPE_NOT_ASSESSED: ({ unit, type, known }, say) => ({
    message: `The unit ${say.quote(unit)} is of the type ${say.quote(type)}, which this rulebook does not assess.`,
    help: `Correct the type to ${say.anyOf(known.map(say.quote))}, or leave the unit out.`,
  }),
  UNIT_RULEBOOK_UNCLEAR: ({ unit, takers }, say) => ({
    message:
      takers.length > 0
        ? `The unit ${say.quote(unit)} is scored by several rulebooks: ${takers.map(say.quote).join(', ')}.`
        : `The unit ${say.quote(unit)} is scored by no rulebook.`,
    help: `Look at ${say.keyword('units')} and ${say.keyword('use rulebook')} in the rulebooks, or correct the type of unit in this row.`,
  }),
  UNIT_BLOCK_CONTRADICTED: ({ unit, stated, block }, say) => ({
    message: `The unit ${say.quote(unit)} is stated in the block ${say.quote(stated)}, but the rulebook puts its type in the block ${say.quote(block)}.`,
    help: 'Leave the block out of this row, or correct the type; the block of the rulebook is the one that counts.',
  }),
  INPUT_UNKNOWN: ({ input, suggestion }, say) => ({
    message: `The rulebook has no input ${say.quote(input)}.`,
    help:
      suggestion === undefined
        ? 'Write the name as the rulebook has it, or leave it out.'
        : didYouMean(suggestion, say),
  }),
  INPUT_IS_SHARED: ({ input }, say) => ({
    message: `${say.quote(input)} is one figure for all units and is not given unit by unit.`,
    help: 'Move it to the file of figures for all units.',
  }),
  INPUT_IS_NOT_SHARED: ({ input }, say) => ({
    message: `${say.quote(input)} is a figure of each unit and not one for all.`,
    help: 'Move it to the file of figures of the units, one value a unit.',
  }),
  EVIDENCE_UNKNOWN: ({ evidence, suggestion }, say) => ({
    message: `The rulebook has no evidence ${say.quote(evidence)}.`,
    help:
      suggestion === undefined
        ? 'Write the name as the rulebook has it, or delete the row.'
        : didYouMean(suggestion, say),
  }),
  EVIDENCE_STATE_UNKNOWN: ({ text, known }, say) => ({
    message: `There is no state of evidence ${say.quote(text)}.`,
    help: `Write ${say.anyOf(known.map(say.quote))}.`,
  }),
  SURVEY_UNKNOWN: ({ survey, suggestion }, say) => ({
    message: `The rulebook has no survey ${say.quote(survey)}.`,
    help:
      suggestion === undefined
        ? 'Write the name as the rulebook has it, or delete the row.'
        : didYouMean(suggestion, say),
  }),
  GROUP_UNKNOWN: (cell, say) => ({
    message: `${holds(cell, say)}, which is no group of this survey.`,
    help:
      cell.suggestion === undefined
        ? cell.known.length === 0
          ? 'Leave the cell blank, since the survey has no groups.'
          : `Write ${say.anyOf(cell.known.map(say.quote))}.`
        : didYouMean(cell.suggestion, say),
  }),
  RESPONDENT_TWICE: ({ unit, firstRow }, say) => ({
    message: `This respondent already answered the survey about the unit ${say.quote(unit)} in row ${firstRow}.`,
    help: 'Keep one of the two answers; two different people need two different pseudonyms.',
  }),
  CRITERION_UNKNOWN: ({ criterion, suggestion }, say) => ({
    message: `The rulebook has no criterion ${say.quote(criterion)}.`,
    help:
      suggestion === undefined
        ? 'Write the code as the rulebook has it, or delete the row.'
        : didYouMean(suggestion, say),
  }),
  CRITERION_NOT_BY_EXPERTS: ({ criterion }, say) => ({
    message: `The criterion ${say.quote(criterion)} is not scored by experts.`,
    help: 'Correct the code, or delete the row.',
  }),
  RATER_UNKNOWN: (cell, say) => ({
    message: `${holds(cell, say)}, which is no rater of this criterion.`,
    help: `Write ${say.anyOf(cell.known.map(say.quote))}.`,
  }),
  TABLE_UNKNOWN: ({ table, suggestion }, say) => ({
    message: `The rulebook has no table ${say.quote(table)}.`,
    help:
      suggestion === undefined
        ? 'Name the file after a table of the rulebook, or leave it out.'
        : didYouMean(suggestion, say),
  }),
  ROUND_UNKNOWN: ({ text, known }, say) => ({
    message: `There is no round ${say.quote(text)}.`,
    help: `Write ${say.anyOf(known.map(say.quote))} in the column for the round.`,
  }),
};

/** `The cell in column x holds y`, to be followed by what is wrong with it. */
function holds({ name, text }: { name: string; text: string }, say: Speaker): string {
  return `The cell in column ${say.quote(name)} holds ${say.quote(text)}`;
}

function didYouMean(suggestion: string, say: Speaker): string {
  return `Did you mean ${say.quote(suggestion)}?`;
}

function template({ kind, fileNames, columns }: KnownHeader, say: Speaker): string {
  return `${FILES[kind]} (${say.anyOf(fileNames.map(say.quote))}, columns ${columns.en.map(say.quote).join(', ')})`;
}

function count(number: number): string {
  return formatNumber(String(number), 'en');
}

function megabytes(bytes: number): string {
  return count(Math.ceil(bytes / (1024 * 1024)));
}
