import type { LanguageFinding } from '../findings.js';
import { lexicalFaults } from '../rules/text/lexical-faults.js';
import { syntax } from '../rules/text/syntax.js';
import { checkedText } from '../rules/rule.js';
import { parse, type ParsedText } from '../text.js';
import { layOut } from './layout.js';
import { writtenTokens } from './written.js';

export type Formatted =
  | { readonly ok: true; readonly text: string }
  /** A text whose syntax is broken is not touched: what would be moved is not understood. */
  | { readonly ok: false; readonly findings: readonly LanguageFinding[] };

/**
 * The text in the one layout of the language: blanks, indents, blank lines, NFC, one spelling of
 * each sign. Every comment stays, every line of the author stays a line; the meaning does not change.
 */
export function format(text: string): Formatted {
  return formatParsed(parse(text));
}

export function formatParsed(parsed: ParsedText): Formatted {
  const checked = checkedText(parsed);
  const findings = [...lexicalFaults(checked), ...syntax(checked)].filter(
    ({ severity }) => severity === 'error',
  );
  if (findings.length > 0) return { ok: false, findings };
  return { ok: true, text: layOut(writtenTokens(parsed)) };
}
