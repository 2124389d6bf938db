import type { LanguageCode, LanguageFinding } from '../findings.js';
import { countWords } from '../names/count-words.js';
import { unclosedBrace } from '../syntax/braces.js';
import { brokenLines } from '../syntax/recovery.js';
import type { ParsedText } from '../text.js';
import { HIDDEN } from '../tokens/quotes.js';

/**
 * What can be said about the meaning of a text whose syntax is broken, once: nothing about a line on which
 * the parser stopped, and nothing about what may be missing only because it was not read.
 */
export function withoutEchoes(
  all: readonly LanguageFinding[],
  parsed: ParsedText,
): readonly LanguageFinding[] {
  const findings = distinct(all);
  const broken = brokenLines(parsed);
  const standsNowhereElse = asOftenAsComplained(findings, parsed.text.normalize('NFC'));
  const isNestedAsMeant = unclosedBrace(parsed.text) === undefined;
  return findings.filter(
    (finding) =>
      !broken.has(finding.at.start.line) &&
      (isNestedAsMeant || !OF_NESTING.has(finding.code)) &&
      (!OF_SOMETHING_ABSENT.has(finding.code) || standsNowhereElse(finding)),
  );
}

/** Complaints of what stands inside what: where a brace is missing, later parts seem to stand inside earlier ones. */
const OF_NESTING: ReadonlySet<LanguageCode> = new Set<LanguageCode>([
  'LEVEL_OUT_OF_ORDER',
  'RULE_AND_PARTS',
  'STATEMENT_TWICE',
  'CODE_TWICE',
  'CODE_AMBIGUOUS',
  'RESCALE_NOT_ANCESTOR',
  'OTHERWISE_NOT_LAST',
  'FALLBACK_OUT_OF_PLACE',
]);

/** Complaints that something is not there: where the syntax is broken it may only not have been read. */
const OF_SOMETHING_ABSENT: ReadonlySet<LanguageCode> = new Set<LanguageCode>([
  'HEADER_MISSING',
  'ROUNDING_UNSTATED',
  'TYPE_WITHOUT_BLOCK',
  'POINTS_MISSING',
  'POINTS_DO_NOT_ADD_UP',
  'LEAF_WITHOUT_RULE',
  'NO_ROWS_UNSTATED',
  'NAME_UNUSED',
  'EVIDENCE_WITHOUT_EFFECT',
  'BEST_BELOW_POINTS',
  'BLOCK_NOT_REACHED',
  'BLOCK_EMPTY',
  'SHARES_DO_NOT_ADD_UP',
  'SURVEY_WITHOUT_OPTIONS',
  'SURVEY_NEVER_FULL',
  'PARAMETER_WITHOUT_VALUE',
  'NAME_UNKNOWN',
  'OPTION_UNKNOWN',
  'TEST_GIVEN_UNKNOWN',
  'CODE_UNKNOWN',
  'GRADE_UNKNOWN',
  'COLUMN_OUTSIDE_TABLE',
  'MAX_OUTSIDE_LEAF',
  'SUBJECT_OUTSIDE_BANDS',
]);

/**
 * Whether the word that means nothing is written only where it was complained about: then no unread
 * line declares it, not even as two words (`hồ sơ` for `hồ_sơ`). The words are counted once for all.
 */
function asOftenAsComplained(
  findings: readonly LanguageFinding[],
  text: string,
): (finding: LanguageFinding) => boolean {
  const complaints = new Map<string, number>();
  for (const finding of findings) {
    const word = wordOf(finding);
    if (word !== undefined) complaints.set(word, (complaints.get(word) ?? 0) + 1);
  }
  const words = [...complaints.keys()];
  const inText = countWords(words, text);
  const outsideTexts = countWords(words, withoutTexts(text));
  return (finding) => {
    const word = wordOf(finding);
    if (word === undefined) return false;
    // A grade is a quoted text itself.
    const counts = finding.code === 'GRADE_UNKNOWN' ? inText : outsideTexts;
    return (counts.get(word) ?? 0) <= (complaints.get(word) ?? 0);
  };
}

function wordOf(finding: LanguageFinding): string | undefined {
  switch (finding.code) {
    case 'NAME_UNKNOWN':
      return finding.args.name;
    case 'TEST_GIVEN_UNKNOWN':
      return finding.args.name;
    case 'OPTION_UNKNOWN':
      return finding.args.option;
    case 'CODE_UNKNOWN':
      return finding.args.code;
    case 'GRADE_UNKNOWN':
      return finding.args.grade;
    default:
      return undefined;
  }
}

/** Each complaint once: a broken text is read with what is broken in it, and without. */
export function distinct(findings: readonly LanguageFinding[]): readonly LanguageFinding[] {
  return [...new Map(findings.map((one) => [JSON.stringify([one.code, one.at]), one])).values()];
}

/** Quoted texts and comments declare nothing. */
function withoutTexts(text: string): string {
  return text.replace(new RegExp(HIDDEN, 'g'), ' ');
}
