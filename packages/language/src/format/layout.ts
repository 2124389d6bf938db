import { POPULATION_WORDS } from '../lower/expression.js';
import type { WrittenToken } from './written.js';

const INDENT = '  ';

/** One line of the laid out text, before its indent. */
interface Line {
  readonly depth: number;
  readonly tokens: WrittenToken[];
  readonly continued: boolean;
  readonly blankBefore: boolean;
}

/**
 * Puts tokens on lines: where the author broke the line it stays broken, at most one blank line in a
 * row; a block with a line break in it has its braces at the ends of lines; two blanks a level, two
 * levels more for the rest of a statement that goes on.
 */
export function layOut(tokens: readonly WrittenToken[]): string {
  const lines = linesOf(tokens, spreadBlocks(tokens));
  return lines
    .map((line, index) => `${line.blankBefore && index > 0 ? '\n' : ''}${render(line)}\n`)
    .join('');
}

/** The tokens before which a line begins because of braces: behind the `{` of a spread block, and its `}`. */
function spreadBlocks(tokens: readonly WrittenToken[]): ReadonlySet<number> {
  const forced = new Set<number>();
  const open: { index: number; spread: boolean }[] = [];
  for (const [index, token] of tokens.entries()) {
    const brokenHere =
      token.breaks > 0 || tokens[index - 1]?.kind === 'line-comment' || token.text.includes('\n');
    if (brokenHere) for (const block of open) block.spread = true;
    if (token.canonical === '{') open.push({ index, spread: false });
    if (token.canonical !== '}') continue;
    const block = open.pop();
    if (!block?.spread) continue;
    forced.add(index);
    forced.add(block.index + 1);
  }
  return forced;
}

function linesOf(tokens: readonly WrittenToken[], forced: ReadonlySet<number>): readonly Line[] {
  const lines: Line[] = [];
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    const trailing = isComment(token) && token.breaks === 0;
    const begins =
      token.breaks > 0 ||
      before?.kind === 'line-comment' ||
      (forced.has(index) && !trailing) ||
      forcedBehindComment(tokens, index, forced);
    const inner = token.canonical === '}' ? depth - 1 : depth;
    if (!before || begins) lines.push(newLine(token, inner, before));
    lines.at(-1)?.tokens.push(token);
    depth = token.canonical === '{' ? depth + 1 : inner;
  }
  const parting = partingSemicolons(tokens);
  return lines.map((line) => ({ ...line, tokens: withoutTrailingSemicolon(line.tokens, parting) }));
}

/** The line break behind `{` moves behind a comment that stands on the brace's line. */
function forcedBehindComment(
  tokens: readonly WrittenToken[],
  index: number,
  forced: ReadonlySet<number>,
): boolean {
  const before = tokens[index - 1];
  return (
    before !== undefined &&
    isComment(before) &&
    before.breaks === 0 &&
    forced.has(index - 1) &&
    tokens[index - 2]?.canonical === '{'
  );
}

function newLine(token: WrittenToken, depth: number, before: WrittenToken | undefined): Line {
  const continued =
    before !== undefined &&
    !token.beginsStatement &&
    token.canonical !== '}' &&
    !isComment(token) &&
    before.canonical !== '{' &&
    !isComment(before);
  return { depth: Math.max(0, depth), tokens: [], continued, blankBefore: token.breaks > 1 };
}

/** The `;` between statements; the others part values and the options of a ranking, on lines of their own too. */
function partingSemicolons(tokens: readonly WrittenToken[]): ReadonlySet<WrittenToken> {
  const said = tokens.filter((token) => !isComment(token));
  return new Set(
    said.filter((token, index) => {
      const next = said[index + 1];
      return token.canonical === ';' && (!next || next.beginsStatement || next.canonical === '}');
    }),
  );
}

/** A line's end parts statements by itself. */
function withoutTrailingSemicolon(
  tokens: readonly WrittenToken[],
  parting: ReadonlySet<WrittenToken>,
): WrittenToken[] {
  const last = tokens.findLastIndex((token) => !isComment(token));
  return tokens.filter(
    (token, index) => index !== last || !parting.has(token) || tokens.length === 1,
  );
}

function render({ depth, tokens, continued }: Line): string {
  const text = tokens.map((token, index) => gap(tokens[index - 1], token) + token.text).join('');
  return INDENT.repeat(depth + (continued ? 2 : 0)) + text;
}

const TIGHT_BEFORE: ReadonlySet<string> = new Set([',', ';', ':', '%', ')']);
/** What takes its values in parentheses right behind it; a name does so where it is a scale's. */
const CALLS: ReadonlySet<string> = new Set([
  'ID',
  'count',
  'sum',
  'mean',
  'largest',
  'smallest',
  'previous year',
  ...Object.keys(POPULATION_WORDS),
]);

/** The blank between two tokens of a line, or none. */
function gap(before: WrittenToken | undefined, token: WrittenToken): string {
  if (!before || TIGHT_BEFORE.has(token.canonical) || before.canonical === '(' || before.unary)
    return '';
  if (token.canonical === '(' && CALLS.has(before.canonical)) return '';
  return ' ';
}

function isComment(token: WrittenToken): boolean {
  return token.kind === 'line-comment' || token.kind === 'block-comment';
}
