import { outlineOf, type OutlineItem } from '@cchc/language';
import { rangeOf, type View } from '../../view.js';
import { codeAfter, firstCodeUnder } from '../codes/segments.js';
import { applied } from '../fix-all.js';
import { occurrencesIn } from '../names.js';

/** New codes by where the old one is declared. */
type NewCodes = ReadonlyMap<string, string>;

const placeKey = ({
  start,
}: {
  readonly start: { readonly line: number; readonly character: number };
}) => `${start.line}:${start.character}`;

/** The codes of the criteria in these, one behind the other, and of all that is in them. */
export function newCodes(
  siblings: readonly OutlineItem[],
  first: string,
  all: readonly string[],
): NewCodes {
  const codes = new Map<string, string>();
  let next = first;
  for (const node of siblings) {
    give(node, next, all, codes);
    next = codeAfter(next);
  }
  return codes;
}

function give(
  node: OutlineItem,
  code: string,
  all: readonly string[],
  codes: Map<string, string>,
): void {
  if (node.nameAt) codes.set(placeKey(node.nameAt), code);
  const parts = partsOf(node);
  const [first] = parts;
  if (!first) return;
  const own = node.name ?? '';
  // Where parts spell the code of their parent they go on doing so; else they are counted as they were.
  const isBelow = first.name?.startsWith(`${own}.`) === true;
  const begin = isBelow
    ? `${code}.${firstSegment(first.name.slice(own.length + 1))}`
    : firstCodeUnder(code, all);
  for (const [part, next] of pairs(parts, begin)) give(part, next, all, codes);
}

function pairs(
  parts: readonly OutlineItem[],
  begin: string,
): readonly (readonly [OutlineItem, string])[] {
  let next = begin;
  return parts.map((part) => {
    const pair = [part, next] as const;
    next = codeAfter(next);
    return pair;
  });
}

/** A list begins with one: `1`, `a`, `I`. */
function firstSegment(segment: string): string {
  if (/^\d/.test(segment)) return '1';
  return /^[IVX]+$/.test(segment) ? 'I' : /^[a-zđ]/.test(segment) ? 'a' : segment;
}

/** The text with new codes wherever the old ones are declared or named. */
export function withCodes(view: View, codes: NewCodes): string {
  const edits = occurrencesIn(view).flatMap(({ kind, target, at }) => {
    const code = kind === 'node' && target.file === 0 ? codes.get(placeKey(target)) : undefined;
    return code === undefined ? [] : [{ range: rangeOf(at), newText: code }];
  });
  return applied(view, edits);
}

/** What a node or the rulebook adds up: its own criteria, through `cao nhất trong`. */
export function partsOf({ children }: OutlineItem): readonly OutlineItem[] {
  return children.flatMap((child) =>
    child.type === 'BestOf' ? partsOf(child) : child.type === 'Node' ? [child] : [],
  );
}

export function allCodes(view: View): readonly string[] {
  const codesIn = (item: OutlineItem): readonly string[] => [
    ...(item.type === 'Node' && item.name !== undefined ? [item.name] : []),
    ...item.children.flatMap(codesIn),
  ];
  return outlineOf(view.parsed()).flatMap(codesIn);
}
