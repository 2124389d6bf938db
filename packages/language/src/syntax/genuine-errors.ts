import type { IRecognitionException } from 'chevrotain';
import { parse, type ParsedText } from '../text.js';
import { LIMITS } from '../tokens/limits.js';
import { endOfStatement, unclosedBrace } from './braces.js';
import { isEndOfText } from './expectations.js';

/** How often a text is read again to tell faults from their echoes; behind that, only what is sure is said. */
const READINGS = 8;

/**
 * The parser's errors, one a line, without echoes: an error counts if it is the first one, or is
 * still there once the statements with the errors before it are taken out of the text.
 */
export function genuineErrors(parsed: ParsedText): readonly IRecognitionException[] {
  const raw = errorsByLine(parsed);
  if (raw.size < 2) return [...raw.values()];
  const genuine: IRecognitionException[] = [];
  let current = parsed;
  for (let reading = 0; reading < READINGS; reading++) {
    const next = firstError(errorsByLine(current), genuine);
    if (!next || genuine.length >= LIMITS.syntaxFindings) break;
    genuine.push(next);
    if (isEndOfText(next.token)) break;
    current = parse(withoutStatement(current.text, next.token.startOffset));
  }
  return genuine;
}

/** The lines (0-based) on which the parser stopped, echoes included: little that was read there can be trusted. */
export function brokenLines({ document }: ParsedText): ReadonlySet<number> {
  return new Set(document.parseResult.parserErrors.map(({ token }) => (token.startLine ?? 0) - 1));
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

/** The text with the statement around an offset blanked out, a block that its line opens included. */
function withoutStatement(text: string, offset: number): string {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const newline = text.indexOf('\n', offset);
  const lineEnd = newline < 0 ? text.length : newline;
  const end = endOfStatement(text, lineStart, lineEnd);
  return (
    text.slice(0, lineStart) + text.slice(lineStart, end).replace(/[^\n\r]/g, ' ') + text.slice(end)
  );
}
