import type { IRecognitionException } from 'chevrotain';
import { parse, type ParsedText } from '../text.js';
import { LIMITS } from '../tokens/limits.js';
import { closersOfOthers, endOfStatement, unclosedBrace } from './braces.js';
import { expectedTokens, isEndOfText } from './expectations.js';
import { surplusesOf, type Surplus } from './surplus.js';

/** How often a text is read again to tell faults from their echoes; behind that, only what is sure is said. */
const READINGS = 8;

/** What can be known of a text whose syntax is broken. */
interface Recovery {
  /** Braces that close what nothing opened. */
  readonly surpluses: readonly Surplus[];
  /** The parser's errors, one a line, without echoes. */
  readonly errors: readonly IRecognitionException[];
  /** The text with the statements of those errors blanked out: all else stands where it stood. */
  readonly readable: ParsedText;
}

/** By what the parser gave back: an editor's document stays the same while its text changes. */
const recoveries = new WeakMap<object, Recovery>();

/**
 * An error counts if it is the first one, or is still there once the statements with the errors
 * before it are taken out of the text.
 */
export function recover(parsed: ParsedText): Recovery {
  const known = recoveries.get(parsed.document.parseResult);
  if (known) return known;
  if (parsed.document.parseResult.parserErrors.length === 0)
    return { surpluses: [], errors: [], readable: parsed };
  const errors: IRecognitionException[] = [];
  const surpluses = surplusesOf(parsed.text);
  const repaired = surpluses.at(-1)?.repaired;
  let readable = repaired === undefined ? parsed : parse(repaired);
  for (let reading = 0; reading < READINGS; reading++) {
    const next = firstError(errorsByLine(readable), errors);
    if (!next || errors.length >= LIMITS.syntaxFindings) break;
    errors.push(next);
    // Before the beginning and behind the end of the rulebook nothing could be read better than it was.
    const expected = expectedTokens(next.message);
    if (isEndOfText(next.token) || expected.length === 0 || isNoRulebook(expected)) break;
    readable = parse(withoutStatement(readable.text, placeToTakeOut(next, readable.text)));
  }
  const recovery = { surpluses, errors, readable };
  recoveries.set(parsed.document.parseResult, recovery);
  return recovery;
}

/** The lines (0-based) on which the parser stopped, echoes included: little that was read there can be trusted. */
export function brokenLines(parsed: ParsedText): ReadonlySet<number> {
  const { surpluses, errors: told } = recover(parsed);
  // Behind a brace too many all that was read is an echo.
  const stops = surpluses.length > 0 ? [] : parsed.document.parseResult.parserErrors;
  const errors = [...stops, ...told];
  return new Set(errors.map(({ token }) => (token.startLine ?? 0) - 1));
}

/** The first error behind the last one found: what stands before it was read, or taken out. */
function firstError(
  errors: ReadonlyMap<number, IRecognitionException>,
  before: readonly IRecognitionException[],
): IRecognitionException | undefined {
  const last = before.at(-1)?.token.startLine ?? 0;
  return [...errors].find(([line]) => line > last)?.[1];
}

function errorsByLine(parsed: ParsedText): ReadonlyMap<number, IRecognitionException> {
  const byLine = new Map<number, IRecognitionException>();
  const unclosed = unclosedBrace(parsed.text) !== undefined;
  for (const error of parsed.document.parseResult.parserErrors) {
    const atEnd = isEndOfText(error.token);
    if (atEnd && byLine.size > 0 && !unclosed) continue;
    const line = atEnd ? Number.MAX_SAFE_INTEGER : (error.token.startLine ?? 0);
    if (!byLine.has(line)) byLine.set(line, error);
  }
  return byLine;
}

/** Where a line begins with what the line above still lacks, the line above is the broken one. */
function placeToTakeOut({ token, message }: IRecognitionException, text: string): number {
  const lineStart = text.lastIndexOf('\n', token.startOffset - 1) + 1;
  const beginsLine = text.slice(lineStart, token.startOffset).trim() === '';
  if (!beginsLine || !goesOnFromAbove(expectedTokens(message))) return token.startOffset;
  return Math.max(0, endOfCode(text, lineStart) - 1);
}

/** Whether the line above was not complete, by what could have stood where a line begins. */
export function goesOnFromAbove(expected: readonly string[]): boolean {
  return expected.length > 0 && !expected.includes('}') && !isNoRulebook(expected);
}

/** The text does not begin as any text of the language does. */
function isNoRulebook(expected: readonly string[]): boolean {
  return expected.includes('rulebook');
}

/** Where the last line ends that is neither blank nor a comment, its own comment left out. */
export function endOfCode(text: string, before: number): number {
  let end = before;
  for (;;) {
    while (end > 0 && /\s/.test(text.charAt(end - 1))) end--;
    const lineStart = end === 0 ? 0 : text.lastIndexOf('\n', end - 1) + 1;
    const comment = text.slice(lineStart, end).indexOf('//');
    if (comment < 0) return end;
    end = lineStart + comment;
  }
}

/**
 * The text with the statement around an offset blanked out, a block that its line opens included;
 * braces that close what was opened before it stay.
 */
function withoutStatement(text: string, offset: number): string {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const newline = text.indexOf('\n', offset);
  const lineEnd = newline < 0 ? text.length : newline;
  const end = endOfStatement(text, lineStart, lineEnd);
  const blank = text
    .slice(lineStart, end)
    .replace(/[^\n\r]/g, ' ')
    .split('');
  for (const closer of closersOfOthers(text, lineStart, end)) blank[closer - lineStart] = '}';
  return text.slice(0, lineStart) + blank.join('') + text.slice(end);
}
