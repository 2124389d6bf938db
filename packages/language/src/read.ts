import { AstUtils } from 'langium';
import { compareSpans, invariantsBroken, type Rulebook, type Span } from '@cchc/model';
import type { LanguageFinding, Tongue } from './findings.js';
import { isAcknowledgement } from './generated/ast.js';
import { placeOf } from './lower/context.js';
import { lowerRulebook } from './lower/rulebook.js';
import { withoutEchoes } from './rules/echoes.js';
import { MEANING_RULES, TEXT_RULES } from './rules/index.js';
import { checkedText, type CheckedText } from './rules/rule.js';
import { recover } from './syntax/recovery.js';
import { parse, type ParsedText } from './text.js';

/** All that the language knows of a text: its tree, what is wrong with it and, if nothing is, its meaning. */
export interface ReadText {
  readonly parsed: ParsedText;
  readonly tongue: Tongue;
  readonly findings: readonly LanguageFinding[];
  /** Absent where there are errors that nobody acknowledged. */
  readonly rulebook?: Rulebook;
}

/** Reads a rulebook's text: any text, at once, without throwing. */
export function read(text: string): ReadText {
  return readParsed(parse(text));
}

export function readParsed(parsed: ParsedText): ReadText {
  const findings = findingsOf(parsed);
  const blocked = findings.some(
    (finding) => finding.severity === 'error' && finding.accepted === undefined,
  );
  const base = { parsed, tongue: parsed.tongue, findings };
  return blocked ? base : { ...base, rulebook: lowered(parsed) };
}

/** What is wrong with the text, in its order. */
function findingsOf(parsed: ParsedText): readonly LanguageFinding[] {
  const text = checkedText(parsed);
  const ofText = TEXT_RULES.flatMap((rule) => [...rule(text)]);
  if (ofText.some(({ code }) => code.startsWith('TEXT_TOO'))) return ofText;
  const isBroken =
    parsed.document.parseResult.parserErrors.length > 0 ||
    ofText.some(({ code }) => code === 'UNCLOSED_TEXT' || code === 'UNCLOSED_COMMENT');
  const ofMeaning = isBroken
    ? withoutEchoes(
        [...meaningOf(text), ...meaningOf(checkedText(recover(parsed).readable))],
        parsed,
      )
    : meaningOf(text);
  const sorted = [...ofText, ...ofMeaning].sort((a, b) => compareSpans(a.at, b.at));
  return acknowledged(sorted, parsed);
}

function meaningOf(text: CheckedText): readonly LanguageFinding[] {
  return MEANING_RULES.flatMap((rule) => [...rule(text)]);
}

/** Findings with the code of an acknowledgement, in the block it stands in, carry its reason. */
function acknowledged(
  findings: readonly LanguageFinding[],
  parsed: ParsedText,
): readonly LanguageFinding[] {
  const root = parsed.document.parseResult.value;
  const reasons = AstUtils.streamAllContents(root)
    .filter(isAcknowledgement)
    .map((one) => ({ code: one.code, reason: one.reason, scope: placeOf(one.$container) }))
    .toArray();
  return findings.map((finding) => {
    const reason = reasons.find(
      (one) => one.code === finding.code && contains(one.scope, finding.at),
    )?.reason;
    return reason === undefined ? finding : { ...finding, accepted: reason };
  });
}

function contains(scope: Span, at: Span): boolean {
  const from = scope.start.line - at.start.line || scope.start.character - at.start.character;
  const to = scope.end.line - at.end.line || scope.end.character - at.end.character;
  return from <= 0 && to >= 0;
}

/** The invariants of the model are our own promise: a text without errors that breaks one is our fault. */
function lowered(parsed: ParsedText): Rulebook {
  const rulebook = lowerRulebook(parsed);
  const [broken] = invariantsBroken(rulebook);
  if (broken)
    throw new Error(`lowering broke an invariant at ${broken.pointer}: ${broken.invariant}`);
  return rulebook;
}
