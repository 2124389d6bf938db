import type { Name, NodeId, Reason, Rulebook } from '@cchc/model';
import { reasonInWords, type Tongue } from '@cchc/words';
import { plain } from '../documents/plain.js';
import type { LeafProgram } from '../program/lower-leaf.js';
import type { Program } from '../program/program.js';
import type { Cells } from './numbers/cells.js';

/** How much room a workbook has. */
export interface Sizes {
  readonly units: number;
  /** Documents of one piece of evidence. */
  readonly documents: number;
  /** Raters of a criterion, where the rulebook names none. */
  readonly raters: number;
  /** Rows of a case table, of all units together. */
  readonly rows: number;
}

/** What an entry takes. Texts of a list stand in the sheet of texts, from a row on. */
export type Holds =
  | { readonly kind: 'text' }
  | { readonly kind: 'number'; readonly whole: boolean }
  | { readonly kind: 'ratio' }
  | { readonly kind: 'date' | 'moment' | 'time' }
  | { readonly kind: 'list'; readonly first: number; readonly count: number };

/** A cell that people fill in: of a unit, or (`shared`) one for all. */
export interface Entry {
  readonly key: string;
  readonly label: string;
  readonly holds: Holds;
  /** The node below which it stands; absent: above them all. */
  readonly home: NodeId | undefined;
  readonly shared: boolean;
  /** A formula for the index of the sentence beside it; absent: none. */
  note?: string;
}

/** A formula and what it comes to, for who reads the sheet. */
export interface CalcRow {
  readonly about: string;
  readonly label: string;
  readonly formula: string;
}

/** A case table: what is typed, and what is worked out of each row. */
export interface TableSheet {
  readonly name: Name;
  /** The place of the table among all. */
  readonly at: number;
  readonly columns: readonly Entry[];
  readonly rows: CalcRow[];
  readonly cells: Cells;
}

/** Reads what a workbook came to for one unit. */
export interface Read {
  readonly number: (mark: string) => bigint;
  readonly is: (mark: string) => boolean;
  readonly text: (mark: string) => string;
  /** The same for a row of a table. */
  readonly ofRow: (table: number, row: number) => Read;
}

export type Why = (read: Read) => readonly Reason[];

/** All that becomes of a rulebook, while it is being laid out in cells. */
export interface Book {
  readonly rulebook: Rulebook;
  readonly program: Program;
  readonly leaves: ReadonlyMap<NodeId, LeafProgram>;
  readonly tongue: Tongue;
  readonly sizes: Sizes;
  readonly calc: CalcRow[];
  readonly entries: Entry[];
  readonly tables: TableSheet[];
  /** Texts of authors and sentences: formulas name their place, and never hold them. */
  readonly texts: string[];
  readonly textAt: Map<string, number>;
  readonly known: Map<string, unknown>;
}

/** Cells of a unit, in the sheet of calculations. */
export function calcCells(book: Book, about: string): Cells {
  return {
    put: (label, formula) => {
      checkLength(formula);
      book.calc.push({ about, label, formula });
      return `[c${String(book.calc.length - 1)}]`;
    },
  };
}

/** Excel takes no longer formulas. Marks grow when they are spelt out: there is room for that. */
const LONGEST = 8192;

export function checkLength(formula: string): void {
  if (spelt(formula) > LONGEST) throw new FormulaTooLong();
}

export class FormulaTooLong extends Error {}

function spelt(formula: string): number {
  return formula.replaceAll(/\[[^\]]*\]/g, 'x'.repeat(40)).length;
}

/** The mark of all units' cells of a row, as a range. */
export function rangeOfUnits(mark: string): string {
  return mark.replace(/\]$/, ':]');
}

export function entryOf(book: Book, entry: Entry): string {
  book.entries.push(entry);
  return `[e${String(book.entries.length - 1)}]`;
}

/** The mark of a text of an author, or of a sentence. */
export function textMark(book: Book, text: string): string {
  return `[t${String(textIndex(book, text))}]`;
}

/** The row of a sentence, from 1. */
export function textIndex(book: Book, text: string): number {
  const known = book.textAt.get(text);
  if (known !== undefined) return known;
  book.texts.push(text);
  book.textAt.set(text, book.texts.length);
  return book.texts.length;
}

/** Texts one below the other; gives the row of the first, from 1. */
export function textRun(book: Book, texts: readonly string[]): number {
  const key = JSON.stringify(texts);
  const known = book.textAt.get(key);
  if (known !== undefined) return known;
  const first = book.texts.length + 1;
  book.texts.push(...texts);
  book.textAt.set(key, first);
  return first;
}

export function said(book: Book, reasons: readonly Reason[]): string {
  return plain(
    reasons.map((reason) => reasonInWords(book.rulebook, reason, book.tongue)).join('; '),
  );
}

/** Worked out once. */
export function once<T>(book: Book, key: string, work: () => T): T {
  if (book.known.has(key)) return book.known.get(key) as T;
  const value = work();
  book.known.set(key, value);
  return value;
}
