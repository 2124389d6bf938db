import type { AstNode } from 'langium';
import type { Decimal, Level, Span } from '@cchc/model';
import type { Tongue } from '../findings.js';
import { isNode, isRulebook, type Node, type Worth } from '../generated/ast.js';
import { placeOf } from '../lower/context.js';
import { takesBest } from '../names/parents.js';
import { stretchOf } from '../syntax/stretch.js';
import { statementsOf } from '../rules/text/separators.js';
import { eachRulebook, type ParsedText } from '../text.js';
import { readNumber } from '../tokens/numbers.js';
import type { Token } from './lex.js';
import { tokensOf, wordOf, wordsAround, type Words } from './name-place.js';

/** A statement of the text with all that stands in its braces: what folds, and what lists of symbols show. */
export interface OutlineItem {
  /** The rule of the grammar that read it: `Node`, `Input`, `Bands`, … */
  readonly type: string;
  readonly level?: Level;
  /** Of a rulebook. */
  readonly kind?: 'rulebook' | 'library' | 'amend';
  /** A name, a code, the name of a test. */
  readonly name?: string;
  readonly nameAt?: Span;
  readonly title?: string;
  readonly titleAt?: Span;
  readonly worth?: OutlineWorth;
  /** Whether only the best of its parts counts. */
  readonly best?: true;
  readonly at: Span;
  /** Its first line, up to the brace. */
  readonly head: Span;
  /** From its `{` to its `}`. */
  readonly body?: Span;
  readonly children: readonly OutlineItem[];
}

export interface OutlineWorth {
  readonly kind: 'points' | 'weight' | 'monitor-only';
  readonly at: Span;
  /** Exact; of a weight in percent. */
  readonly value?: Decimal;
  readonly valueAt?: Span;
}

const known = new WeakMap<ParsedText, readonly OutlineItem[]>();

/** The rulebooks of a text, as far as it could be read. */
export function outlineOf(parsed: ParsedText): readonly OutlineItem[] {
  const found = known.get(parsed) ?? itemsOf(parsed, () => true);
  known.set(parsed, found);
  return found;
}

/** The same without what is of other types, and all that stands in that: a look at little of the text. */
export function outlineOfTypes(
  parsed: ParsedText,
  types: ReadonlySet<string>,
): readonly OutlineItem[] {
  return known.get(parsed) ?? itemsOf(parsed, ({ $type }) => types.has($type));
}

type IsWanted = (node: AstNode) => boolean;

function itemsOf(parsed: ParsedText, isWanted: IsWanted): readonly OutlineItem[] {
  return eachRulebook(parsed)
    .filter(({ root }) => stretchOf(root) !== undefined)
    .map((view) => item(view.root, parsed.tongue, isWanted));
}

function item(node: AstNode, tongue: Tongue, isWanted: IsWanted): OutlineItem {
  const named = node as AstNode & { readonly name?: unknown; readonly title?: unknown };
  const words = wordsAround(node);
  const tokens = tokensOf(node);
  const open = tokens.find(({ type }) => type === '{');
  const head = open ? tokens.slice(0, tokens.indexOf(open)) : tokens;
  const body = bodyOf(tokens, open, words);
  const ownName = head.find(
    (token) => !SIGNS.test(token.type) && wordOf(words, token) === named.name,
  );
  const titled = head.find(({ type }) => type === 'STRING');
  const at = placeOf(node);
  return {
    type: node.$type,
    ...(typeof named.name === 'string' && {
      name: named.name,
      ...(ownName && { nameAt: words.spanOf(ownName) }),
    }),
    ...(typeof named.title === 'string' && {
      title: named.title,
      ...(titled && { titleAt: words.spanOf(titled) }),
    }),
    ...(isNode(node) && ofNode(node, tongue)),
    ...(isRulebook(node) && { kind: node.kind }),
    at,
    head: open ? { ...at, end: words.spanOf(open).start } : at,
    ...(body && { body }),
    children: partsIn(node)
      .filter(isWanted)
      .map((part) => item(part, tongue, isWanted)),
  };
}

function ofNode(node: Node, tongue: Tongue): Partial<OutlineItem> {
  const { level, worth } = node;
  return {
    level,
    ...(worth && { worth: worthOf(worth, tongue) }),
    ...(takesBest(node) && { best: true as const }),
  };
}

function worthOf(worth: Worth, tongue: Tongue): OutlineWorth {
  const at = placeOf(worth);
  switch (worth.$type) {
    case 'Points':
      return {
        kind: 'points',
        at,
        value: decimalOf(worth.value, tongue),
        ...valueAt(worth),
      };
    case 'Weight':
      return {
        kind: 'weight',
        at,
        value: decimalOf(worth.share, tongue),
        ...valueAt(worth),
      };
    case 'MonitorOnly':
      return { kind: 'monitor-only', at };
  }
}

/** As the rules read it: what is not well formed is taken for what it would be in the other language. */
function decimalOf(text: string | undefined, tongue: Tongue): Decimal {
  const reading = readNumber(text ?? '', tongue);
  if (reading.kind === 'number') return reading.value;
  if (reading.kind === 'ambiguous') return reading.readings[1];
  return reading.instead === undefined ? '0' : decimalOf(reading.instead, tongue);
}

/** The statements in a node's braces; those of a rule stand in the rule itself. */
function partsIn(node: AstNode): readonly AstNode[] {
  const own = statementsOf(node);
  if (own.length > 0) return own;
  const { scoring } = node as AstNode & { readonly scoring?: AstNode };
  if (scoring) return partsIn(scoring);
  const { nodes } = node as AstNode & { readonly nodes?: readonly AstNode[] };
  return nodes ?? [];
}

/** From the first brace to the one that closes it. */
function bodyOf(
  tokens: readonly Token[],
  open: Token | undefined,
  { spanOf }: Words,
): Span | undefined {
  let depth = 0;
  for (const token of open ? tokens.slice(tokens.indexOf(open)) : []) {
    if (token.type === '{') depth++;
    if (token.type === '}' && --depth === 0 && open)
      return { ...spanOf(open), end: spanOf(token).end };
  }
  return undefined;
}

function valueAt(worth: Worth): { readonly valueAt?: Span } {
  const number = tokensOf(worth).find(({ type }) => type === 'NUMBER');
  return number ? { valueAt: wordsAround(worth).spanOf(number) } : {};
}

const SIGNS = /^[^\p{L}]+$/u;
