import type { AstNode } from 'langium';
import { nowhere, type Decimal, type Expression, type Span } from '@cchc/model';
import type { Tongue } from '../findings.js';
import type { Rulebook } from '../generated/ast.js';
import { fileOf, importsOf } from '../names/imports.js';
import { symbolsOf, type Symbols } from '../names/symbols.js';
import { stretchOf } from '../syntax/stretch.js';
import type { ParsedText } from '../text.js';
import { readNumber } from '../tokens/numbers.js';

/** What lowering has to know besides the tree: the file's language, its names, the assessed year. */
export interface LowerContext {
  readonly root: Rulebook;
  readonly tongue: Tongue;
  readonly symbols: Symbols;
  readonly year: number;
  /** What the names of a shared scale stand for, where it is used. */
  readonly bindings?: ReadonlyMap<string, Expression>;
  /** What `tối đa` stands for where it is not the points of a node: the scale, for a total. */
  readonly max?: Decimal;
}

/** Relative dates need a year; a text without one has a finding, and its dates still get read. */
const YEAR_WHEN_MISSING = 2000;

export function lowerContext(parsed: ParsedText): LowerContext {
  const rulebook = parsed.root;
  return {
    root: rulebook,
    tongue: parsed.tongue,
    symbols: symbolsOf(rulebook),
    year: yearOf(rulebook) ?? YEAR_WHEN_MISSING,
  };
}

/** The same for a node that may stand in a library, which has a keyword language of its own. */
export function contextFor(node: AstNode, context: LowerContext): LowerContext {
  const brought = importsOf(context.root).find(({ file }) => file === fileOf(node));
  return brought ? { ...context, tongue: brought.parsed.tongue } : context;
}

export function yearOf(rulebook: Rulebook): number | undefined {
  const item = rulebook.statements.find((statement) => statement.$type === 'Year');
  const year = Number(item?.value);
  return Number.isInteger(year) && year > 0 && year < 10_000 ? year : undefined;
}

/** Where a tree node stands in the text. */
export function placeOf(node: AstNode | undefined): Span {
  const stretch = node && stretchOf(node);
  return stretch ? { file: fileOf(node), start: stretch.start, end: stretch.end } : nowhere;
}

/**
 * The exact value of a number of the text. Where it is not well formed (which is a finding) what it
 * would be in the other language, so that nothing else is said about it; 0 where it is no number at all.
 */
export function decimalOf(text: string | undefined, context: LowerContext): string {
  const reading = readNumber(text ?? '', context.tongue);
  if (reading.kind === 'malformed' && reading.instead !== undefined)
    return decimalOf(reading.instead, context);
  if (reading.kind === 'ambiguous') return reading.readings[1];
  return reading.kind === 'number' ? reading.value : '0';
}

/** A small whole number of the text, such as a number of digits; undefined where it is not one. */
export function wholeOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}
