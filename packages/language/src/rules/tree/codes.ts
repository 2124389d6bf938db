import { isNode, type Node } from '../../generated/ast.js';
import { finding, placeOfProperty, type LanguageRule } from '../rule.js';

/**
 * A code that is used twice. Letters (`a`, `b`, `đ`) and the like start anew in each group; numbers
 * with dots are the same everywhere.
 */
export const codes: LanguageRule = function* ({ symbols }) {
  for (const [code, nodes] of symbols.nodesByCode) {
    if (code === undefined) continue;
    for (const [index, node] of nodes.entries()) {
      const first = nodes
        .slice(0, index)
        .find((other) => isFullCode(code) || siblings(node, other));
      if (first) {
        const extras = { related: [placeOfProperty(first, 'name')] };
        yield finding('CODE_TWICE', placeOfProperty(node, 'name'), { code }, extras);
      }
    }
  }
};

function isFullCode(code: string): boolean {
  return code.includes('.');
}

function siblings(a: Node, b: Node): boolean {
  return a.$container === b.$container && isNode(a);
}
