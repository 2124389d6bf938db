import { isBlock, isNode, type Node } from '../../generated/ast.js';
import { partsOf } from '../../names/parents.js';
import { isBefore, isUnder } from './code-segments.js';
import { finding, placeOfProperty, type LanguageRule } from '../rule.js';

/** A code that comes too late among its siblings, or that belongs to another parent. Skipped numbers are usual. */
export const codeOrder: LanguageRule = function* ({ root, symbols }) {
  yield* inOrder(root.statements.filter(isNode));
  for (const block of root.statements.filter(isBlock)) yield* inOrder(partsOf(block));
  for (const parent of symbols.nodes) {
    const parts = partsOf(parent);
    const strays = straysAmong(parent, parts);
    for (const { name: code } of strays)
      yield finding(
        'CODE_NOT_UNDER_PARENT',
        placeOfProperty(parts.find((part) => part.name === code) ?? parent, 'name'),
        { code, parent: parent.name },
        { severity: 'warning' },
      );
    yield* inOrder(parts.filter((part) => !strays.includes(part)));
  }
};

function* inOrder(siblings: readonly Node[]) {
  for (const [index, node] of siblings.entries()) {
    const before = siblings[index - 1];
    if (before?.name === undefined || node.name === undefined) continue;
    if (!isBefore(node.name, before.name)) continue;
    const extras = { severity: 'warning', related: [placeOfProperty(before, 'name')] } as const;
    const args = { code: node.name, before: before.name };
    yield finding('CODE_OUT_OF_ORDER', placeOfProperty(node, 'name'), args, extras);
  }
}

/** At least two siblings carry their parent's code in front, and most of them do. */
function straysAmong(parent: Node, parts: readonly Node[]): readonly Node[] {
  const named = parts.filter(({ name }) => name?.includes('.'));
  const home = named.filter(({ name }) => isUnder(name, parent.name));
  const strays = named.filter((part) => !home.includes(part));
  return home.length >= 2 && home.length > strays.length ? strays : [];
}
