import type { IToken } from 'chevrotain';
import type { AstNode, CstNode, Linker, Reference } from 'langium';
import type { SyntaxTree } from './syntax-tree.js';

/** Builds the concrete tree beside the nodes; `element` is a number of the grammar's elements. */
export interface ConcreteBuilder {
  open(element: number): void;
  leaf(token: IToken, element: number): void;
  /** Ends what was opened last. */
  close(): CstNode;
  /** What was closed last becomes the first part of a new one. */
  wrap(closed: CstNode, element: number): void;
}

/** Thrown where a text does not go on as the grammar wants it. */
export const NOT_READ = new Error('this text has an error of syntax');

/** What the generated functions read from: a text's tokens, by the numbers of their kinds. */
export class TokenReader {
  constructor(
    private readonly text: string,
    private readonly tokens: readonly IToken[],
    /** One more than there are tokens: the last is 0, the text's end. */
    readonly kinds: Uint16Array,
    private readonly linker: Linker,
    private readonly concrete?: ConcreteBuilder,
    /** The token that is read next. */
    public at = 0,
  ) {}

  take(kind: number, element: number): IToken {
    const { at } = this;
    const token = this.tokens[at];
    if (this.kinds[at] !== kind || !token) throw NOT_READ;
    this.at = at + 1;
    if (this.concrete) this.concrete.leaf(token, element);
    return token;
  }

  fail(): never {
    throw NOT_READ;
  }

  /** A rule is called. */
  open(element: number): void {
    if (this.concrete) this.concrete.open(element);
  }

  /** A rule has made its node from the tokens since `first`. */
  ended(node: SyntaxTree, first: number): SyntaxTree {
    node.$first = this.tokens[first];
    node.$last = this.tokens[this.at - 1];
    if (this.concrete) node.$concrete = this.concrete.close();
    return node;
  }

  /** The rule's node so far is to be the first part of another. */
  wrapped(node: SyntaxTree, first: number, element: number): SyntaxTree {
    this.ended(node, first);
    if (node.$concrete) this.concrete?.wrap(node.$concrete, element);
    return node;
  }

  /** A rule has read a word. */
  word(value: string): string {
    if (this.concrete) this.concrete.close();
    return value;
  }

  /** A rule has read a name, which means a node. */
  reference(node: SyntaxTree, property: string, name: string): Reference {
    const container = node as unknown as AstNode;
    return this.linker.buildReference(container, property, this.concrete?.close(), name);
  }

  /** The text from a token to the last one taken. */
  writtenFrom(first: number): string {
    const [from, to] = [this.tokens[first], this.tokens[this.at - 1]];
    return this.text.slice(from?.startOffset ?? 0, (to?.endOffset ?? -1) + 1);
  }
}
