import type { IRecognitionException, IToken } from 'chevrotain';
import type { Expected, LanguageFinding, Tongue } from '../../findings.js';
import { similar } from '../../names/similar.js';
import { expectedTokens, isEndOfText } from '../../syntax/expectations.js';
import { unclosedBrace } from '../../syntax/braces.js';
import { genuineErrors } from '../../syntax/genuine-errors.js';
import { spanOf } from '../../text.js';
import type { CchcLexingReport } from '../../tokens/lexer.js';
import { LATER_PHRASES, matchPhrase, PHRASES } from '../../tokens/phrases.js';
import { KEYWORDS, spelling } from '../../tokens/spellings.js';
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
  return genuineErrors(text.parsed)
    .map((error) => explain(error, text))
    .filter(({ at }) => !faulty.has(at.start.line));
};

function explain(error: IRecognitionException, text: CheckedText): LanguageFinding {
  const { parsed, tongue } = text;
  const token = isEndOfText(error.token) ? undefined : error.token;
  if (!token) return unclosedBlock(text) ?? unexpectedEnd(error, text);
  const start = token.startOffset;
  const end = (token.endOffset ?? start) + 1;
  const at = spanOf(parsed, start, end);
  const written = parsed.text.slice(start, end);
  const expected = expectedTokens(error.message);
  const other = tongue === 'vi' ? 'en' : 'vi';
  const isWord = token.tokenType.name === 'ID';
  const foreign = isWord ? matchPhrase(PHRASES[other], parsed.text, start) : undefined;
  const later = matchPhrase(LATER_PHRASES[tongue], parsed.text, start);
  if (later && later.end >= end)
    return finding('CONSTRUCT_NOT_YET', spanOf(parsed, start, later.end), {
      keyword: later.keyword,
    });
  if (foreign) {
    const place = spanOf(parsed, start, foreign.end);
    const instead = spelling(foreign.keyword, tongue);
    const args = { written: parsed.text.slice(start, foreign.end), instead, fileTongue: tongue };
    return finding('KEYWORD_OF_OTHER_LANGUAGE', place, args, { cures: [replace(place, instead)] });
  }
  const before = 'previousToken' in error ? (error.previousToken as IToken) : undefined;
  const word = [error.token, before].find(
    (one) => one?.tokenType?.name === 'ID' && one.startLine === error.token.startLine,
  );
  const meant = word && misspeltKeyword(parsed.text, word.startOffset, tongue);
  if (word && meant) {
    const place = spanOf(parsed, word.startOffset, meant.end);
    const args = {
      written: parsed.text.slice(word.startOffset, meant.end),
      keyword: meant.keyword,
    };
    return finding('KEYWORD_MISSPELT', place, args, {
      cures: [replace(place, spelling(meant.keyword, tongue))],
    });
  }
  if (expected.length === 1 && expected[0] === 'ID' && isKeyword(token))
    return finding(
      'KEYWORD_AS_NAME',
      at,
      { keyword: token.tokenType.name },
      { cures: [replace(at, `\`${written}\``, false)] },
    );
  return finding('SYNTAX_UNEXPECTED', at, { found: written, expected: expected.map(expectedOf) });
}

function unexpectedEnd(error: IRecognitionException, { parsed }: CheckedText): LanguageFinding {
  const end = parsed.text.trimEnd().length;
  const expected = expectedTokens(error.message).map(expectedOf);
  return finding('SYNTAX_UNEXPECTED', spanOf(parsed, end, end), { found: '', expected });
}

/** The text ends inside a block: the innermost `{` that nothing closes is the place to look at. */
function unclosedBlock({ parsed }: CheckedText): LanguageFinding | undefined {
  const last = unclosedBrace(parsed.text);
  return last === undefined
    ? undefined
    : finding('UNCLOSED_BLOCK', spanOf(parsed, last, last + 1), {});
}

/** Up to four words that are a keyword but for accents, case or one slip. */
function misspeltKeyword(
  text: string,
  start: number,
  tongue: Tongue,
): { keyword: string; end: number } | undefined {
  const words = [
    ...text.slice(start, start + 80).matchAll(/[^\S\r\n]*[\p{L}_][\p{L}\p{M}\p{N}_]*/guy),
  ].slice(0, 4);
  const spellings = new Map(
    Object.keys(KEYWORDS).map((keyword) => [spelling(keyword, tongue), keyword]),
  );
  for (let count = words.length; count > 0; count--) {
    const end = words.slice(0, count).reduce((length, [word]) => length + word.length, start);
    const written = text.slice(start, end).replace(/\s+/g, ' ').normalize('NFC');
    const meant = written.length >= 2 ? similar(written, spellings.keys()) : undefined;
    const keyword = meant === undefined ? undefined : spellings.get(meant);
    if (keyword !== undefined && sameNumberOfWords(written, meant)) return { keyword, end };
  }
  if (/^[xX]$/.test(words[0]?.[0] ?? '')) return { keyword: '×', end: start + 1 };
  return undefined;
}

function sameNumberOfWords(a: string, b: string | undefined): boolean {
  return a.split(' ').length === b?.split(' ').length;
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

function expectedOf(token: string): Expected {
  const kind = KINDS[token];
  return kind ? { kind } : { kind: 'keyword', keyword: token };
}

function isKeyword(token: IToken): boolean {
  return KINDS[token.tokenType.name] === undefined && /\p{L}/u.test(token.tokenType.name);
}

function lineOf({ parsed }: CheckedText, offset: number): number {
  return parsed.document.textDocument.positionAt(offset).line;
}
