import {
  createTokenInstance,
  type IToken,
  type TokenType,
  type TokenTypeDictionary,
} from 'chevrotain';
import type { LangiumCoreServices, Lexer, LexerResult, LexingReport } from 'langium';
import type { Tongue } from '../findings.js';
import { LIMITS } from './limits.js';
import { comparisonRead, readBehind, readOtherwise, type ReadOtherwise } from './otherwise.js';
import { matchCapitalised, matchPhrase, PHRASES, type PhraseMatch } from './phrases.js';
import { QUOTED_TEXT, QUOTES } from './quotes.js';
import { SYMBOL_VARIANTS } from './spellings.js';
import { tongueOf } from './tongue.js';
import { withSlashes } from './values.js';

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

export interface CchcLexingReport extends LexingReport {
  readonly tongue: Tongue;
  readonly faults: readonly LexicalFault[];
}

const BLANK = /[\s\u200b\ufeff]+/y;
const LINE_COMMENT = /\/\/[^\n\r]*/y;
const BLOCK_COMMENT = /\/\*[\s\S]*?\*\//y;
const TEXT = new RegExp(QUOTED_TEXT, 'y');
const OPEN_TEXT = new RegExp(`[${QUOTES}][^\\n\\r]*`, 'y');
const TEXT_IN_SINGLE_QUOTES = new RegExp(`['‘][^'‘’${QUOTES}\\n\\r]*['’]`, 'y');
const QUOTE_OR_TICK = new RegExp(`[${QUOTES}'‘\`]`);
const QUOTED_NAME = /`[^`\n\r]+`/y;
const FULL_DATE = /\d{1,2}\/\d{1,2}\/\d{4}(?!\d)/y;
const DATE_WITH_OTHER_SIGNS = /\d{1,2}([-.])\d{1,2}\1\d{4}(?![\p{L}\p{N}])/uy;
const DAY_MONTH = /\d{1,2}\/\d{1,2}(?![\d/]*\d)/y;
const NUMBER = /\d+(?:[.,]\d+)*/y;
const CODE = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:\.[\p{L}\p{M}\p{N}]+)*/uy;
const CODE_PATH = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[./][\p{L}\p{M}\p{N}]+)*/uy;
const FULL_STOP = /\.(?=\s|$)/y;
const WORD = /[\p{L}_][\p{L}\p{M}\p{N}_]*/uy;

/** A code (perhaps a path, `III/3.2`) follows these, whatever it looks like. */
const CODE_FOLLOWS: ReadonlySet<string> = new Set([
  'score of',
  'self score of',
  'appraised score of',
  'expert score of',
  'choice of',
  'rescaled to',
  'remove',
  'replace',
  'add after',
  'add before',
]);

/** A code follows these, and it may look like a date. */
const LEVELS: ReadonlySet<string> = new Set(['field', 'criterion', 'subcriterion', 'item']);

/** In a block of these, names begin the lines. */
const LISTS_OF_NAMES: ReadonlySet<string> = new Set(['cases', 'choice', 'by experts']);

/** No line begins with one of these: a formula goes on only behind a trailing operator. */
const OPERATORS: ReadonlySet<string> = new Set([
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
  'and',
  'or',
  'per',
  'over',
  'short of',
]);

const PREFIXES: ReadonlySet<string> = new Set(['not', '-']);
const OPENING: ReadonlySet<string> = new Set(['{', '(']);
const CLOSING: ReadonlySet<string> = new Set(['}', ')']);
const STATEMENT_MARKS: ReadonlySet<string> = new Set(['{', '}', ':', ';']);

/**
 * Reads a text in its own keyword language into the tokens of the grammar, whose keywords are the
 * canonical ones: the parser never knows which language it reads. Any text gives tokens.
 */
export class CchcLexer implements Lexer {
  readonly definition: TokenTypeDictionary;
  private readonly symbols: readonly (readonly [string, TokenType])[];

  constructor(services: LangiumCoreServices) {
    const types = services.parser.TokenBuilder.buildTokens(services.Grammar, {}) as TokenType[];
    this.definition = Object.fromEntries(types.map((type) => [type.name, type]));
    const signs = types
      .filter((type) => /^[^\p{L}]+$/u.test(type.name))
      .map((type) => [type.name, type] as const);
    const variants = Object.entries(SYMBOL_VARIANTS).map(
      ([sign, name]) => [sign, this.type(name)] as const,
    );
    this.symbols = [...signs, ...variants].sort(([a], [b]) => b.length - a.length);
  }

  tokenize(text: string): LexerResult {
    const tongue = tongueOf(text);
    const reading = new Reading(text);
    if (text.length > LIMITS.characters) reading.fault('TEXT_TOO_LARGE', 0, 0);
    else while (reading.offset < text.length && !reading.stopped) this.readOne(reading, tongue);
    const report: CchcLexingReport = { diagnostics: [], tongue, faults: reading.faults };
    return { tokens: reading.tokens, hidden: reading.hidden, errors: [], report };
  }

  private readOne(reading: Reading, tongue: Tongue): void {
    const { text, offset } = reading;
    if (reading.skip(BLANK)) return;
    if (reading.at('//'))
      return reading.put(this.type('LINE_COMMENT'), reading.match(LINE_COMMENT) ?? offset + 2);
    if (reading.at('/*')) return this.readBlockComment(reading);
    if (QUOTE_OR_TICK.test(text.charAt(offset)) && this.readQuoted(reading)) return;
    if (CODE_FOLLOWS.has(reading.last)) {
      const path = reading.match(CODE_PATH);
      if (path !== undefined) return reading.put(this.type('CODE'), path);
    }
    const phrase = matchPhrase(PHRASES[tongue], text, offset);
    const meant = this.readOtherwise(reading, tongue, phrase);
    if (meant) {
      const { keyword, end: meantEnd } = meant;
      reading.otherwise(meantEnd, keyword ?? '');
      if (keyword === undefined) return reading.pass(meantEnd);
      return reading.put(this.type(keyword), meantEnd, keyword);
    }
    const digits = this.readDigits(reading);
    if (digits) return reading.put(...digits);
    const word = reading.match(WORD);
    const code = word === undefined ? 0 : (reading.match(CODE) ?? 0);
    if (phrase && phrase.end >= code)
      return reading.put(this.type(phrase.keyword), phrase.end, phrase.keyword);
    if (word !== undefined)
      return code > word
        ? reading.put(this.type('CODE'), code)
        : reading.put(this.type('ID'), word);
    this.readSymbol(reading);
  }

  /** Texts and quoted names; whether one stands here. */
  private readQuoted(reading: Reading): boolean {
    const { text, offset } = reading;
    const end = reading.match(TEXT);
    if (end !== undefined) {
      reading.put(this.type('STRING'), end);
      return true;
    }
    const single = reading.match(TEXT_IN_SINGLE_QUOTES);
    if (single !== undefined) {
      reading.otherwise(single, `"${text.slice(offset + 1, single - 1)}"`);
      reading.put(this.type('STRING'), single);
      return true;
    }
    const lineEnd = reading.match(OPEN_TEXT);
    if (lineEnd !== undefined) {
      const openEnd = offset + withoutBrace(text.slice(offset, lineEnd)).length;
      reading.fault('UNCLOSED_TEXT', offset, openEnd);
      reading.put(this.type('STRING'), openEnd);
      return true;
    }
    const name = reading.match(QUOTED_NAME);
    if (name !== undefined) reading.put(this.type('ID'), name);
    return name !== undefined;
  }

  /** What stands here for a keyword: in capitals, in other words, as a sign or a mark of a list. */
  private readOtherwise(
    reading: Reading,
    tongue: Tongue,
    known: PhraseMatch | undefined,
  ): ReadOtherwise | undefined {
    const { text, offset, beginsStatement } = reading;
    const other = beginsStatement
      ? readOtherwise(tongue, text, offset)
      : reading.isBehindGrade
        ? comparisonRead(text, offset)
        : readBehind(reading.last, text, offset);
    if (other) return other;
    if (known) return undefined;
    const phrase = matchCapitalised(PHRASES[tongue], text, offset);
    if (!phrase || phrase.end < (reading.match(CODE) ?? 0)) return undefined;
    // Away from the beginning, one word with a capital may be a name.
    const isSure = beginsStatement || /\s|\//u.test(text.slice(offset, phrase.end));
    return isSure ? phrase : undefined;
  }

  private readBlockComment(reading: Reading): void {
    const end = reading.match(BLOCK_COMMENT);
    if (end === undefined) reading.fault('UNCLOSED_COMMENT', reading.offset, reading.offset + 2);
    reading.put(this.type('BLOCK_COMMENT'), end ?? reading.text.length);
  }

  private readDigits(reading: Reading): [TokenType, number] | undefined {
    const number = reading.match(NUMBER);
    if (number === undefined) return undefined;
    const date = reading.match(FULL_DATE);
    if (date !== undefined) return [this.type('DATE'), date];
    const otherDate = LEVELS.has(reading.last) ? undefined : reading.match(DATE_WITH_OTHER_SIGNS);
    if (otherDate !== undefined) {
      reading.otherwise(otherDate, withSlashes(reading.text.slice(reading.offset, otherDate)));
      return [this.type('DATE'), otherDate];
    }
    const short = reading.match(DAY_MONTH);
    if (short !== undefined) return [this.type('DAYMONTH'), short];
    const code = reading.match(CODE) ?? number;
    return code > number ? [this.type('CODE'), code] : [this.type('NUMBER'), number];
  }

  private readSymbol(reading: Reading): void {
    const { offset } = reading;
    const found = this.symbols.find(([sign]) => reading.at(sign));
    if (found) return reading.put(found[1], offset + found[0].length, found[1].name);
    const stop = reading.match(FULL_STOP);
    if (stop !== undefined) {
      reading.otherwise(stop, '');
      return reading.pass(stop);
    }
    const character = String.fromCodePoint(reading.text.codePointAt(offset) ?? 0);
    reading.fault('UNEXPECTED_CHARACTER', offset, offset + character.length);
    reading.offset += character.length;
  }

  private type(name: string): TokenType {
    const type = this.definition[name];
    if (!type) throw new Error(`the grammar has no token ${name}`);
    return type;
  }
}

/** An open text goes up to the line's end, but for the `{` that opens a block there: what stands in it can still be read. */
function withoutBrace(line: string): string {
  return line.trimEnd().replace(/\{$/, '').trimEnd();
}

/** One pass over one text. */
class Reading {
  readonly tokens: IToken[] = [];
  readonly hidden: IToken[] = [];
  readonly faults: LexicalFault[] = [];
  offset = 0;
  stopped = false;
  /** The canonical image of the last token that is not hidden. */
  last = '';
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
    return last === '{' || last === ';' || (this.line !== this.lineOfLast && !OPERATORS.has(last));
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

  private watchBlocks(image: string): void {
    if (image === '{') this.blocks.push(this.listsNames ? 'names' : 'statements');
    if (image === '}') this.blocks.pop();
    this.listsNames =
      LISTS_OF_NAMES.has(image) || (this.listsNames && image !== '{' && image !== '}');
  }

  private watch(image: string, start: number, end: number, line: number): void {
    const beginsLine = line !== this.lineOfLast;
    // Behind `{` nothing can go on: a minus is the sign of a bound there.
    const isSign = image === '-' && this.last === '{';
    if (beginsLine && OPERATORS.has(image) && !isSign)
      this.fault('OPERATOR_AT_LINE_START', start, end);
    if (beginsLine && !OPERATORS.has(this.last)) this.operators = 0;
    this.lineOfLast = this.line;
    this.watchBlocks(image);
    if (OPENING.has(image)) this.depth++;
    if (CLOSING.has(image)) this.depth = Math.max(0, this.depth - 1);
    if (image === '(') this.parentheses++;
    if (image === ')') this.parentheses = Math.max(0, this.parentheses - 1);
    this.signs = PREFIXES.has(image) ? this.signs + 1 : 0;
    if (STATEMENT_MARKS.has(image)) this.operators = 0;
    else if (OPERATORS.has(image) || PREFIXES.has(image)) this.operators++;
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
