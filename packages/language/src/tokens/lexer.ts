import type { TokenType, TokenTypeDictionary } from 'chevrotain';
import type { LangiumCoreServices, Lexer, LexerResult, LexingReport } from 'langium';
import type { Tongue } from '../findings.js';
import { DIGIT, HALF, LETTER, sortOf, UNDERSCORE, wordEnd } from './letters.js';
import { LIMITS } from './limits.js';
import { comparisonRead, readBehind, readOtherwise, type ReadOtherwise } from './otherwise.js';
import { matchCapitalised, matchPhrase, PHRASES, type PhraseMatch } from './phrases.js';
import { QUOTED_TEXT, QUOTES } from './quotes.js';
import { LEVELS, Reading, type LexicalFault } from './reading.js';
import { SYMBOL_VARIANTS } from './spellings.js';
import { readTimeOn, writeTimeOn } from './times.js';
import { tongueOf } from './tongue.js';
import { withSlashes } from './values.js';

export interface CchcLexingReport extends LexingReport {
  readonly tongue: Tongue;
  readonly faults: readonly LexicalFault[];
  /** What may be numbers, as written. */
  readonly numbers: readonly string[];
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

const SPACE = 0x20;
const POINT = 0x2e;
const SLASH = 0x2f;
const ZERO = 0x30;
const NINE = 0x39;
const BEYOND_ASCII = 0x80;
const IN_WORDS = LETTER | DIGIT | UNDERSCORE | HALF;

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

/**
 * Reads a text in its own keyword language into the tokens of the grammar, whose keywords are the
 * canonical ones: the parser never knows which language it reads. Any text gives tokens.
 */
export class CchcLexer implements Lexer {
  readonly definition: TokenTypeDictionary;
  private readonly types: ReadonlyMap<string, TokenType>;
  /** By their first sign; of those that begin alike, the longest first. */
  private readonly symbols: ReadonlyMap<string, readonly (readonly [string, TokenType])[]>;

  constructor(services: LangiumCoreServices) {
    const types = services.parser.TokenBuilder.buildTokens(services.Grammar, {}) as TokenType[];
    this.types = new Map(types.map((type) => [type.name, type]));
    this.definition = Object.fromEntries(this.types);
    const signs = types
      .filter((type) => /^[^\p{L}]+$/u.test(type.name))
      .map((type) => [type.name, type] as const);
    const variants = Object.entries(SYMBOL_VARIANTS).map(
      ([sign, name]) => [sign, this.type(name)] as const,
    );
    const longestFirst = [...signs, ...variants].sort(([a], [b]) => b.length - a.length);
    this.symbols = Map.groupBy(longestFirst, ([sign]) => sign.charAt(0));
  }

  tokenize(text: string): LexerResult {
    const tongue = tongueOf(text);
    const reading = new Reading(text);
    if (text.length > LIMITS.characters) reading.fault('TEXT_TOO_LARGE', 0, 0);
    else while (reading.offset < text.length && !reading.stopped) this.readOne(reading, tongue);
    const { faults, numbers } = reading;
    const report: CchcLexingReport = { diagnostics: [], tongue, faults, numbers: [...numbers] };
    return { tokens: reading.tokens, hidden: reading.hidden, errors: [], report };
  }

  private readOne(reading: Reading, tongue: Tongue): void {
    const { text, offset } = reading;
    const unit = text.charCodeAt(offset);
    if ((unit <= SPACE || unit >= BEYOND_ASCII) && reading.skip(BLANK)) return;
    const sort = sortOf(unit);
    if (unit === SLASH) {
      if (reading.at('//'))
        return reading.put(this.type('LINE_COMMENT'), reading.match(LINE_COMMENT) ?? offset + 2);
      if (reading.at('/*')) return this.readBlockComment(reading);
    }
    if (!(sort & IN_WORDS) && QUOTE_OR_TICK.test(text.charAt(offset)) && this.readQuoted(reading))
      return;
    if (CODE_FOLLOWS.has(reading.last)) {
      const path = reading.match(CODE_PATH);
      if (path !== undefined) return reading.put(this.type('CODE'), path);
    }
    const phrase =
      sort & IN_WORDS || unit === SLASH ? matchPhrase(PHRASES[tongue], text, offset) : undefined;
    const meant = this.readOtherwise(reading, tongue, phrase);
    if (meant) {
      const { keyword, end: meantEnd } = meant;
      reading.otherwise(meantEnd, keyword ?? '');
      if (keyword === undefined) return reading.pass(meantEnd);
      return reading.put(this.type(keyword), meantEnd, keyword);
    }
    const digits = this.readDigits(reading, tongue);
    if (digits) return reading.put(...digits);
    const word = sort & DIGIT ? offset : wordEnd(text, offset);
    // A code goes on where a word stops at a point.
    const code = word > offset && text.charCodeAt(word) === POINT ? (reading.match(CODE) ?? 0) : 0;
    if (phrase && phrase.end >= code)
      return reading.put(this.type(phrase.keyword), phrase.end, phrase.keyword);
    if (word > offset)
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

  private readDigits(reading: Reading, tongue: Tongue): [TokenType, number] | undefined {
    const unit = reading.text.charCodeAt(reading.offset);
    const number = unit < ZERO || unit > NINE ? undefined : reading.match(NUMBER);
    if (number === undefined) return undefined;
    const time = readTimeOn(reading.text, reading.offset, tongue);
    if (time) {
      if (!time.isUsual) reading.otherwise(time.end, writeTimeOn(time, tongue));
      return [this.type('TIME'), time.end];
    }
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
    const alike = this.symbols.get(reading.text.charAt(offset)) ?? [];
    const found = alike.find(([sign]) => reading.at(sign));
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
    const type = this.types.get(name);
    if (!type) throw new Error(`the grammar has no token ${name}`);
    return type;
  }
}

/** An open text goes up to the line's end, but for the `{` that opens a block there: what stands in it can still be read. */
function withoutBrace(line: string): string {
  return line.trimEnd().replace(/\{$/, '').trimEnd();
}
