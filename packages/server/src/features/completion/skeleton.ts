import type { Token } from '@cchc/language';

/** What is still open at an offset: the lines that opened the blocks around it, and what stands of its own line. */
export interface Skeleton {
  /** A text in which only that stands: whatever may come next here may come next there. */
  readonly text: string;
  /** The tokens of the statement up to the offset. */
  readonly statement: readonly Token[];
  /** The tokens in front of each open brace, outermost first. */
  readonly openers: readonly (readonly Token[])[];
}

/** Behind these a line goes on. */
const GOES_ON: ReadonlySet<string> = new Set([
  '+',
  '-',
  '×',
  '/',
  '=',
  '<>',
  '<',
  '<=',
  '>',
  '>=',
  ',',
  ':',
  '(',
  'and',
  'or',
  'per',
  'over',
  'short of',
]);

/**
 * Statements that are whole say nothing of what may come behind them, so that they are left out: a
 * completion costs the same in a text of ten lines and of ten thousand, and an error elsewhere does not
 * matter.
 */
export function skeletonAt(text: string, tokens: readonly Token[], offset: number): Skeleton {
  const openers: (readonly Token[])[] = [];
  let statement: Token[] = [];
  let parentheses = 0;
  for (const token of tokens) {
    if (token.end > offset) break;
    const before = statement.at(-1);
    const isFresh =
      before !== undefined &&
      parentheses === 0 &&
      !GOES_ON.has(before.type) &&
      token.type !== '{' &&
      /[\r\n]/.test(text.slice(before.end, token.start));
    if (isFresh) statement = [];
    if (token.type === '(') parentheses++;
    if (token.type === ')') parentheses = Math.max(0, parentheses - 1);
    if (token.type === '{') {
      openers.push([...statement, token]);
      statement = [];
    } else if (token.type === '}') {
      openers.pop();
      statement = [];
    } else if (token.type === ';' && parentheses === 0) statement = [];
    else statement.push(token);
  }
  const last = statement.at(-1);
  // On a line of its own a statement begins, unless the line above cannot end yet.
  if (
    last &&
    parentheses === 0 &&
    !GOES_ON.has(last.type) &&
    /[\r\n]/.test(text.slice(last.end, offset))
  )
    statement = [];
  const kept = [...openers.flat(), ...statement];
  return {
    text: kept.map(({ start, end }) => text.slice(start, end)).join(' '),
    statement,
    openers,
  };
}
