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
  /** What is written there, as far as the end of its line. */
  readonly written: string;
}

/** The places of an amendment are in the whole text that it makes. */
export function modelPlace(
  { name, consolidated, rulebook, texts }: CheckedFile,
  at: Span,
  tongue: Tongue,
): ModelPlace {
  const { start, end } = at;
  const lines = linesOf(texts[at.file] ?? '');
  const line = lines[start.line] ?? '';
  const last = end.line === start.line ? end.character : line.length;
  return {
    file: toldName(),
    line: start.line + 1,
    column: columnOf(lines, at),
    written: line.slice(start.character, last).trim(),
  };

  function toldName(): string {
    if (at.file > 0) return rulebook?.files[at.file] ?? name;
    const own = shownName(name, tongue);
    return consolidated === undefined ? own : `${own} (${CLI_LABELS[tongue].consolidated})`;
  }
}

export function placeText({ file, line, column }: ModelPlace): string {
  return `${file}:${line}:${column}`;
}
