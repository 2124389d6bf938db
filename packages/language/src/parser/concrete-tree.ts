import type { IToken } from 'chevrotain';
import { isAstNode, isReference, type CstNode, type GrammarAST } from 'langium';
import { SourceLengthCstNodeBuilder } from '../tokens/cst.js';
import type { NameReference } from './references.js';
import type { SyntaxTree } from './syntax-tree.js';
import type { ConcreteBuilder } from './token-reader.js';

/** Reads a node of a text once more, or the smallest around it that can be, with its concrete syntax. */
type ReadAgain = (node: SyntaxTree) => Pair;

/** What was read again, and what it is in the tree. */
interface Pair {
  readonly from: SyntaxTree;
  readonly to: SyntaxTree;
}

const again = new WeakMap<SyntaxTree, ReadAgain>();

/** Says how the text of a tree is read again, should anybody ask for its concrete syntax. */
export function canReadAgain(root: SyntaxTree, readAgain: ReadAgain): void {
  again.set(root, readAgain);
}

/** The concrete syntax of a node; that of all nodes inside it is known then, too. */
export function concreteTreeOf(node: SyntaxTree): CstNode | undefined {
  let root = node;
  while (root.$container) root = root.$container;
  const readAgain = again.get(root);
  if (!readAgain) return undefined;
  const { from, to } = readAgain(node);
  if (to === root) again.delete(root);
  handOver(from, to);
  return node.$concrete;
}

/** Two readings of one piece of a text give trees of one shape. */
function handOver(from: SyntaxTree, to: SyntaxTree): void {
  to.$concrete = from.$concrete;
  if (to.$concrete) Object.assign(to.$concrete, { astNode: to });
  const values = from as unknown as Readonly<Record<string, unknown>>;
  const others = to as unknown as Readonly<Record<string, unknown>>;
  for (const property in from) {
    if (property.startsWith('$')) continue;
    const [value, other] = [values[property], others[property]];
    if (Array.isArray(value) && Array.isArray(other))
      for (const [index, one] of value.entries()) handOverValue(one, other[index]);
    else handOverValue(value, other);
  }
}

function handOverValue(from: unknown, to: unknown): void {
  if (typeof from !== 'object') return;
  if (isAstNode(from)) handOver(from as unknown as SyntaxTree, to as SyntaxTree);
  else if (isReference(from)) (to as NameReference).writtenAt(from.$refNode);
}

/** Does for the generated functions what Langium's parser does on its way. */
export class ConcreteTreeBuilder implements ConcreteBuilder {
  private readonly builder = new SourceLengthCstNodeBuilder();
  private next = 0;

  constructor(
    text: string,
    private readonly hidden: readonly IToken[],
    private readonly elements: readonly GrammarAST.AbstractElement[],
    /** The offset of the first token. */
    from = 0,
  ) {
    this.builder.buildRootNode(text);
    while ((hidden[this.next]?.startOffset ?? Infinity) < from) this.next++;
  }

  open(element: number): void {
    this.builder.buildCompositeNode(this.element(element));
  }

  leaf(token: IToken, element: number): void {
    this.addHidden(token.startOffset);
    this.builder.buildLeafNode(token, this.element(element));
  }

  close(): CstNode {
    const node = { $type: '', $cstNode: this.builder.current as CstNode };
    this.builder.construct(node);
    return node.$cstNode;
  }

  wrap(closed: CstNode, element: number): void {
    this.builder.removeNode(closed);
    const node = this.builder.buildCompositeNode(this.element(element));
    this.builder.appendChild(node, closed);
  }

  /** Comments before an offset, or all that are left. */
  addHidden(before = Infinity): void {
    const first = this.next;
    while ((this.hidden[this.next]?.startOffset ?? Infinity) < before) this.next++;
    if (this.next > first) this.builder.addHiddenNodes(this.hidden.slice(first, this.next));
  }

  private element(number: number): GrammarAST.AbstractElement {
    const element = this.elements[number];
    if (!element) throw new Error(`the grammar has no element ${number}`);
    return element;
  }
}
