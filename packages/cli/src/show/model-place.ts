import type { CheckedFile } from '@cchc/check';
import type { Tongue } from '@cchc/language';
import type { Span } from '@cchc/model';
import { CLI_LABELS } from '@cchc/words';
import { columnOf, linesOf } from './excerpt.js';
import { shownName } from './findings.js';

/** Where something of a rulebook's model stands: 1-based, columns in characters. */
export interface ModelPlace {
  /** The file as it is told; another than the rulebook's own where that brings it in. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** What is written there, where that is one line of a text at hand. */
  readonly written: string | undefined;
}

/** The places of an amendment are in the whole text that it makes. */
export function modelPlace(
  { name, text, consolidated, rulebook }: CheckedFile,
  at: Span,
  tongue: Tongue,
): ModelPlace {
  const { start, end } = at;
  if (at.file > 0) {
    const file = rulebook?.files[at.file] ?? name;
    return { file, line: start.line + 1, column: start.character + 1, written: undefined };
  }
  const lines = linesOf(consolidated ?? text);
  const told = shownName(name, tongue);
  const line = lines[start.line] ?? '';
  const last = end.line === start.line ? end.character : line.length;
  return {
    file: consolidated === undefined ? told : `${told} (${CLI_LABELS[tongue].consolidated})`,
    line: start.line + 1,
    column: columnOf(lines, at),
    written: line.slice(start.character, last).trim(),
  };
}

export function placeText({ file, line, column }: ModelPlace): string {
  return `${file}:${line}:${column}`;
}
