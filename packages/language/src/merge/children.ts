import type { AstNode } from 'langium';
import { isBestOf, isBlock, isNode, isRulebook } from '../generated/ast.js';

/**
 * What a part is merged by: a rulebook by its statements, a group by its criteria. A criterion that is
 * scored has none: two people who change one rule have to talk.
 */
export function childrenOf(node: AstNode): readonly AstNode[] {
  if (isRulebook(node)) return node.statements;
  if (!isNode(node) && !isBlock(node) && !isBestOf(node)) return [];
  const { members } = node;
  return members.some((one) => isNode(one) || isBestOf(one)) ? members : [];
}
