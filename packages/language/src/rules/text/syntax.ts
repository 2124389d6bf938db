import type { IRecognitionException, IToken } from 'chevrotain';
import type { Expected, LanguageFinding } from '../../findings.js';
import { expectedTokens, isEndOfText } from '../../syntax/expectations.js';
import { unclosedBrace } from '../../syntax/braces.js';
import { recover } from '../../syntax/recovery.js';
import { misspeltKeyword } from '../../syntax/misspelt.js';
import { spanOf } from '../../text.js';
import type { CchcLexingReport } from '../../tokens/lexer.js';
import { LATER_PHRASES, matchPhrase, PHRASES } from '../../tokens/phrases.js';
import { spelling } from '../../tokens/spellings.js';
import { finding, replace, type CheckedText, type LanguageRule } from '../rule.js';

/**
 * What the parser stumbled on, said as what it most likely is: a keyword of the other language, a
 * construct yet to come, a misspelt keyword, a keyword where a name is wanted, an open block; else
 * what stands there and what could.
 */
export const syntax: LanguageRule = (text) => {
  const report = text.parsed.document.parseResult.lexerReport as CchcLexingReport;
  if (report.faults.some((fault) => fault.code.startsWith('TEXT_TOO'))) return [];
  const faulty = new Set(report.faults.map((fault) => lineOf(text, fault.start)));
  const endIsHidden = report.faults.some(({ code }) => code === 'UNCLOSED_COMMENT');
  return recover(text.parsed)
    .errors.filter(({ token }) => !endIsHidden || !isEndOfText(token))
    .map((error) => explain(error, text))
    .filter(({ at }) => !faulty.has(at.start.line));
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
}

type Explanation = (stumble: Stumble, text: CheckedText) => LanguageFinding | undefined;

function explain(error: IRecognitionException, text: CheckedText): LanguageFinding {
  if (isEndOfText(error.token)) return unclosedBlock(text) ?? unexpectedEnd(error, text);
  const stumble = stumbleOf(error, text);
  for (const explanation of EXPLANATIONS) {
    const found = explanation(stumble, text);
    if (found) return found;
  }
  const { start, end, written, expected } = stumble;
  return finding('SYNTAX_UNEXPECTED', spanOf(text.parsed, start, end), {
    found: written,
    expected: allExpected(expected),
  });
}

function stumbleOf(error: IRecognitionException, text: CheckedText): Stumble {
  const { token } = error;
  const start = token.startOffset;
  const end = (token.endOffset ?? start) + 1;
  const written = text.parsed.text.slice(start, end);
  const words = unknownWords(text, start, end);
  // Langium marks the names of its rules with a zero-width space.
  const within = error.context.ruleStack.at(-1)?.replace(/\u200b$/, '') ?? '';
  return { token, start, end, written, expected: expectedTokens(error.message), words, within };
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

const yetToCome: Explanation = ({ start, end, words }, { parsed, tongue }) => {
  for (const at of [start, ...words]) {
    const later = matchPhrase(LATER_PHRASES[tongue], parsed.text, at);
    if (later && later.end >= (at === start ? end : 0))
      return finding('CONSTRUCT_NOT_YET', spanOf(parsed, at, later.end), {
        keyword: later.keyword,
      });
  }
  return undefined;
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

const misspelt: Explanation = ({ words }, { parsed, tongue }) => {
  for (const start of words) {
    const meant = misspeltKeyword(parsed.text, start, tongue);
    if (!meant) continue;
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

const keywordAsName: Explanation = (stumble, { parsed }) => {
  const { token, start, end, written, expected, within } = stumble;
  const wantsName = (expected.length === 1 && expected[0] === 'ID') || LISTS_OF_NAMES.has(within);
  if (!wantsName || !isKeyword(token)) return undefined;
  const at = spanOf(parsed, start, end);
  const args = { keyword: token.tokenType.name };
  return finding('KEYWORD_AS_NAME', at, args, { cures: [replace(at, `\`${written}\``, false)] });
};

/** In these a `:` or `=` follows the name. */
const DECLARATIONS: ReadonlySet<string> = new Set(['Input', 'Column', 'Definition']);

/** `số liệu nhiệm vụ giao: số nguyên`: a name is one word, however many it is in speech. */
const nameOfWords: Explanation = (stumble, { parsed }) => {
  const { token, start, end, written, expected, within } = stumble;
  if (!DECLARATIONS.has(within) || token.tokenType.name !== 'ID') return undefined;
  const lineStart = parsed.text.lastIndexOf('\n', start - 1) + 1;
  const before = wordsAtEnd(parsed.text.slice(lineStart, start))?.[0] ?? '';
  const lastWord = [...before.matchAll(WORD)].at(-1);
  if (!lastWord) return undefined;
  const name = before.slice(lastWord.index);
  const [rest = ''] = WORDS_FROM_HERE.exec(parsed.text.slice(end)) ?? [];
  const at = spanOf(parsed, start, end);
  const whole = spanOf(parsed, start - name.length, end + rest.length);
  const joined = (name + written + rest).replace(/\s+/g, '_');
  const args = { found: written, expected: allExpected(expected) };
  return finding('SYNTAX_UNEXPECTED', at, args, { cures: [replace(whole, joined, false)] });
};

const EXPLANATIONS: readonly Explanation[] = [
  yetToCome,
  ofOtherLanguage,
  nameOfWords,
  misspelt,
  keywordAsName,
];

function unexpectedEnd(error: IRecognitionException, { parsed }: CheckedText): LanguageFinding {
  const end = parsed.text.trimEnd().length;
  const expected = allExpected(expectedTokens(error.message));
  return finding('SYNTAX_UNEXPECTED', spanOf(parsed, end, end), { found: '', expected });
}

/** The text ends inside a block: the innermost `{` that nothing closes is the place to look at. */
function unclosedBlock({ parsed }: CheckedText): LanguageFinding | undefined {
  const last = unclosedBrace(parsed.text);
  return last === undefined
    ? undefined
    : finding('UNCLOSED_BLOCK', spanOf(parsed, last, last + 1), {});
}

const KINDS: Readonly<Record<string, Exclude<Expected['kind'], 'keyword'>>> = {
  ID: 'name',
  CODE: 'code',
  NUMBER: 'number',
  STRING: 'text',
  DATE: 'date',
  DAYMONTH: 'date',
  EOF: 'end',
};

/** Each sort once: a date with a year and one without are both dates. Where nothing can stand, the text should end. */
function allExpected(tokens: readonly string[]): readonly Expected[] {
  if (tokens.length === 0) return [{ kind: 'end' }];
  const kinds = new Set(tokens.flatMap((token) => KINDS[token] ?? []));
  const keywords = tokens.filter((token) => KINDS[token] === undefined);
  return [
    ...[...kinds].map((kind) => ({ kind })),
    ...keywords.map((keyword) => ({ kind: 'keyword' as const, keyword })),
  ];
}

function isKeyword(token: IToken): boolean {
  return KINDS[token.tokenType.name] === undefined && /\p{L}/u.test(token.tokenType.name);
}

function lineOf({ parsed }: CheckedText, offset: number): number {
  return parsed.document.textDocument.positionAt(offset).line;
}
