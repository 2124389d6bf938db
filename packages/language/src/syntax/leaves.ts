import { isCompositeCstNode, isLeafCstNode, type CstNode, type LeafCstNode } from 'langium';

/** The tokens and comments of a piece of the text, in its order. */
export function leavesOf(cst: CstNode | undefined): readonly LeafCstNode[] {
  const leaves: LeafCstNode[] = [];
  const visit = (node: CstNode): void => {
    if (isLeafCstNode(node)) leaves.push(node);
    else if (isCompositeCstNode(node)) for (const part of node.content) visit(part);
  };
  if (cst) visit(cst);
  return leaves;
}
