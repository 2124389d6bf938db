import { isBlock, isNode, type Node } from '../../generated/ast.js';
import { nodesOf } from '../../syntax/nodes.js';
import { partsOf } from '../../names/parents.js';
import { finding, placeOfProperty, type LanguageRule } from '../rule.js';

/** Titles with nothing in them, and siblings of one title: a line that was copied and not finished. */
export const titles: LanguageRule = function* ({ root, symbols }) {
  for (const choice of nodesOf(root, 'Alternative'))
    if (choice.name?.trim() === '')
      yield finding('TITLE_EMPTY', placeOfProperty(choice, 'name'), {}, { severity: 'warning' });
  for (const titled of [root, ...symbols.nodes])
    if (titled.title?.trim() === '')
      yield finding('TITLE_EMPTY', placeOfProperty(titled, 'title'), {}, { severity: 'warning' });
  yield* repeatedIn(root.statements.filter(isNode));
  for (const whole of [...symbols.nodes, ...root.statements.filter(isBlock)])
    yield* repeatedIn(partsOf(whole));
};

function* repeatedIn(siblings: readonly Node[]) {
  const seen = new Map<string, Node>();
  for (const node of siblings) {
    const plain = node.title?.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
    if (!plain) continue;
    const first = seen.get(plain);
    if (!first) seen.set(plain, node);
    else
      yield finding(
        'TITLE_TWICE',
        placeOfProperty(node, 'title'),
        { title: node.title },
        { severity: 'warning', related: [placeOfProperty(first, 'title')] },
      );
  }
}
