import { bracesOf } from './braces.js';

/** Why a text closes more blocks than it opens, as its layout tells. */
export interface Surplus {
  readonly why: 'opener-missing' | 'closer-too-many';
  /** Of the `}` that is too many; or where the `{` is missing, at a line's end. */
  readonly offset: number;
  /** The text with as many of both; all else stands where it stood. */
  readonly repaired: string;
}

/** Repairs in one text; behind that its layout tells nothing. */
const REPAIRS = 8;

/** All that has to be put right until no `}` is left over. */
export function surplusesOf(text: string): readonly Surplus[] {
  const found: Surplus[] = [];
  let rest = text;
  while (found.length < REPAIRS) {
    const next = surplusOf(rest);
    if (!next) return found;
    found.push(next);
    rest = next.repaired;
  }
  return found;
}

function surplusOf(text: string): Surplus | undefined {
  const braces = bracesOf(text);
  const closers = braces.filter(({ sign }) => sign === '}').length;
  if (closers * 2 <= braces.length) return undefined;
  return missingOpener(text) ?? closerTooMany(text);
}

interface Line {
  readonly start: number;
  readonly indent: number;
  /** Without blanks and comments around it. */
  readonly code: string;
}

/** A line that opens nothing, lines further in, and then a `}` right below its beginning. */
function missingOpener(text: string): Surplus | undefined {
  const lines = linesOf(text).filter(({ code }) => code !== '');
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (!next || next.indent <= line.indent || !isWhole(line.code)) continue;
    const behind = lines.slice(index + 1).find(({ indent }) => indent <= line.indent);
    if (behind?.indent !== line.indent || !behind.code.startsWith('}')) continue;
    const repaired = text.slice(0, next.start) + '{' + text.slice(next.start + 1);
    return { why: 'opener-missing', offset: line.start + line.indent + line.code.length, repaired };
  }
  return undefined;
}

/** Nothing is open at its end. */
function isWhole(code: string): boolean {
  const opened = bracesOf(code).filter(({ sign }) => sign === '{').length;
  if (opened * 2 > bracesOf(code).length) return false;
  return !/(?:[{}(),;:=<>+×*/-]|(?<!\p{L})(?:và|hoặc|and|or))$/u.test(code);
}

/** The first `}` that stands further in than the line it closes, or else the first one with nothing left to close. */
function closerTooMany(text: string): Surplus | undefined {
  const open: number[] = [];
  let last: number | undefined;
  for (const { sign, offset } of bracesOf(text)) {
    if (sign === '{') {
      open.push(offset);
      continue;
    }
    const opener = open.pop();
    const isBelow = opener !== undefined && indentAt(text, offset) === indentAt(text, opener);
    if (opener === undefined) last ??= offset;
    else if (beginsLine(text, offset) && !isBelow) last ??= offset;
  }
  if (last === undefined) return undefined;
  const repaired = text.slice(0, last) + ' ' + text.slice(last + 1);
  return { why: 'closer-too-many', offset: last, repaired };
}

function linesOf(text: string): readonly Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const code = line.replace(/\/\/.*$/, '').trim();
    const one = { start, indent: line.length - line.trimStart().length, code };
    start += line.length + 1;
    return one;
  });
}

function beginsLine(text: string, offset: number): boolean {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trim() === '';
}

function indentAt(text: string, offset: number): number {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1);
  return line.length - line.trimStart().length;
}
