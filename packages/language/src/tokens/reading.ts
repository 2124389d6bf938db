import { createTokenInstance, type IToken, type TokenType } from 'chevrotain';
import { LIMITS } from './limits.js';

type LexicalLimit = 'depth' | 'parentheses' | 'operators';

/** What is wrong with the text before any grammar looks at it. Offsets are UTF-16 units. */
export interface LexicalFault {
  readonly code:
    | 'UNCLOSED_TEXT'
    | 'UNCLOSED_COMMENT'
    | 'UNEXPECTED_CHARACTER'
    | 'WRITTEN_OTHERWISE'
    | 'OPERATOR_AT_LINE_START'
    | 'TEXT_TOO_LARGE'
    | 'TEXT_TOO_DEEP';
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What was passed, of the `LIMITS`. */
  readonly limit?: LexicalLimit;
  /** What was read for it: a canonical keyword or a text; empty if it was passed over. */
  readonly instead?: string;
}

/** A code follows these, and it may look like a number or a date. */
export const LEVELS: ReadonlySet<string> = new Set(['field', 'criterion', 'subcriterion', 'item']);

/** What a token does to the statements around it. */
const OPERATOR = 1;
const PREFIX = 2;
const OPENS = 4;
const CLOSES = 8;
const MARKS_STATEMENT = 16;
/** Names begin the lines of the block that follows. */
const LISTS_NAMES = 32;

/** No line begins with an operator: a formula goes on only behind a trailing one. */
const SORTS: ReadonlyMap<string, number> = new Map([
  ['+', OPERATOR],
  ['-', OPERATOR | PREFIX],
  ['×', OPERATOR],
  ['/', OPERATOR],
  ['=', OPERATOR],
  ['<>', OPERATOR],
  ['<', OPERATOR],
  ['<=', OPERATOR],
  ['>', OPERATOR],
  ['>=', OPERATOR],
  [',', OPERATOR],
  ['and', OPERATOR],
  ['or', OPERATOR],
  ['per', OPERATOR],
  ['over', OPERATOR],
  ['short of', OPERATOR],
  ['not', PREFIX],
  ['{', OPENS | MARKS_STATEMENT],
  ['}', CLOSES | MARKS_STATEMENT],
  ['(', OPENS],
  [')', CLOSES],
  [':', MARKS_STATEMENT],
  [';', MARKS_STATEMENT],
  ['cases', LISTS_NAMES],
  ['choice', LISTS_NAMES],
  ['by experts', LISTS_NAMES],
]);

/** One pass over one text. */
export class Reading {
  readonly tokens: IToken[] = [];
  readonly hidden: IToken[] = [];
  readonly faults: LexicalFault[] = [];
  /** What may be a number, as written: behind the word for a level it is a code. */
  readonly numbers = new Set<string>();
  offset = 0;
  stopped = false;
  /** The canonical image of the last token that is not hidden. */
  last = '';
  private sortOfLast = 0;
  private line = 1;
  private lineStart = 0;
  private lineOfLast = 0;
  private nextLine: number;
  private depth = 0;
  private operators = 0;
  private parentheses = 0;
  private signs = 0;
  /** What each open block holds. */
  private readonly blocks: ('names' | 'statements')[] = [];
  /** Whether the statement that is being read opens a list of names. */
  private listsNames = false;

  constructor(readonly text: string) {
    this.nextLine = lineBehind(text, 0);
  }

  at(sign: string): boolean {
    return this.text.startsWith(sign, this.offset);
  }

  /** Where the pattern ends if it matches here. */
  match(pattern: RegExp): number | undefined {
    pattern.lastIndex = this.offset;
    return pattern.test(this.text) ? pattern.lastIndex : undefined;
  }

  skip(pattern: RegExp): boolean {
    const end = this.match(pattern);
    if (end === undefined) return false;
    this.moveTo(end);
    return true;
  }

  put(type: TokenType, end: number, image = this.text.slice(this.offset, end)): void {
    const start = this.offset;
    const startLine = this.line;
    const startColumn = start - this.lineStart + 1;
    this.moveTo(end);
    const endColumn = end - this.lineStart;
    const token = createTokenInstance(
      type,
      image,
      start,
      end - 1,
      startLine,
      this.line,
      startColumn,
      endColumn,
    );
    if (type.name === 'LINE_COMMENT' || type.name === 'BLOCK_COMMENT') {
      this.hidden.push(token);
      return;
    }
    if (type.name === 'NUMBER' && !LEVELS.has(this.last)) this.numbers.add(image);
    this.watch(image, start, end, startLine);
    if (!this.stopped) this.tokens.push(token);
    this.last = image;
  }

  fault(code: LexicalFault['code'], start: number, end: number, limit?: LexicalLimit): void {
    const text = this.text.slice(start, end);
    this.faults.push({ code, start, end, text, ...(limit !== undefined && { limit }) });
  }

  /** What stands up to the end was read for something else. */
  otherwise(end: number, instead: string): void {
    const { offset: start } = this;
    const text = this.text.slice(start, end);
    this.faults.push({ code: 'WRITTEN_OTHERWISE', start, end, text, instead });
  }

  /** Goes on behind what says nothing. */
  pass(end: number): void {
    this.moveTo(end);
  }

  /** Whether a statement can begin here, and none that begins with a name. */
  get beginsStatement(): boolean {
    if (this.parentheses > 0 || this.blocks.at(-1) === 'names') return false;
    const { last } = this;
    const isComplete = (this.sortOfLast & OPERATOR) === 0;
    return last === '{' || last === ';' || (this.line !== this.lineOfLast && isComplete);
  }

  /** `"Tốt": ` — what follows is a range of points. */
  get isBehindGrade(): boolean {
    return this.last === ':' && this.tokens.at(-2)?.tokenType.name === 'STRING';
  }

  /** The limit that the text has passed, if any. */
  private passed(): LexicalLimit | undefined {
    if (this.depth > LIMITS.depth) return 'depth';
    if (this.parentheses + this.signs > LIMITS.parentheses) return 'parentheses';
    return this.operators > LIMITS.operators ? 'operators' : undefined;
  }

  /** The next line break is looked for once a line, not once a token: a line may be a megabyte long. */
  private moveTo(end: number): void {
    while (this.nextLine <= end) {
      this.line++;
      this.lineStart = this.nextLine;
      this.nextLine = lineBehind(this.text, this.lineStart);
    }
    this.offset = end;
  }

  private watchBlocks(image: string, sort: number): void {
    if (image === '{') {
      this.blocks.push(this.listsNames ? 'names' : 'statements');
      this.listsNames = false;
    } else if (image === '}') {
      this.blocks.pop();
      this.listsNames = false;
    } else if (sort & LISTS_NAMES) this.listsNames = true;
  }

  private watch(image: string, start: number, end: number, line: number): void {
    const sort = SORTS.get(image) ?? 0;
    const beginsLine = line !== this.lineOfLast;
    // Behind `{` nothing can go on: a minus is the sign of a bound there.
    const isSign = image === '-' && this.last === '{';
    if (beginsLine && sort & OPERATOR && !isSign) this.fault('OPERATOR_AT_LINE_START', start, end);
    if (beginsLine && !(this.sortOfLast & OPERATOR)) this.operators = 0;
    this.lineOfLast = this.line;
    this.sortOfLast = sort;
    this.signs = sort & PREFIX ? this.signs + 1 : 0;
    if (sort === 0) return;
    this.watchBlocks(image, sort);
    if (sort & OPENS) this.depth++;
    if (sort & CLOSES) this.depth = Math.max(0, this.depth - 1);
    if (image === '(') this.parentheses++;
    if (image === ')') this.parentheses = Math.max(0, this.parentheses - 1);
    if (sort & MARKS_STATEMENT) this.operators = 0;
    else if (sort & (OPERATOR | PREFIX)) this.operators++;
    const limit = this.passed();
    if (limit === undefined) return;
    this.fault('TEXT_TOO_DEEP', start, end, limit);
    this.stopped = true;
  }
}

/** Line breaks as the Language Server Protocol counts them: `\n`, `\r\n` and a lone `\r`. */
const LINE_BREAK = /\r\n?|\n/g;

/** Where the next line begins, or beyond the text. */
function lineBehind(text: string, offset: number): number {
  LINE_BREAK.lastIndex = offset;
  return LINE_BREAK.test(text) ? LINE_BREAK.lastIndex : Infinity;
}
