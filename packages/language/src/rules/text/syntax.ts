import type { IRecognitionException, IToken } from 'chevrotain';
import type { Cure } from '@cchc/model';
import type { LanguageFinding, Tongue } from '../../findings.js';
import { allExpected, SORTS } from '../../syntax/expected.js';
import { hintAt, type Hinted } from '../../syntax/hints.js';
import type { Surplus } from '../../syntax/surplus.js';
import { expectedTokens, isEndOfText } from '../../syntax/expectations.js';
import { unclosedBrace } from '../../syntax/braces.js';
import { endOfCode, goesOnFromAbove, recover } from '../../syntax/recovery.js';
import { misspeltKeyword } from '../../syntax/misspelt.js';
import { timeWithoutDay } from '../../syntax/time-without-day.js';
import { spanOf, type ParsedText } from '../../text.js';
import type { CchcLexingReport } from '../../tokens/lexer.js';
import { matchPhrase, PHRASES } from '../../tokens/phrases.js';
import { spelling } from '../../tokens/spellings.js';
import { finding, replace, type CheckedText, type LanguageRule } from '../rule.js';

/**
 * What the parser stumbled on, said as what it most likely is: a time without its day, a keyword of the
 * other language, a misspelt keyword, a keyword where a name is wanted, an open block; else
 * what stands there and what could.
 */
export const syntax: LanguageRule = (text) => {
  const report = text.parsed.document.parseResult.lexerReport as CchcLexingReport;
  if (report.faults.some((fault) => fault.code.startsWith('TEXT_TOO'))) return [];
  const faulty = new Set(
    report.faults
      .filter(({ code }) => code !== 'WRITTEN_OTHERWISE')
      .map((fault) => lineOf(text, fault.start)),
  );
  const endIsHidden = report.faults.some(({ code }) => code === 'UNCLOSED_COMMENT');
  const { errors, surpluses } = recover(text.parsed);
  const ofParser = errors
    .filter(({ token }) => !endIsHidden || !isEndOfText(token))
    .map((error) => explain(error, text));
  const ofBraces = surpluses.map((surplus) => unopenedBlock(surplus, text));
  return [...ofBraces, ...ofParser].filter(({ at }) => !faulty.has(at.start.line));
};

/** The place where the parser stopped. */
interface Stumble {
  readonly token: IToken;
  readonly start: number;
  readonly end: number;
  readonly written: string;
  /** The names of the tokens that could have stood there. */
  readonly expected: readonly string[];
  /** Where the words begin that stand there or right before on the same line, and are neither keywords nor declared. */
  readonly words: readonly number[];
  /** The grammar rule that was being read. */
  readonly within: string;
  readonly lineStart: number;
  readonly beginsLine: boolean;
}

type Explanation = (stumble: Stumble, text: CheckedText) => LanguageFinding | undefined;

function explain(error: IRecognitionException, text: CheckedText): LanguageFinding {
  if (isEndOfText(error.token)) return unclosedBlock(text) ?? unexpectedEnd(error, text);
  const stumble = stumbleOf(error, text);
  for (const explanation of EXPLANATIONS) {
    const found = explanation(stumble, text);
    if (found) return found;
  }
  return unexpected(stumble, text);
}

function unexpected(stumble: Stumble, text: CheckedText): LanguageFinding {
  const { parsed } = text;
  const { start, end, written, expected, beginsLine } = stumble;
  const args = { found: written, expected: allExpected(expected, beginsLine) };
  const hinted = hintOf(stumble, text);
  const cures = curesOf(hinted, stumble, text);
  // Where a line begins with what the line above still lacks, the line above is the broken one.
  const above = endOfCode(parsed.text, stumble.lineStart);
  const isAbove = above > 0 && beginsLine && goesOnFromAbove(expected);
  const at = isAbove ? spanOf(parsed, above - 1, above) : spanOf(parsed, start, end);
  const found = isAbove ? '\n' : written;
  return finding(
    'SYNTAX_UNEXPECTED',
    at,
    { ...args, found, ...(hinted && { hint: hinted.hint }) },
    cures.length > 0 ? { cures } : {},
  );
}

function hintOf(stumble: Stumble, { parsed, tongue }: CheckedText): Hinted | undefined {
  const { lineStart, start, end } = stumble;
  const newline = parsed.text.indexOf('\n', start);
  const line = parsed.text.slice(lineStart, newline < 0 ? parsed.text.length : newline);
  return hintAt({ ...stumble, line, start: start - lineStart, end: end - lineStart, tongue });
}

function curesOf(
  hinted: Hinted | undefined,
  { lineStart, start, expected }: Stumble,
  { parsed, tongue }: CheckedText,
): readonly Cure[] {
  if (!hinted) return insertion(expected, endOfCode(parsed.text, start), parsed, tongue);
  const { from, to, instead } = hinted;
  if (instead === undefined) return [];
  return [replace(spanOf(parsed, lineStart + from, lineStart + to), instead, false)];
}

/** Where only one sign or keyword can stand, it is missing. */
function insertion(
  expected: readonly string[],
  offset: number,
  parsed: ParsedText,
  tongue: Tongue,
): readonly Cure[] {
  const [only] = expected;
  if (only === undefined || expected.length > 1 || SORTS[only] || only === '}') return [];
  const word = spelling(only, tongue);
  return [replace(spanOf(parsed, offset, offset), /^[:,;)]/.test(word) ? word : ` ${word}`, false)];
}

function stumbleOf(error: IRecognitionException, text: CheckedText): Stumble {
  const { token } = error;
  const start = token.startOffset;
  const end = (token.endOffset ?? start) + 1;
  const written = text.parsed.text.slice(start, end);
  const words = unknownWords(text, start, end);
  // Langium marks the names of its rules with a zero-width space.
  const within = error.context.ruleStack.at(-1)?.replace(/\u200b$/, '') ?? '';
  const expected = expectedTokens(error.message);
  const lineStart = text.parsed.text.lastIndexOf('\n', start - 1) + 1;
  const beginsLine = text.parsed.text.slice(lineStart, start).trim() === '';
  return { token, start, end, written, expected, words, within, lineStart, beginsLine };
}

/** Without an anchor behind it: one that fails would try every way to cut the words. */
const WORDS_AND_BLANKS = /(?:[\p{L}_][\p{L}\p{M}\p{N}_]*[^\S\r\n]*)+/gu;
const WORDS_FROM_HERE = /^(?:[^\S\r\n]+[\p{L}_][\p{L}\p{M}\p{N}_]*)*/u;
const WORD = /[\p{L}_][\p{L}\p{M}\p{N}_]*/gu;

/** The nearest first. What the parser took for a name, or for a further word of one, may be the slip. */
function unknownWords(
  { parsed, symbols, tongue }: CheckedText,
  start: number,
  end: number,
): readonly number[] {
  const lineStart = parsed.text.lastIndexOf('\n', start - 1) + 1;
  const line = parsed.text.slice(lineStart, end);
  const run = wordsAtEnd(line) ?? wordsAtEnd(line.slice(0, start - lineStart));
  if (!run) return [];
  let keywordEnd = 0;
  return [...run[0].matchAll(WORD)]
    .map(({ 0: word, index }) => ({ word, at: lineStart + run.index + index }))
    .filter(({ word, at }) => {
      if (at < keywordEnd) return false;
      keywordEnd = matchPhrase(PHRASES[tongue], parsed.text, at)?.end ?? 0;
      return keywordEnd === 0 && !symbols.byName.has(word.normalize('NFC'));
    })
    .map(({ at }) => at)
    .reverse();
}

/** The words with which a line ends, one behind the other. */
function wordsAtEnd(line: string): RegExpExecArray | undefined {
  const last = [...line.matchAll(WORDS_AND_BLANKS)].at(-1);
  return last && last.index + last[0].length === line.length ? last : undefined;
}

/** A time is of a day, which stands behind it. */
const withoutDay: Explanation = ({ start, end, lineStart }, { parsed, tongue }) => {
  const newline = parsed.text.indexOf('\n', start);
  const line = parsed.text.slice(lineStart, newline < 0 ? parsed.text.length : newline);
  const time = timeWithoutDay(line, start - lineStart, end - lineStart, tongue);
  if (!time) return undefined;
  const { written, from, to, instead } = time;
  const at = spanOf(parsed, lineStart + from, lineStart + to);
  const cures = instead === undefined ? {} : { cures: [replace(at, instead, false)] };
  return finding('TIME_WITHOUT_DAY', at, { written, ...(instead && { instead }) }, cures);
};

const ofOtherLanguage: Explanation = ({ words }, { parsed, tongue }) => {
  const other = PHRASES[tongue === 'vi' ? 'en' : 'vi'];
  for (const start of words) {
    const foreign = matchPhrase(other, parsed.text, start);
    if (!foreign) continue;
    const at = spanOf(parsed, start, foreign.end);
    const written = parsed.text.slice(start, foreign.end);
    const instead = spelling(foreign.keyword, tongue);
    const args = { written, instead, fileTongue: tongue };
    return finding('KEYWORD_OF_OTHER_LANGUAGE', at, args, { cures: [replace(at, instead)] });
  }
  return undefined;
};

/** Letters of one word that hardly look like a keyword by chance, beside another word that is not known. */
const SURE = 4;

const misspelt: Explanation = ({ words }, { parsed, tongue }) => {
  for (const start of words) {
    const meant = misspeltKeyword(parsed.text, start, tongue);
    if (!meant || (meant.end - start < SURE && words.length > 1)) continue;
    const at = spanOf(parsed, start, meant.end);
    const args = { written: parsed.text.slice(start, meant.end), keyword: meant.keyword };
    return finding('KEYWORD_MISSPELT', at, args, {
      cures: [replace(at, spelling(meant.keyword, tongue))],
    });
  }
  return undefined;
};

/** Lists of names only: what is no name there was meant for one. */
const LISTS_OF_NAMES: ReadonlySet<string> = new Set(['CaseTable', 'ChoiceType']);

const keywordAsName: Explanation = (stumble, { parsed, tongue }) => {
  const { token, start, end, written, expected, within } = stumble;
  if (!isKeyword(token)) return undefined;
  const isOnlyName = expected.length === 1 && expected[0] === 'ID';
  const wantsName =
    isOnlyName ||
    LISTS_OF_NAMES.has(within) ||
    (expected.includes('ID') && isDeclared(written, parsed.text, tongue));
  if (!wantsName) return undefined;
  const at = spanOf(parsed, start, end);
  const args = { keyword: token.tokenType.name };
  return finding('KEYWORD_AS_NAME', at, args, { cures: [replace(at, `\`${written}\``, false)] });
};

/** A keyword stands behind one of these, or before its type: it was meant for a name there too. */
function isDeclared(word: string, text: string, tongue: Tongue): boolean {
  const spelt = (keywords: readonly string[]) =>
    keywords.map((keyword) => spelling(keyword, tongue)).join('|');
  const declared = `(?:${spelt(DECLARING)})\\s+\`?${word}(?![\\p{L}\\p{M}\\p{N}_])`;
  const column = `(?<![\\p{L}\\p{M}\\p{N}_])${word}\`?\\s*:\\s*(?:${spelt(TYPES)})`;
  return new RegExp(`${declared}|${column}`, 'u').test(text);
}

const DECLARING = ['input', 'shared input', 'let', 'cases', 'evidence', 'parameter', 'survey'];
const TYPES = ['integer', 'number', 'ratio', 'yes/no', 'calendar date', 'date and time', 'choice'];

/** In these a `:` or `=` follows the name. */
const DECLARATIONS: ReadonlySet<string> = new Set(['Input', 'Column', 'Definition']);

/** `số liệu nhiệm vụ giao: số nguyên`: a name is one word, however many it is in speech. */
const nameOfWords: Explanation = (stumble, text) =>
  DECLARATIONS.has(stumble.within) && stumble.token.tokenType.name === 'ID'
    ? joinedName(stumble, text)
    : undefined;

function joinedName(stumble: Stumble, { parsed }: CheckedText): LanguageFinding | undefined {
  const { start, end, written, expected, lineStart } = stumble;
  const before = wordsAtEnd(parsed.text.slice(lineStart, start))?.[0] ?? '';
  const lastWord = [...before.matchAll(WORD)].at(-1);
  if (!lastWord) return undefined;
  const name = before.slice(lastWord.index);
  const [rest = ''] = WORDS_FROM_HERE.exec(parsed.text.slice(end)) ?? [];
  const at = spanOf(parsed, start, end);
  const whole = spanOf(parsed, start - name.length, end + rest.length);
  const joined = (name + written + rest).replace(/\s+/g, '_');
  const hint = { kind: 'instead', written: name + written + rest, instead: joined } as const;
  const args = { found: written, expected: allExpected(expected, false), hint };
  return finding('SYNTAX_UNEXPECTED', at, args, { cures: [replace(whole, joined, false)] });
}

/** `hồ sơ đúng hạn / tổng số hồ sơ`: the same in a formula, where nothing better is known. */
const nameOfWordsInFormula: Explanation = (stumble, text) =>
  stumble.token.tokenType.name === 'ID' && stumble.words.length > 1
    ? joinedName(stumble, text)
    : undefined;

const EXPLANATIONS: readonly Explanation[] = [
  withoutDay,
  ofOtherLanguage,
  nameOfWords,
  misspelt,
  keywordAsName,
  nameOfWordsInFormula,
];

function unexpectedEnd(error: IRecognitionException, { parsed }: CheckedText): LanguageFinding {
  const end = parsed.text.trimEnd().length;
  const expected = allExpected(expectedTokens(error.message), false);
  return finding('SYNTAX_UNEXPECTED', spanOf(parsed, end, end), { found: '', expected });
}

function unopenedBlock({ why, offset }: Surplus, { parsed }: CheckedText): LanguageFinding {
  const isMissing = why === 'opener-missing';
  const at = spanOf(parsed, isMissing ? offset - 1 : offset, isMissing ? offset : offset + 1);
  const cure = isMissing
    ? replace(spanOf(parsed, offset, offset), ' {', false)
    : replace(at, '', false);
  return finding('UNOPENED_BLOCK', at, { why }, { cures: [cure] });
}

/** The text ends inside a block: the innermost `{` that nothing closes is the place to look at. */
function unclosedBlock({ parsed }: CheckedText): LanguageFinding | undefined {
  const last = unclosedBrace(parsed.text);
  return last === undefined
    ? undefined
    : finding('UNCLOSED_BLOCK', spanOf(parsed, last, last + 1), {});
}

function isKeyword(token: IToken): boolean {
  return SORTS[token.tokenType.name] === undefined && /\p{L}/u.test(token.tokenType.name);
}

function lineOf({ parsed }: CheckedText, offset: number): number {
  return parsed.document.textDocument.positionAt(offset).line;
}
