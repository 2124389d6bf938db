import { GrammarUtils, type AstNode } from 'langium';
import type { Decimal, Level, Span } from '@cchc/model';
import type { Tongue } from '../findings.js';
import { isNode, isRulebook, type Node, type Worth } from '../generated/ast.js';
import { placeOf } from '../lower/context.js';
import { takesBest } from '../names/parents.js';
import { headOf, placeOfProperty } from '../rules/rule.js';
import { statementsOf } from '../rules/text/separators.js';
import { eachRulebook, type ParsedText } from '../text.js';
import { readNumber } from '../tokens/numbers.js';

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
  const found =
    known.get(parsed) ??
    eachRulebook(parsed)
      .filter(({ root }) => root.$cstNode !== undefined)
      .map((view) => item(view.root, parsed.tongue));
  known.set(parsed, found);
  return found;
}

function item(node: AstNode, tongue: Tongue): OutlineItem {
  const named = node as AstNode & { readonly name?: unknown; readonly title?: unknown };
  const body = bodyOf(node);
  return {
    type: node.$type,
    ...(typeof named.name === 'string' && {
      name: named.name,
      nameAt: placeOfProperty(node, 'name'),
    }),
    ...(typeof named.title === 'string' && {
      title: named.title,
      titleAt: placeOfProperty(node, 'title'),
    }),
    ...(isNode(node) && ofNode(node, tongue)),
    ...(isRulebook(node) && { kind: node.kind }),
    at: placeOf(node),
    head: headOf(node),
    ...(body && { body }),
    children: partsIn(node).map((part) => item(part, tongue)),
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
        valueAt: placeOfProperty(worth, 'value'),
      };
    case 'Weight':
      return {
        kind: 'weight',
        at,
        value: decimalOf(worth.share, tongue),
        valueAt: placeOfProperty(worth, 'share'),
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

function bodyOf(node: AstNode): Span | undefined {
  const home = GrammarUtils.findNodeForKeyword(node.$cstNode, '{') ? node : scoringOf(node);
  const open = GrammarUtils.findNodeForKeyword(home?.$cstNode, '{');
  const close = GrammarUtils.findNodesForKeyword(home?.$cstNode, '}').at(-1);
  if (!open || !close || close.offset < open.offset) return undefined;
  return { file: 0, start: open.range.start, end: close.range.end };
}

function scoringOf(node: AstNode): AstNode | undefined {
  const { scoring } = node as AstNode & { readonly scoring?: AstNode };
  return (
    scoring &&
    (GrammarUtils.findNodeForKeyword(scoring.$cstNode, '{') ? scoring : scoringOf(scoring))
  );
}
