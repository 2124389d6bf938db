import type { AstNode } from 'langium';
import type { Node } from '../../generated/ast.js';
import { finding, placeOfProperty, type LanguageRule } from '../rule.js';

/**
 * A code that is used twice. Letters (`a`, `b`, `đ`) and the like start anew in each group; numbers
 * with dots are the same everywhere.
 */
export const codes: LanguageRule = function* ({ symbols }) {
  for (const [code, nodes] of symbols.nodesByCode) {
    if (code === undefined) continue;
    const firstIn = new Map<AstNode | undefined, Node>();
    for (const node of nodes) {
      const group = isFullCode(code) ? undefined : node.$container;
      const first = firstIn.get(group);
      if (!first) firstIn.set(group, node);
      else {
        const extras = { related: [placeOfProperty(first, 'name')] };
        yield finding('CODE_TWICE', placeOfProperty(node, 'name'), { code }, extras);
      }
    }
  }
};

function isFullCode(code: string): boolean {
  return code.includes('.');
}
