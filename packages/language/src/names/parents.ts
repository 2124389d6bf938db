import type { AstNode } from 'langium';
import {
  isBestOf,
  isNode,
  type BestOf,
  type Block,
  type Node,
  type Rulebook,
} from '../generated/ast.js';

/** The rulebook, library or amendment a node stands in. */
export function rulebookOf(node: AstNode): Rulebook | undefined {
  // Asked for each place that is told: the type's name says enough, without its table of subtypes.
  let at: AstNode | undefined = node;
  while (at && at.$type !== 'Rulebook') at = at.$container;
  return at as Rulebook | undefined;
}

/** The node that a node is a part of; a block that takes the best of its parts is looked through. */
export function parentOf(place: AstNode): Node | undefined {
  const container = isBestOf(place.$container) ? place.$container.$container : place.$container;
  return isNode(container) ? container : undefined;
}

/** What a node or block adds up, or takes the best of. */
export function partsOf(whole: Node | Block): readonly Node[] {
  const members: readonly AstNode[] = whole.members;
  return members.flatMap((member) =>
    isNode(member) ? [member] : isBestOf(member) ? member.members : [],
  );
}

/** Whether only the best part counts. */
export function takesBest(whole: Node | Block): boolean {
  return bestOf(whole) !== undefined;
}

function bestOf(whole: Node | Block): BestOf | undefined {
  const members: readonly AstNode[] = whole.members;
  return members.find(isBestOf);
}
