import {
  isMultiple,
  rational,
  type Datum,
  type Decimal,
  type RefusalWhy,
  type ValueType,
} from '@cchc/model';
import { cellPlace, cellText, complaint, excerpt } from '../complaint.js';
import type { DataFinding } from '../findings.js';
import { LIMITS } from '../limits.js';
import { fold } from '../names/fold.js';
import { lookup } from '../names/lookup.js';
import type { Cell, Source } from '../table.js';
import type { Conventions } from './conventions.js';
import { readDate } from './date.js';
import { readMomentIn } from './moment.js';
import { jsonNumber, parseNumber, percent, splitPercent } from './number.js';
import type { RawValue } from './raw-value.js';

/** A value in canonical text, or refused with the finding that says why. */
export interface ReadValue {
  readonly datum: Datum;
  readonly finding?: DataFinding;
}

export function readValue(source: Source, raw: RawValue, conventions: Conventions): ReadValue {
  const context: Context = { source, raw, conventions };
  const { text } = raw.cell;
  if (text.length > LIMITS.cellCharacters) {
    const length = { characters: text.length, limit: LIMITS.cellCharacters };
    return refuse(
      context,
      complaint(source, 'CELL_TOO_LONG', { ...cellPlace(raw.cell), ...length }),
    );
  }
  if (isErrorCell(raw.cell))
    return refuse(context, complaint(source, 'ERROR_CELL', cellText(raw.cell)));
  if (text.startsWith('=') || raw.cell.literal === 'uncalculated')
    return refuse(context, complaint(source, 'FORMULA_CELL', cellText(raw.cell)));
  if (raw.cell.literal === 'date' && raw.type.kind !== 'date' && raw.type.kind !== 'moment')
    return refuse(context, complaint(source, 'DATE_CELL', cellText(raw.cell)));
  return READERS[raw.type.kind](context);
}

export function isErrorCell({ text, literal }: Cell): boolean {
  return literal === 'error' || ERROR_CELL.test(text);
}

/** What spreadsheets write where a formula failed: `#N/A`, `#DIV/0!`, `#NAME?`, `#GETTING_DATA`. */
const ERROR_CELL = /^#[A-Z][A-Z_]*(\/[A0])?[!?]?$/i;

interface Context {
  readonly source: Source;
  readonly raw: RawValue;
  readonly conventions: Conventions;
}

const READERS: Readonly<Record<ValueType['kind'], (context: Context) => ReadValue>> = {
  integer: readNumber,
  number: readNumber,
  ratio: readRatio,
  date: readDay,
  moment: readTime,
  'yes-no': readYesNo,
  choice: readChoice,
};

function readNumber(context: Context): ReadValue {
  const { cell } = context.raw;
  const value = cell.literal === 'number' ? jsonNumber(cell.text) : parsed(context, cell.text);
  return value === undefined ? unreadableNumber(context) : checked(context, value);
}

/** JSON gives a ratio as it is (`0.853`), a table for people as a percentage (`85,3%`). */
function readRatio(context: Context): ReadValue {
  const { cell, inPercent, plainRatio } = context.raw;
  if (cell.literal === 'number' && plainRatio) return readNumber(context);
  const { number, percent: signed } = splitPercent(cell.text);
  const value = cell.literal === 'number' ? jsonNumber(cell.text) : parsed(context, number);
  if (value === undefined) return unreadableNumber(context);
  if (signed || inPercent) return checked(context, percent(value));
  if (context.raw.plainRatio) return checked(context, value);
  return refuse(context, complaint(context.source, 'RATIO_WITHOUT_PERCENT', cellText(cell)));
}

function parsed({ conventions, raw }: Context, text: string): Decimal | undefined {
  // A workbook's percentage is a number of its own, whatever mark its texts use.
  const mark = raw.cell.literal === 'percent' ? '.' : conventions.mark;
  if (mark === ',' || mark === '.') return parseNumber(text, mark);
  return /[.,]/.test(text) ? undefined : parseNumber(text, '.');
}

function checked(context: Context, value: Decimal): ReadValue {
  const { source, raw } = context;
  const resolution = raw.resolution ?? (raw.type.kind === 'integer' ? '1' : undefined);
  if (resolution === undefined || isMultiple(rational(value), rational(resolution)))
    return given(value);
  const finding = complaint(source, 'TOO_FINE', { ...cellText(raw.cell), resolution });
  return refuse(context, finding, 'too-fine');
}

function unreadableNumber(context: Context): ReadValue {
  const { source, raw, conventions } = context;
  const reads = (mark: ',' | '.') => parseNumber(splitPercent(raw.cell.text).number, mark);
  if (raw.cell.literal === 'text' && (reads(',') ?? reads('.')) !== undefined) {
    if (conventions.mark === 'conflict') return refuse(context);
    if (conventions.mark === 'undecided') {
      return refuse(context, complaint(source, 'DECIMAL_MARK_UNDECIDED', cellText(raw.cell)));
    }
  }
  return refuse(context, complaint(source, 'NUMBER_UNREADABLE', cellText(raw.cell)));
}

function readDay(context: Context): ReadValue {
  const { source, raw, conventions } = context;
  const date = readDate(dayIn(raw.cell), conventions.monthFirst);
  if (date.ok) return given(date.day);
  return refuse(
    context,
    complaint(source, 'DATE_UNREADABLE', { ...cellText(raw.cell), why: date.why }),
  );
}

/** A spreadsheet's day that is shown with its hours begins at 0:00. */
function dayIn({ text, literal }: Cell): string {
  return literal === 'date' ? text.replace(/T00:00$/, '') : text;
}

function readTime(context: Context): ReadValue {
  const { source, raw, conventions } = context;
  const moment = readMomentIn(raw.cell.text, conventions.monthFirst);
  if (moment.ok) return given(moment.moment);
  return refuse(
    context,
    complaint(source, 'TIME_UNREADABLE', { ...cellText(raw.cell), why: moment.why }),
  );
}

function readYesNo(context: Context): ReadValue {
  const { source, raw } = context;
  const { text } = raw.cell;
  // Most are written as they are known; folding takes longer than looking.
  const answer = YES_NO.get(text) ?? YES_NO.get(fold(text));
  return answer === undefined
    ? refuse(context, complaint(source, 'YES_NO_UNREADABLE', cellText(raw.cell)))
    : given(answer);
}

/** A cross or a blank is no answer: nobody can tell "no" from "not filled in". */
const YES_NO: ReadonlyMap<string, string> = new Map([
  ...['có', 'đúng', 'yes', 'true'].map((word) => [word, 'yes'] as const),
  ...['không', 'sai', 'no', 'false'].map((word) => [word, 'no'] as const),
]);

function readChoice(context: Context): ReadValue {
  const { source, raw } = context;
  const options = raw.type.kind === 'choice' ? raw.type.options : [];
  const known = lookup(options);
  const option = known.find(raw.cell.text);
  if (option) return given(option.name);
  const finding = complaint(source, 'OPTION_UNKNOWN', {
    ...cellText(raw.cell),
    known: options.map(({ name }) => name),
    suggestion: known.suggest(raw.cell.text),
  });
  return refuse(context, finding, 'unknown-option');
}

function given(value: string): ReadValue {
  return { datum: { kind: 'given', value } };
}

function refuse(
  { raw }: Context,
  finding?: DataFinding,
  why: RefusalWhy = 'unreadable',
): ReadValue {
  const datum: Datum = { kind: 'refused', text: excerpt(raw.cell.text), why };
  return finding ? { datum, finding } : { datum };
}
