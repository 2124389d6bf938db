import { format, lex } from '@cchc/language';
import type { Position, Range, TextEdit } from 'vscode-languageserver';
import { overlaps, type View } from '../view.js';
import { changes } from './formatting/changes.js';

/** The one layout of the language, as the fewest edits, so that marks and cursors stay where they are. */
export function formatDocument(view: View): TextEdit[] {
  const formatted = format(view.text);
  return formatted.ok ? [...changes(view.text, formatted.text, view.lines)] : [];
}

/** The same, where it touches the lines of the range. */
export function formatRange(view: View, range: Range): TextEdit[] {
  const whole = {
    start: { line: range.start.line, character: 0 },
    end: { line: range.end.line, character: Number.MAX_SAFE_INTEGER },
  };
  return formatDocument(view).filter((edit) => overlaps(edit.range, whole));
}

/** Behind `}` or `;` the line, behind a line break the line above it, and where the new one begins. */
export function formatOnType(view: View, position: Position, typed: string): TextEdit[] {
  const line = typed === '\n' ? position.line - 1 : position.line;
  if (line < 0) return [];
  // Nothing moves under the cursor: only what stands on the line itself is laid out.
  const onLine = formatRange(view, lineAt(view, line)).filter(
    ({ range }) => range.start.line === line && range.end.line === line,
  );
  return typed === '\n' ? [...onLine, ...indentOf(view, position.line)] : onLine;
}

/** As deep as the braces that are open, which needs no text that can be read. */
function indentOf(view: View, line: number): readonly TextEdit[] {
  const { text, lines } = view;
  const start = lines.offsetAt({ line, character: 0 });
  const blank = /^[^\S\r\n]*/.exec(text.slice(start))?.[0] ?? '';
  const before = lex(text.slice(0, start)).tokens;
  const open = before.reduce(
    (depth, { type }) => depth + (type === '{' ? 1 : type === '}' ? -1 : 0),
    0,
  );
  const closes = text.charAt(start + blank.length) === '}';
  const wanted = '  '.repeat(Math.max(0, closes ? open - 1 : open));
  if (wanted === blank) return [];
  const range = { start: lines.positionAt(start), end: lines.positionAt(start + blank.length) };
  return [{ range, newText: wanted }];
}

function lineAt({ lines }: View, line: number): Range {
  const start = lines.offsetAt({ line, character: 0 });
  const end = lines.offsetAt({ line: line + 1, character: 0 });
  return { start: { line, character: 0 }, end: { line, character: end - start } };
}
