import type { AstNode } from 'langium';
import { ownLines } from '../amend/own-lines.js';
import type { ParsedText } from '../text.js';
import { childrenOf } from './children.js';

/** A stretch of a text that is merged as one, or part by part where it has parts. */
export interface Part {
  /** What it is, among its neighbours: `Node 1.1.2`, `Input xong`. */
  readonly key: string;
  /** With the blank lines and comments before it. */
  readonly whole: string;
  /** What stands before, between and behind its parts; all of it where it has none. */
  readonly open: string;
  readonly parts: readonly Part[];
  readonly close: string;
}

/** The text as parts; together they are the text. Undefined where its syntax is broken. */
export function partsOf({ document, text }: ParsedText): Part | undefined {
  const { lexerErrors, parserErrors, value } = document.parseResult;
  if (lexerErrors.length > 0 || parserErrors.length > 0) return undefined;
  return container('', value.rulebooks, text, 0, text.length);
}

function partOf(node: AstNode, key: string, text: string, start: number, end: number): Part {
  const children = childrenOf(node);
  if (children.length > 0) return container(key, children, text, start, end);
  const whole = text.slice(start, end);
  return { key, whole, open: whole, parts: [], close: '' };
}

/** Each part begins where the one before it ends, so that nothing between them is lost. */
function container(
  key: string,
  nodes: readonly AstNode[],
  text: string,
  start: number,
  end: number,
): Part {
  const places = nodes.map((node) => ownLines(node, text));
  const first = places[0]?.start ?? end;
  const keys = keysOf(nodes);
  const parts = nodes.map((node, index) => {
    const from = index === 0 ? first : (places[index - 1]?.end ?? first);
    return partOf(node, keys[index] ?? '', text, from, places[index]?.end ?? from);
  });
  const last = places.at(-1)?.end ?? end;
  return {
    key,
    whole: text.slice(start, end),
    open: text.slice(start, first),
    parts,
    close: text.slice(last, end),
  };
}

/** Parts without a name of their own are told apart by which of their kind they are. */
function keysOf(nodes: readonly AstNode[]): readonly string[] {
  const seen = new Map<string, number>();
  return nodes.map((node) => {
    const name = nameOf(node);
    const key = `${node.$type} ${name ?? ''}`;
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return count === 0 ? key : `${key}#${String(count)}`;
  });
}

function nameOf(node: AstNode): string | undefined {
  for (const key of ['name', 'target', 'path'] as const) {
    const value: unknown = key in node ? node[key as keyof AstNode] : undefined;
    if (typeof value === 'string') return value.normalize('NFC');
  }
  return undefined;
}
