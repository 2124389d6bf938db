import { outlineOf, type OutlineItem } from '@cchc/language';
import type { TextEdit } from 'vscode-languageserver';
import type { View } from '../../view.js';
import { indentOf } from '../fixes/edits.js';
import { blockOf } from './move.js';
import { towards } from './refactoring.js';
import { allCodes, newCodes, partsOf, withCodes } from './renumbered.js';

export interface Move {
  readonly code: string;
  readonly to: string;
  readonly place: 'before' | 'after' | 'into';
  /** Whether the codes of the list it comes to are counted anew. */
  readonly renumber: boolean;
}

/** A criterion in another place; undefined where there is no such criterion, or it would lie in itself. */
export function moved(
  view: View,
  { code, to, place, renumber }: Move,
): readonly TextEdit[] | undefined {
  const node = nodeOf(view, code);
  const target = nodeOf(view, to);
  if (!node || !target || code === to || isIn(target, node)) return undefined;
  if (place === 'into' && !target.body) return undefined;
  const block = blockOf(view, node);
  const lines = view.text.slice(block.start, block.end);
  const at =
    place === 'into'
      ? endOfBody(view, target)
      : blockOf(view, target)[place === 'before' ? 'start' : 'end'];
  const depth = indentOf(view, target.at.start.line) + (place === 'into' ? '  ' : '');
  const inserted = reindented(lines, indentOf(view, node.at.start.line), depth);
  const [first, second] = [block.start, at].sort((a, b) => a - b) as [number, number];
  const { text } = view;
  const result =
    at <= block.start
      ? text.slice(0, first) + inserted + text.slice(at, block.start) + text.slice(block.end)
      : text.slice(0, block.start) + text.slice(block.end, second) + inserted + text.slice(second);
  return towards(view, renumber ? counted(view.withText(result), code) : result);
}

function counted(view: View, code: string): string {
  const owner = ownerOf(outlineOf(view.parsed()), code);
  const parts = owner ? partsOf(owner) : [];
  const first = parts.find(({ name }) => name !== code)?.name;
  if (first === undefined) return view.text;
  const smallest = parts.map(({ name = '' }) => name).sort(byNumbers)[0] ?? first;
  return withCodes(view, newCodes(parts, smallest, allCodes(view)));
}

function byNumbers(a: string, b: string): number {
  return a.localeCompare(b, 'vi', { numeric: true });
}

function ownerOf(items: readonly OutlineItem[], code: string): OutlineItem | undefined {
  for (const item of items) {
    if (partsOf(item).some(({ name }) => name === code)) return item;
    const inside = ownerOf(item.children, code);
    if (inside) return inside;
  }
  return undefined;
}

function nodeOf(view: View, code: string): OutlineItem | undefined {
  const find = (items: readonly OutlineItem[]): OutlineItem | undefined => {
    for (const item of items) {
      if (item.type === 'Node' && item.name === code) return item;
      const inside = find(item.children);
      if (inside) return inside;
    }
    return undefined;
  };
  return find(outlineOf(view.parsed()));
}

function isIn(one: OutlineItem, other: OutlineItem): boolean {
  return other.children.some((child) => child === one || isIn(one, child));
}

/** Where the line of its `}` begins. */
function endOfBody({ text, lines }: View, { body, at }: OutlineItem): number {
  const close = lines.offsetAt((body ?? at).end) - 1;
  return text.lastIndexOf('\n', close) + 1;
}

function reindented(lines: string, before: string, after: string): string {
  return lines
    .split('\n')
    .map((line) => (line.startsWith(before) ? after + line.slice(before.length) : line))
    .map((line) => (line.trim() === '' ? '' : line))
    .join('\n');
}
