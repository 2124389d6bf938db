import { outlineOf, type OutlineItem } from '@cchc/language';
import { contains, isBefore, type View } from '../../view.js';
import type { Position } from 'vscode-languageserver';
import { codeAfter, firstCodeUnder } from '../codes/segments.js';

/** The code that a criterion written at a place would have: behind the one before it, or the first of its parent. */
export function nextCode(view: View, position: Position): string {
  const outline = outlineOf(view.parsed());
  const around = pathTo(outline, position);
  const parent = around.at(-1);
  const siblings = (parent?.children ?? outline).flatMap(nodesIn);
  const all = new Set(outline.flatMap(codesIn));
  const before =
    siblings.filter(({ at }) => isBefore(at.start, position)).at(-1) ?? siblings.at(-1);
  const first = before?.name ?? '';
  let code =
    before === undefined
      ? firstCodeUnder(around.filter(({ type }) => type === 'Node').at(-1)?.name, [...all])
      : codeAfter(first);
  // Where the next code is taken already, the last one of the list has the next one behind it.
  for (let tries = 0; all.has(code) && tries < all.size; tries++) code = codeAfter(code);
  return code;
}

/** The items that are open around a place: criteria, blocks, the rulebook. */
function pathTo(items: readonly OutlineItem[], position: Position): readonly OutlineItem[] {
  const around = items.find(({ at, body }) => contains(body ?? at, position));
  if (!around) return [];
  return [around, ...pathTo(around.children, position)].filter(({ type }) => HOLDS_NODES.has(type));
}

const HOLDS_NODES: ReadonlySet<string> = new Set(['Rulebook', 'Node', 'Block', 'BestOf']);

function nodesIn(item: OutlineItem): readonly OutlineItem[] {
  if (item.type === 'BestOf') return item.children.flatMap(nodesIn);
  return item.type === 'Node' && item.name !== undefined ? [item] : [];
}

function codesIn(item: OutlineItem): readonly string[] {
  const own = item.type === 'Node' && item.name !== undefined ? [item.name] : [];
  return [...own, ...item.children.flatMap(codesIn)];
}
