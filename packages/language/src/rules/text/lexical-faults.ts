import type { CchcLexingReport } from '../../tokens/lexer.js';
import type { LexicalFault } from '../../tokens/reading.js';
import { spelling } from '../../tokens/spellings.js';
import { LIMITS } from '../../tokens/limits.js';
import type { LanguageFinding } from '../../findings.js';
import type { Span } from '@cchc/model';
import { spanOf } from '../../text.js';
import { finding, replace, type CheckedText, type LanguageRule } from '../rule.js';

/** What the lexer noticed: texts and comments that do not end, stray characters, operators that begin a line. */
export const lexicalFaults: LanguageRule = ({ parsed }) => {
  const { faults } = parsed.document.parseResult.lexerReport as CchcLexingReport;
  return faults.map((fault) =>
    FINDINGS[fault.code](fault, spanOf(parsed, fault.start, fault.end), parsed),
  );
};

type ToFinding = (fault: LexicalFault, at: Span, parsed: CheckedText['parsed']) => LanguageFinding;

const FINDINGS: Readonly<Record<LexicalFault['code'], ToFinding>> = {
  UNCLOSED_TEXT: (_fault, at) =>
    finding(
      'UNCLOSED_TEXT',
      at,
      {},
      { cures: [{ edits: [{ at: endOf(at), text: '"' }], safe: false }] },
    ),
  UNCLOSED_COMMENT: (_fault, at) => finding('UNCLOSED_COMMENT', at, {}),
  UNEXPECTED_CHARACTER: ({ text }, at) =>
    finding('UNEXPECTED_CHARACTER', at, { character: text }, { cures: [replace(at, '', false)] }),
  WRITTEN_OTHERWISE: ({ text, instead = '' }, at, { tongue }) => {
    const args = { written: text, instead: spelling(instead, tongue) };
    const cures = [replace(at, args.instead)];
    return finding('WRITTEN_OTHERWISE', at, args, { severity: 'warning', cures });
  },
  OPERATOR_AT_LINE_START: ({ text }, at) =>
    finding('OPERATOR_AT_LINE_START', at, { operator: text }),
  TEXT_TOO_LARGE: (_fault, at, { text }) =>
    finding('TEXT_TOO_LARGE', at, { characters: text.length, limit: LIMITS.characters }),
  TEXT_TOO_DEEP: ({ limit: of = 'depth' }, at) =>
    finding('TEXT_TOO_DEEP', at, { limit: LIMITS[of], of }),
};

function endOf(at: Span): Span {
  return { ...at, start: at.end };
}
