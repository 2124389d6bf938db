import { AstUtils, type AstNode } from 'langium';
import type { Span } from '@cchc/model';
import {
  isGivenCases,
  isGivenSurvey,
  isNode,
  isTestCase,
  type CodePath,
  type GivenAnswers,
  type Node,
  type Rulebook,
} from '../generated/ast.js';
import { placeOf } from '../lower/context.js';
import { amendedOf, baseOf, nodeOfBase } from '../names/amended.js';
import { parentOf } from '../names/parents.js';
import { placeOfProperty } from '../rules/rule.js';
import { nameUsesIn, nodesIn, nodesOf } from '../syntax/nodes.js';
import { eachRulebook, type ParsedText } from '../text.js';
import { DECLARED, type DeclaredKind } from './declared-kinds.js';
import type { Token } from './lex.js';
import { placeOfWord, tokensOf, wordOf, wordsAround } from './name-place.js';

/** A place of a text where a name or a code stands, and the place where what it means is declared. */
export interface Occurrence {
  readonly kind: DeclaredKind;
  readonly name: string;
  readonly at: Span;
  readonly declares: boolean;
  /** Where the name itself is declared; in a file of those that are brought in where `file` is not 0. */
  readonly target: Span;
  /** The criterion it stands in, or the test. */
  readonly home?: Home;
}

export interface Home {
  readonly kind: 'node' | 'test';
  /** The code of the node or the name of the test. */
  readonly name: string;
  readonly title?: string;
  readonly at: Span;
  /** Where the code or the name stands. */
  readonly nameAt: Span;
}

const known = new WeakMap<ParsedText, readonly Occurrence[]>();

/** Every name and code of a text that means something, declared or used, in the text's order. */
export function occurrencesOf(parsed: ParsedText): readonly Occurrence[] {
  const found = known.get(parsed) ?? eachRulebook(parsed).flatMap(collect);
  known.set(parsed, found);
  return found;
}

function collect({ root }: ParsedText): readonly Occurrence[] {
  const found = [...declarations(root), ...references(root), ...targets(root), ...softNames(root)];
  return found.sort(
    (a, b) => a.at.start.line - b.at.start.line || a.at.start.character - b.at.start.character,
  );
}

function* declarations(root: AstNode): Generator<Occurrence> {
  for (const node of nodesIn(root)) {
    const kind = DECLARED[node.$type];
    const name = (node as AstNode & { readonly name?: unknown }).name;
    if (kind === undefined || typeof name !== 'string') continue;
    const at = placeOfWord(node, name);
    if (!at) continue;
    const target = declaredAt(node as AstNode & { readonly name: string });
    yield { kind, name, at, declares: true, target, ...home(node) };
  }
}

function* references(root: AstNode): Generator<Occurrence> {
  for (const { reference, container, property } of nameUsesIn(root)) {
    const { ref } = reference;
    const kind = ref && DECLARED[ref.$type];
    const token = ref && nameToken(container, property, reference.$refText);
    if (!ref || !token || kind === undefined) continue;
    const words = wordsAround(container);
    const at = words.spanOf(token);
    if (isNode(ref)) yield* codePath(words.text.slice(token.start, token.end), at, ref, container);
    else yield used(kind, ref as AstNode & { readonly name: string }, at, container);
  }
}

/** A name comes before the formulas in what it is a part of, but for the table of a figure. */
function nameToken(container: AstNode, property: string, written: string): Token | undefined {
  const words = wordsAround(container);
  const tokens = tokensOf(container);
  const name = written.replace(/`/g, '').normalize('NFC');
  const isIt = (token: Token): boolean => wordOf(words, token) === name;
  if (container.$type !== 'Figure' || property !== 'table') return tokens.find(isIt);
  return tokens.find((token, index) => tokens[index - 1]?.type === 'in' && isIt(token));
}

/** Each part of `III/3.2` means a node of its own. */
function* codePath(
  path: CodePath,
  at: Span,
  target: Node,
  container: AstNode,
): Generator<Occurrence> {
  let end = at.end.character;
  let node: Node | undefined = target;
  for (const part of path.split('/').reverse()) {
    if (!node) return;
    const start = end - part.length;
    const { line } = at.start;
    const place = { file: 0, start: { line, character: start }, end: { line, character: end } };
    yield used('node', node, place, container);
    end = start - 1;
    node = parentOf(node);
  }
}

function used(
  kind: DeclaredKind,
  target: AstNode & { readonly name: string },
  at: Span,
  container: AstNode,
): Occurrence {
  const place = declaredAt(target);
  return { kind, name: target.name, at, declares: false, target: place, ...home(container) };
}

/** What an amendment says anew is what was there before. */
function declaredAt(declared: AstNode & { readonly name: string }): Span {
  const first = (amendedOf(declared) ?? declared) as typeof declared;
  return placeOfWord(first, first.name) ?? placeOf(first);
}

/** The criteria that an amendment removes, replaces or puts something beside. */
function* targets(root: Rulebook): Generator<Occurrence> {
  const base = baseOf(root);
  if (!base) return;
  for (const type of ['Remove', 'Replace', 'Insert'] as const)
    for (const change of nodesOf(root, type)) {
      const path = change.target as string | undefined;
      const node = path === undefined ? undefined : nodeOfBase(base, path);
      if (path !== undefined && node)
        yield* codePath(path, placeOfProperty(change, 'target'), node, change);
    }
}

/** Names that the grammar takes for plain words: of types of unit, grades, rulebooks, and what tests say of tables and surveys. */
function* softNames(root: AstNode): Generator<Occurrence> {
  for (const { kind, declares, uses } of SOFT) {
    const targets = new Map<string, Span>();
    for (const { name, at } of wordsAt(root, declares)) {
      if (!targets.has(name)) targets.set(name, at);
      yield { kind, name, at, declares: true, target: targets.get(name) ?? at };
    }
    for (const { name, at, node } of wordsAt(root, uses)) {
      const target = targets.get(name);
      if (target) yield { kind, name, at, declares: false, target, ...home(node) };
    }
  }
  yield* namesInTests(root);
}

const SOFT: readonly {
  readonly kind: DeclaredKind;
  readonly declares: readonly string[];
  readonly uses: readonly string[];
}[] = [
  {
    kind: 'unit-type',
    declares: ['UnitTypes.types'],
    uses: [
      'UnitBlocks.types',
      'UnitIs.type',
      'ParameterCase.type',
      'Audience.type',
      'GivenUnit.type',
    ],
  },
  {
    kind: 'grade',
    declares: ['GradeBand.grade'],
    uses: ['Veto.grade', 'GradeCap.grade', 'Quota.grade', 'ExpectedGrade.grade'],
  },
  { kind: 'rulebook', declares: ['RulebookCode.value'], uses: ['StandIn.code'] },
];

interface WordAt {
  readonly name: string;
  readonly at: Span;
  readonly node: AstNode;
}

function* wordsAt(root: AstNode, places: readonly string[]): Generator<WordAt> {
  for (const place of places) {
    const [type, property = ''] = place.split('.');
    const nodes: readonly AstNode[] = nodesOf(root, type as 'UnitTypes');
    for (const node of nodes) {
      const value = (node as AstNode & Readonly<Record<string, unknown>>)[property];
      const isList = Array.isArray(value);
      const names: readonly unknown[] = isList ? value : [value];
      for (const [index, name] of names.entries())
        if (typeof name === 'string')
          yield { name, at: placeInList(node, property, name, index), node };
    }
  }
}

/** Types of unit may be several words: only those need the concrete syntax. */
function placeInList(node: AstNode, property: string, name: string, index: number): Span {
  const own = placeOfWord(node, name);
  return own ?? placeOfProperty(node, property, property === 'types' ? index : undefined);
}

function* namesInTests(root: AstNode): Generator<Occurrence> {
  for (const cell of nodesOf(root, 'Cell')) {
    const table = AstUtils.getContainerOfType(cell, isGivenCases)?.table.ref;
    const column = table?.columns.find(({ name }) => name === cell.column);
    if (column) yield used('column', column, placeOfProperty(cell, 'column'), cell);
  }
  for (const answers of nodesOf(root, 'GivenAnswers')) yield* namesOfAnswers(answers);
  for (const given of nodesOf(root, 'GivenScore')) {
    const raters = given.node?.ref ? nodesOf(given.node.ref, 'Rater') : [];
    const rater = raters.find(({ name }) => name === given.rater);
    if (rater) yield used('rater', rater, placeOfProperty(given, 'rater'), given);
  }
}

function* namesOfAnswers(answers: GivenAnswers): Generator<Occurrence> {
  const items = AstUtils.getContainerOfType(answers, isGivenSurvey)?.survey.ref?.items ?? [];
  for (const item of items) {
    if (item.$type === 'SurveyGroup' && item.name === answers.group)
      yield used('group', item, placeOfProperty(answers, 'group'), answers);
    if (item.$type === 'SurveyOption' && item.name === answers.option)
      yield used('answer', item, placeOfProperty(answers, 'option'), answers);
  }
}

function home(place: AstNode): { readonly home?: Home } {
  const above = place.$container;
  const node = AstUtils.getContainerOfType(above, isNode);
  if (node) return { home: homeAt('node', node) };
  const test = AstUtils.getContainerOfType(above, isTestCase);
  return test ? { home: homeAt('test', test) } : {};
}

/** Of a criterion with twenty names in it the place is asked twenty times. */
const homes = new WeakMap<AstNode, Home>();

function homeAt(
  kind: Home['kind'],
  node: AstNode & { readonly name: string; readonly title?: string },
): Home {
  const known = homes.get(node);
  if (known) return known;
  const { name, title } = node;
  const nameAt = placeOfWord(node, name) ?? placeOf(node);
  const found: Home = {
    kind,
    name,
    ...(title !== undefined && { title }),
    at: placeOf(node),
    nameAt,
  };
  homes.set(node, found);
  return found;
}
