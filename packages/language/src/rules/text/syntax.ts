import type { IRecognitionException, IToken } from 'chevrotain';
import type { Expected, LanguageFinding } from '../../findings.js';
import { expectedTokens, isEndOfText } from '../../syntax/expectations.js';
import { unclosedBrace } from '../../syntax/braces.js';
import { genuineErrors } from '../../syntax/genuine-errors.js';
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
  return genuineErrors(text.parsed)
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
  /** What was read as a name there or right before, on the same line, without being declared. */
  readonly words: readonly IToken[];
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
    expected: expected.map(expectedOf),
  });
}

function stumbleOf(error: IRecognitionException, { parsed, symbols }: CheckedText): Stumble {
  const { token } = error;
  const start = token.startOffset;
  const end = (token.endOffset ?? start) + 1;
  const before = 'previousToken' in error ? [error.previousToken as IToken] : [];
  const words = [token, ...before].filter(
    (one) =>
      one?.tokenType?.name === 'ID' &&
      one.startLine === token.startLine &&
      !symbols.byName.has(one.image.normalize('NFC')),
  );
  const written = parsed.text.slice(start, end);
  return { token, start, end, written, expected: expectedTokens(error.message), words };
}

const yetToCome: Explanation = ({ start, end }, { parsed, tongue }) => {
  const later = matchPhrase(LATER_PHRASES[tongue], parsed.text, start);
  return later && later.end >= end
    ? finding('CONSTRUCT_NOT_YET', spanOf(parsed, start, later.end), { keyword: later.keyword })
    : undefined;
};

const ofOtherLanguage: Explanation = ({ words }, { parsed, tongue }) => {
  const other = PHRASES[tongue === 'vi' ? 'en' : 'vi'];
  for (const { startOffset } of words) {
    const foreign = matchPhrase(other, parsed.text, startOffset);
    if (!foreign) continue;
    const at = spanOf(parsed, startOffset, foreign.end);
    const written = parsed.text.slice(startOffset, foreign.end);
    const instead = spelling(foreign.keyword, tongue);
    const args = { written, instead, fileTongue: tongue };
    return finding('KEYWORD_OF_OTHER_LANGUAGE', at, args, { cures: [replace(at, instead)] });
  }
  return undefined;
};

const misspelt: Explanation = ({ words }, { parsed, tongue }) => {
  const [word] = words;
  const meant = word && misspeltKeyword(parsed.text, word.startOffset, tongue);
  if (!meant) return undefined;
  const { keyword, end } = meant;
  const at = spanOf(parsed, word.startOffset, end);
  const args = { written: parsed.text.slice(word.startOffset, end), keyword };
  return finding('KEYWORD_MISSPELT', at, args, {
    cures: [replace(at, spelling(keyword, tongue))],
  });
};

const keywordAsName: Explanation = ({ token, start, end, written, expected }, { parsed }) => {
  if (expected.length !== 1 || expected[0] !== 'ID' || !isKeyword(token)) return undefined;
  const at = spanOf(parsed, start, end);
  const args = { keyword: token.tokenType.name };
  return finding('KEYWORD_AS_NAME', at, args, { cures: [replace(at, `\`${written}\``, false)] });
};

const EXPLANATIONS: readonly Explanation[] = [yetToCome, ofOtherLanguage, misspelt, keywordAsName];

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
