import type { OutlineItem } from '@cchc/language';
import { CodeActionKind } from 'vscode-languageserver';
import { contains, type View } from '../../view.js';
import { statementsAround } from '../fixes/edits.js';
import { action, towards, type Refactoring } from './refactoring.js';
import { allCodes, newCodes, partsOf, withCodes } from './renumbered.js';

/** A criterion one place up or down among its siblings; the codes of the list stay in their order. */
export const move: Refactoring = (view, range) => {
  const around = statementsAround(view, range.start);
  const node = around.at(-1);
  const owner = around.at(-2);
  if (!owner || node?.type !== 'Node' || !contains(node.head, range.start)) return [];
  const parts = partsOf(owner);
  const at = parts.indexOf(node);
  const ways = [
    { name: 'move-up', other: parts[at - 1], before: true },
    { name: 'move-down', other: parts[at + 1], before: false },
  ] as const;
  return ways.flatMap(({ name, other, before }) => {
    const text =
      other && at >= 0 ? swapped(view, owner, before ? [other, node] : [node, other]) : undefined;
    if (text === undefined) return [];
    return [action(view, CodeActionKind.RefactorMove, name, towards(view, text), node.name)];
  });
};

/** Two siblings in each other's place, with their comments. */
function swapped(
  view: View,
  owner: OutlineItem,
  [first, second]: readonly [OutlineItem, OutlineItem],
): string | undefined {
  const [a, b] = [blockOf(view, first), blockOf(view, second)];
  if (a.end > b.start) return undefined;
  const { text } = view;
  const moved =
    text.slice(0, a.start) +
    text.slice(b.start, b.end) +
    text.slice(a.end, b.start) +
    text.slice(a.start, a.end) +
    text.slice(b.end);
  return renumberedAt(view, moved, owner);
}

/** The codes of the list as they were, from its first one on. */
function renumberedAt(view: View, text: string, owner: OutlineItem): string {
  const begin = partsOf(owner)[0]?.name;
  const other = view.withText(text);
  const again = statementsAround(other, owner.at.start).findLast(
    ({ type, name }) => type === owner.type && name === owner.name,
  );
  if (begin === undefined || !again) return text;
  return withCodes(other, newCodes(partsOf(again), begin, allCodes(view)));
}

/** The lines of a criterion with the comments right above it, which are kept with it. */
export function blockOf(
  { text, lines }: View,
  { at }: OutlineItem,
): { readonly start: number; readonly end: number } {
  let start = text.lastIndexOf('\n', lines.offsetAt(at.start) - 1) + 1;
  if (text.slice(start, lines.offsetAt(at.start)).trim() !== '')
    return { start: lines.offsetAt(at.start), end: lines.offsetAt(at.end) };
  for (;;) {
    const above = text.lastIndexOf('\n', start - 2) + 1;
    if (start === 0 || !/^\s*\/\//.test(text.slice(above, start))) break;
    start = above;
  }
  const newline = text.indexOf('\n', lines.offsetAt(at.end));
  return { start, end: newline < 0 ? text.length : newline + 1 };
}
