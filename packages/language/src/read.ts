import { compareSpans, invariantsBroken, type Rulebook, type Span } from '@cchc/model';
import { placeInAmendment, readAmendment } from './amend/read-amendment.js';
import { bringInLibraries } from './files/bring-in.js';
import { loadNothing, type Load } from './files/load.js';
import type { LanguageFinding, Tongue } from './findings.js';
import { placeOf } from './lower/context.js';
import { lowerRulebook } from './lower/rulebook.js';
import { bringIn, importsOf } from './names/imports.js';
import { distinct, withoutEchoes } from './rules/echoes.js';
import { AMENDMENT_RULES, MEANING_RULES, TEXT_RULES } from './rules/index.js';
import { citations } from './rules/provenance/citations.js';
import { checkedText, type CheckedText } from './rules/rule.js';
import { recover } from './syntax/recovery.js';
import { eachRulebook, parse, type ParsedText } from './text.js';
import { nodesOf } from './syntax/nodes.js';

/** All that the language knows of a text: its tree, what is wrong with it and, if nothing is, its meaning. */
export interface ReadText {
  readonly parsed: ParsedText;
  readonly tongue: Tongue;
  readonly findings: readonly LanguageFinding[];
  /** What each rulebook of the text means; none where there are errors that nobody acknowledged, and for a library. */
  readonly rulebooks: readonly Rulebook[];
  /** The one rulebook, where there is just one. */
  readonly rulebook?: Rulebook;
  /** The texts of the rulebook's files, in their order: its own (of an amendment the whole it makes), then the libraries'. */
  readonly texts?: readonly string[];
  /** The whole rulebook that an amendment makes; the model's places are in this text. */
  readonly consolidated?: ParsedText;
  /** The name of the file that an amendment amends. */
  readonly amends?: string;
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
  const views = knowNames(parsed, { name, load });
  const findings = findingsOf(views, { name, load });
  const base = { parsed, tongue: parsed.tongue, findings, rulebooks: [] };
  if (views.length === 1 && parsed.root.kind === 'amend') return readAmended(base, name, load);
  const isOfRulebooks = views.every(({ root }) => root.kind === 'rulebook');
  return !isOfRulebooks || findings.some(isOpenError)
    ? base
    : { ...withMeaning(base, views.map(lowered)), texts: textsOf(parsed) };
}

/** Brings in what a text uses, so that its names mean something; the text from each of its rulebooks. */
export function knowNames(
  parsed: ParsedText,
  { name = '', load = loadNothing }: Surroundings = {},
): readonly ParsedText[] {
  const views = eachRulebook(parsed);
  for (const view of views) bringInLibraries(view, name, load, errorsInLibrary);
  return views;
}

/** What is wrong with a library that uses no other hangs on nothing but its text. */
const errorsByText = new Map<string, number>();
const MOST_LIBRARIES = 100;

function errorsInLibrary(library: ParsedText): number {
  const count = (): number => findingsOf([library]).filter(isOpenError).length;
  if (importsOf(library.root).length > 0) return count();
  const known = errorsByText.get(library.text) ?? count();
  if (errorsByText.size >= MOST_LIBRARIES) errorsByText.clear();
  errorsByText.set(library.text, known);
  return known;
}

function withMeaning(base: ReadText, rulebooks: readonly Rulebook[]): ReadText {
  const [rulebook] = rulebooks;
  return rulebook && rulebooks.length === 1
    ? { ...base, rulebooks, rulebook }
    : { ...base, rulebooks };
}

/** An amendment means the whole rulebook it makes; what is wrong with that is said in the amendment's text. */
function readAmended(own: ReadText, name: string, load: Load): ReadText {
  if (own.findings.some(isOpenError)) return own;
  const amended = readAmendment(own.parsed, name, load);
  if (!amended.ok) return { ...own, findings: [...own.findings, ...amended.findings] };
  const { consolidated, baseName } = amended;
  const { findings, rulebooks, texts } = readParsed(consolidated, { name: baseName, load });
  const moved = findings.map(({ cures: _cures, related: _related, ...one }): LanguageFinding => {
    const at = placeInAmendment(one.at, consolidated, own.parsed);
    return { ...one, at };
  });
  const all = { ...own, consolidated, amends: baseName, findings: [...own.findings, ...moved] };
  return { ...withMeaning(all, rulebooks), ...(texts && { texts }) };
}

function textsOf({ text, root }: ParsedText): readonly string[] {
  return [text, ...importsOf(root).map(({ parsed }) => parsed.text)];
}

function isOpenError({ severity, accepted }: LanguageFinding): boolean {
  return severity === 'error' && accepted === undefined;
}

/**
 * What is wrong with the text, in its order; `views` are the text from each of its rulebooks. What it
 * cites is looked up for the text itself only, not for what uses it.
 */
function findingsOf(
  views: readonly ParsedText[],
  { name = '', load = loadNothing }: Surroundings = {},
): readonly LanguageFinding[] {
  const texts = views.map(checkedText);
  // What is wrong with the words is the same from each of the rulebooks.
  const ofText = distinct(texts.flatMap((text) => TEXT_RULES.flatMap((rule) => [...rule(text)])));
  if (ofText.some(({ code }) => code.startsWith('TEXT_TOO'))) return ofText;
  const [first] = views;
  const isBroken =
    (first?.document.parseResult.parserErrors.length ?? 0) > 0 ||
    ofText.some(({ code }) => code === 'UNCLOSED_TEXT' || code === 'UNCLOSED_COMMENT');
  const said =
    first && isBroken
      ? withoutEchoes(meaningOfBroken(texts, first), first)
      : texts.flatMap(meaningOf);
  const told = withoutNamesOfUnread(said);
  const ofCitations = texts.flatMap((text) => [...citations(text, name, load)]);
  const sorted = [...ofText, ...told, ...ofCitations].sort((a, b) => compareSpans(a.at, b.at));
  return views.reduce(acknowledged, sorted);
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
function meaningOfBroken(
  texts: readonly CheckedText[],
  first: ParsedText,
): readonly LanguageFinding[] {
  const ofRest = readable(texts.map(({ parsed }) => parsed)).flatMap(meaningOf);
  return recover(first).surpluses.length > 0 ? ofRest : [...texts.flatMap(meaningOf), ...ofRest];
}

/** What of a broken text can be read, with the libraries it uses. */
function readable(views: readonly ParsedText[]): readonly CheckedText[] {
  const [first] = views;
  const rest = first ? eachRulebook(recover(first).readable) : [];
  return rest.map((view, index) => {
    const whole = views[index];
    if (whole) bringIn(view.root, importsOf(whole.root));
    return checkedText(view);
  });
}

/** Findings with the code of an acknowledgement, in the block it stands in, carry its reason. */
function acknowledged(
  findings: readonly LanguageFinding[],
  parsed: ParsedText,
): readonly LanguageFinding[] {
  const root = parsed.root;
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
