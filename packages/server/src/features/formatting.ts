import { format } from '@cchc/language';
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

/** Behind `}` or `;` the line, behind a line break the line above it. */
export function formatOnType(view: View, position: Position, typed: string): TextEdit[] {
  const line = typed === '\n' ? position.line - 1 : position.line;
  if (line < 0) return [];
  const end = view.lines.offsetAt({ line: line + 1, character: 0 });
  const start = view.lines.offsetAt({ line, character: 0 });
  const range = { start: { line, character: 0 }, end: { line, character: end - start } };
  // Nothing moves under the cursor: only what stands on the line itself is laid out.
  return formatRange(view, range).filter(
    (edit) => edit.range.start.line === line && edit.range.end.line === line,
  );
}
