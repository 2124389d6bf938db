import { HIDDEN } from '../tokens/quotes.js';

/** A brace of a text, comments, quoted texts and quoted names passed over. */
export interface Brace {
  readonly sign: '{' | '}';
  readonly offset: number;
}

const BRACES_AND_WHAT_HIDES_THEM = new RegExp(`${HIDDEN}|\`[^\`\\n\\r]*\`|[{}]`, 'g');

export function bracesOf(text: string): readonly Brace[] {
  return [...text.matchAll(BRACES_AND_WHAT_HIDES_THEM)].flatMap(({ 0: sign, index: offset }) =>
    sign === '{' || sign === '}' ? [{ sign, offset }] : [],
  );
}

/**
 * The `{` that nothing closes, or undefined: where the layout tells, the first one whose `}` stands
 * further out than the line that opened it; else the innermost one left over.
 */
export function unclosedBrace(text: string): number | undefined {
  const open: number[] = [];
  let suspect: number | undefined;
  for (const { sign, offset } of bracesOf(text)) {
    if (sign === '{') open.push(offset);
    else {
      const opener = open.pop();
      if (
        opener !== undefined &&
        beginsLine(text, offset) &&
        indentAt(text, offset) < indentAt(text, opener)
      )
        suspect ??= opener;
    }
  }
  return open.length === 0 ? undefined : (suspect ?? open.at(-1));
}

function beginsLine(text: string, offset: number): boolean {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trim() === '';
}

function indentAt(text: string, offset: number): number {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1);
  return line.length - line.trimStart().length;
}

/** Where the block ends that the offset's line opens: behind its `}`, or at the line's end if it opens none. */
export function endOfStatement(text: string, lineStart: number, lineEnd: number): number {
  let depth = 0;
  for (const { sign, offset } of bracesOf(text)) {
    if (offset < lineStart) continue;
    if (offset >= lineEnd && depth <= 0) return lineEnd;
    if (sign === '{') depth++;
    else if (--depth <= 0 && offset >= lineEnd) return offset + 1;
  }
  return lineEnd;
}

/** The `}` between two offsets that close what was opened before the first. */
export function closersOfOthers(text: string, start: number, end: number): readonly number[] {
  let depth = 0;
  return bracesOf(text)
    .filter(({ offset }) => offset >= start && offset < end)
    .filter(({ sign }) => {
      depth += sign === '{' ? 1 : -1;
      const closesOther = depth < 0;
      depth = Math.max(0, depth);
      return closesOther;
    })
    .map(({ offset }) => offset);
}
