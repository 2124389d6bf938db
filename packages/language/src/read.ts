import { compareSpans, invariantsBroken, type Rulebook, type Span } from '@cchc/model';
import { placeInAmendment, readAmendment } from './amend/read-amendment.js';
import { bringInLibraries } from './files/bring-in.js';
import { loadNothing, type Load } from './files/load.js';
import type { LanguageFinding, Tongue } from './findings.js';
import { placeOf } from './lower/context.js';
import { lowerRulebook } from './lower/rulebook.js';
import { bringIn, importsOf } from './names/imports.js';
import { withoutEchoes } from './rules/echoes.js';
import { AMENDMENT_RULES, MEANING_RULES, TEXT_RULES } from './rules/index.js';
import { checkedText, type CheckedText } from './rules/rule.js';
import { recover } from './syntax/recovery.js';
import { parse, type ParsedText } from './text.js';
import { nodesOf } from './syntax/nodes.js';

/** All that the language knows of a text: its tree, what is wrong with it and, if nothing is, its meaning. */
export interface ReadText {
  readonly parsed: ParsedText;
  readonly tongue: Tongue;
  readonly findings: readonly LanguageFinding[];
  /** Absent where there are errors that nobody acknowledged, and for a library. */
  readonly rulebook?: Rulebook;
  /** The texts of the rulebook's files, in their order: its own (of an amendment the whole it makes), then the libraries'. */
  readonly texts?: readonly string[];
  /** The whole rulebook that an amendment makes; the model's places are in this text. */
  readonly consolidated?: ParsedText;
}

/** What a text is read with: its name in messages, and how the files it uses are read. */
export interface Surroundings {
  readonly name?: string;
  readonly load?: Load;
}

/** Reads a rulebook's text: any text, at once, without throwing. */
export function read(text: string, surroundings: Surroundings = {}): ReadText {
  return readParsed(parse(text), surroundings);
}

export function readParsed(
  parsed: ParsedText,
  { name = '', load = loadNothing }: Surroundings = {},
): ReadText {
  bringInLibraries(parsed, name, load, (library) => findingsOf(library).filter(isOpenError).length);
  const findings = findingsOf(parsed);
  const base = { parsed, tongue: parsed.tongue, findings };
  if (parsed.document.parseResult.value.kind === 'amend') return readAmended(base, name, load);
  const { kind } = parsed.document.parseResult.value;
  const isRulebook = kind !== 'library';
  const blocked = !isRulebook || findings.some(isOpenError);
  return blocked ? base : { ...base, rulebook: lowered(parsed), texts: textsOf(parsed) };
}

/** An amendment means the whole rulebook it makes; what is wrong with that is said in the amendment's text. */
function readAmended(own: ReadText, name: string, load: Load): ReadText {
  if (own.findings.some(isOpenError)) return own;
  const amended = readAmendment(own.parsed, name, load);
  if (!amended.ok) return { ...own, findings: [...own.findings, ...amended.findings] };
  const { consolidated, baseName } = amended;
  const { findings, rulebook, texts } = readParsed(consolidated, { name: baseName, load });
  const moved = findings.map(({ cures: _cures, related: _related, ...one }): LanguageFinding => {
    const at = placeInAmendment(one.at, consolidated, own.parsed);
    return { ...one, at };
  });
  const all = { ...own, consolidated, findings: [...own.findings, ...moved] };
  return rulebook && texts ? { ...all, rulebook, texts } : all;
}

function textsOf({ text, document }: ParsedText): readonly string[] {
  const brought = importsOf(document.parseResult.value);
  return [text, ...brought.map(({ parsed }) => parsed.text)];
}

function isOpenError({ severity, accepted }: LanguageFinding): boolean {
  return severity === 'error' && accepted === undefined;
}

/** What is wrong with the text, in its order. */
function findingsOf(parsed: ParsedText): readonly LanguageFinding[] {
  const text = checkedText(parsed);
  const ofText = TEXT_RULES.flatMap((rule) => [...rule(text)]);
  if (ofText.some(({ code }) => code.startsWith('TEXT_TOO'))) return ofText;
  const isBroken =
    parsed.document.parseResult.parserErrors.length > 0 ||
    ofText.some(({ code }) => code === 'UNCLOSED_TEXT' || code === 'UNCLOSED_COMMENT');
  const ofMeaning = isBroken ? withoutEchoes(meaningOfBroken(text), parsed) : meaningOf(text);
  const told = withoutNamesOfUnread(ofMeaning);
  const sorted = [...ofText, ...told].sort((a, b) => compareSpans(a.at, b.at));
  return acknowledged(sorted, parsed);
}

/** A name that is not known may well be declared in the file that could not be read. */
function withoutNamesOfUnread(findings: readonly LanguageFinding[]): readonly LanguageFinding[] {
  const isUnread = findings.some(
    ({ code }) => code === 'USE_NOT_FOUND' || code === 'USE_NOT_A_LIBRARY',
  );
  return isUnread ? findings.filter(({ code }) => code !== 'NAME_UNKNOWN') : findings;
}

function meaningOf(text: CheckedText): readonly LanguageFinding[] {
  const rules = text.root.kind === 'amend' ? AMENDMENT_RULES : MEANING_RULES;
  return rules.flatMap((rule) => [...rule(text)]);
}

/** Where a brace is too many, what the parser read behind it stands elsewhere than it was meant. */
function meaningOfBroken(text: CheckedText): readonly LanguageFinding[] {
  const ofRest = meaningOf(readable(text.parsed));
  return recover(text.parsed).surpluses.length > 0 ? ofRest : [...meaningOf(text), ...ofRest];
}

/** What of a broken text can be read, with the libraries it uses. */
function readable(parsed: ParsedText): CheckedText {
  const rest = recover(parsed).readable;
  bringIn(rest.document.parseResult.value, importsOf(parsed.document.parseResult.value));
  return checkedText(rest);
}

/** Findings with the code of an acknowledgement, in the block it stands in, carry its reason. */
function acknowledged(
  findings: readonly LanguageFinding[],
  parsed: ParsedText,
): readonly LanguageFinding[] {
  const root = parsed.document.parseResult.value;
  const reasons = nodesOf(root, 'Acknowledgement').map((one) => ({
    code: one.code,
    reason: one.reason,
    scope: placeOf(one.$container),
  }));
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
