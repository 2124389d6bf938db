import type { Span } from '@cchc/model';

/** Longer lines are shown in part, around the place that matters. */
const MOST_CHARACTERS = 100;
const BEFORE = 40;

/**
 * The line a finding stands in, with a mark below it:
 *
 *      7 │ đến 525: 4
 *        │     ^^^
 */
export function excerpt(lines: readonly string[], { start, end }: Span): string {
  const line = lines[start.line];
  if (line === undefined) return '';
  const before = Array.from(line.slice(0, start.character));
  const last = end.line === start.line ? end.character : line.length;
  const marked = Array.from(line.slice(start.character, last)).length;
  const from = Math.max(0, before.length > MOST_CHARACTERS - BEFORE ? before.length - BEFORE : 0);
  const shown = Array.from(line).slice(from, from + MOST_CHARACTERS);
  const indent = ' '.repeat(before.length - from);
  const carets = '^'.repeat(Math.max(1, Math.min(marked, shown.length - indent.length)));
  const number = String(start.line + 1);
  const gutter = ' '.repeat(number.length);
  // A tab is one character wide here, as the columns are counted.
  const text = shown.join('').replaceAll('\t', ' ').trimEnd();
  return `  ${number} │ ${text}\n  ${gutter} │ ${indent}${carets}\n`;
}

/** The lines of a text, by the ends of line that positions are counted with. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\n|\r/);
}

/** 1-based, in characters as people count them, not in units of UTF-16. */
export function columnOf(lines: readonly string[], { start }: Span): number {
  return Array.from((lines[start.line] ?? '').slice(0, start.character)).length + 1;
}
