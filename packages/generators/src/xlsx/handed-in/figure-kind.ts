import { digitsOfFigure, type Decimal, type ValueType } from '@cchc/model';
import { SCORING_SHEET_LABELS, WORKBOOK_LABELS } from '@cchc/words';
import { plain } from '../../documents/plain.js';
import { textMark, textRun, type Book, type Holds } from '../book.js';
import { HELD, inCell } from '../numbers/value.js';
import type { Cells } from '../numbers/cells.js';
import type { Local } from '../body/scope.js';

/** How a cell that people fill in is read: what is wrong with it, and the value where nothing is. */
export interface ReadCell {
  /** 0 in order, 1 missing, else what is wrong. */
  readonly problem: string;
  /** Zero where it cannot be read. */
  readonly local: Local;
}

export const MISSING = 1;
export const UNREADABLE = 2;
export const TOO_FINE = 3;
export const TOO_LOW = 4;
export const TOO_HIGH = 5;
export const UNKNOWN_OPTION = 6;
/** Beyond a bound that is said. */
export const BELOW = 7;
export const ABOVE = 8;

/** What may be typed into the cell. */
export function holdsOf(book: Book, type: ValueType): Holds {
  switch (type.kind) {
    case 'integer':
    case 'number':
      return { kind: 'number', whole: type.kind === 'integer' };
    case 'ratio':
    case 'date':
    case 'moment':
      return { kind: type.kind };
    case 'yes-no':
      return list(book, yesAndNo(book));
    case 'choice':
      return list(book, optionTexts(type.options));
  }
}

export function list(book: Book, texts: readonly string[]): Holds & { readonly kind: 'list' } {
  return { kind: 'list', first: textRun(book, texts), count: texts.length };
}

export function yesAndNo({ tongue }: Book): readonly string[] {
  const { yes, no } = SCORING_SHEET_LABELS[tongue];
  return [yes, no];
}

/** Titles, or names where titles are too long for a list or not told apart. */
export function optionTexts(
  options: readonly { readonly name: string; readonly title?: string }[],
): readonly string[] {
  const titles = options.map(({ name, title }) => plain(title ?? name));
  const fit = titles.every((title) => title !== '' && title.length <= 200);
  const apart = new Set(titles.map((title) => title.toLowerCase())).size === titles.length;
  return fit && apart ? titles : options.map(({ name }) => plain(name));
}

export function typeInWords({ tongue }: Book, type: ValueType): string {
  return WORKBOOK_LABELS[tongue].types[type.kind];
}

/** Reads a cell as a type; bounds are for who asks. */
export function readCell(
  book: Book,
  cells: Cells,
  cell: string,
  type: ValueType,
  resolution: Decimal | undefined,
  label: string,
): ReadCell {
  switch (type.kind) {
    case 'yes-no': {
      const [yes = '', no = ''] = yesAndNo(book).map((text) => textMark(book, text));
      const problem = `IF(ISBLANK(${cell}),1,IF(OR(EXACT(${cell},${yes}),EXACT(${cell},${no})),0,2))`;
      const holds = cells.put(label, `EXACT(${cell},${yes})`);
      return { problem: cells.put(label, problem), local: { type: 'bool', holds } };
    }
    case 'date':
      return readDay(cells, cell, label);
    case 'moment':
      return readMoment(cells, cell, label);
    case 'choice': {
      const { first, count } = list(book, optionTexts(type.options));
      const place = cells.put(label, placeInList(cell, first, count));
      const names = textRun(
        book,
        type.options.map(({ name }) => name.normalize('NFC')),
      );
      const problem = cells.put(label, `IF(ISBLANK(${cell}),1,IF(${place}>0,0,6))`);
      const range = `[t${String(names)}:${String(names + count - 1)}]`;
      const text = cells.put(label, `IF(${place}>0,INDEX(${range},${place}),"")`);
      return { problem, local: { type: 'text', text } };
    }
    default:
      return readNumber(
        cells,
        cell,
        digitsOfFigure(type, resolution),
        stepOf(type, resolution),
        label,
      );
  }
}

/** The place of a text in a list, from 1; by what it is, without wildcards, whatever the case. */
export function placeInList(cell: string, first: number, count: number): string {
  const range = `[t${String(first)}:${String(first + count - 1)}]`;
  return `IF(ISBLANK(${cell}),0,SUMPRODUCT(EXACT(${cell},${range})*(ROW(${range})-${String(first - 1)})))`;
}

function readDay(cells: Cells, cell: string, label: string): ReadCell {
  // Day 61 is 1 March 1900: before it the two programs count differently.
  const isDay = `IF(ISNUMBER(${cell}),AND(INT(${cell})=${cell},${cell}>=61,${cell}<=2958465),FALSE)`;
  const problem = cells.put(label, `IF(ISBLANK(${cell}),1,IF(${isDay},0,2))`);
  const day = cells.put(label, `IF(${problem}=0,${cell}-25569,0)`);
  return { problem, local: { type: 'int', value: inCell(day, -25_508n, 2_932_896n) } };
}

/** A spreadsheet's moment is a fraction of days: taken where it is one of whole seconds. */
function readMoment(cells: Cells, cell: string, label: string): ReadCell {
  const seconds = cells.put(label, `IF(ISNUMBER(${cell}),ROUND((${cell}-25569)*86400,0),0)`);
  const isMoment = `IF(ISNUMBER(${cell}),AND(${cell}>=61,${cell}<2958466,ABS((${cell}-25569)*86400-${seconds})<0.001),FALSE)`;
  const problem = cells.put(label, `IF(ISBLANK(${cell}),1,IF(${isMoment},0,2))`);
  const value = cells.put(label, `IF(${problem}=0,${seconds},0)`);
  return {
    problem,
    local: { type: 'int', value: inCell(value, -2_203_891_200n, 253_402_300_799n) },
  };
}

function readNumber(
  cells: Cells,
  cell: string,
  digits: number,
  step: number,
  label: string,
): ReadCell {
  const scale = (10n ** BigInt(digits)).toString();
  const scaled = cells.put(label, `IF(ISNUMBER(${cell}),ROUND(${cell}*${scale},0),0)`);
  const fine = step === 1 ? '' : `IF(INT(${scaled}/${String(step)})*${String(step)}<>${scaled},3,`;
  const most = HELD.toString();
  const size = `IF(ABS(${scaled})>${most},IF(${scaled}<0,4,5),0)`;
  const problem = cells.put(
    label,
    `IF(ISBLANK(${cell}),1,IF(NOT(ISNUMBER(${cell})),2,IF(${scaled}/${scale}<>${cell},3,${fine}${size}${step === 1 ? '' : ')'})))`,
  );
  const value = cells.put(label, `IF(${problem}=0,${scaled},0)`);
  return { problem, local: { type: 'int', value: inCell(value, -HELD, HELD) } };
}

/** What a number must be a multiple of, in steps of its last digit. */
export function stepOf(type: ValueType, resolution: Decimal | undefined): number {
  if (type.kind === 'integer' && resolution === undefined) return 1;
  if (resolution === undefined) return 1;
  const step = BigInt(resolution.replace('.', ''));
  return step === 0n ? 1 : Number(step);
}
