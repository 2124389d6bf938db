import type { IToken } from 'chevrotain';
import type { CstNode, LangiumDocument } from 'langium';
import { concreteTreeOf } from './concrete-tree.js';

/**
 * A node of a text without errors of syntax. It knows its tokens, and so its place; its concrete syntax,
 * which few ever ask for, is made when the first node of the text is asked for it.
 */
export class SyntaxTree {
  readonly $type: string;
  $container: SyntaxTree | undefined = undefined;
  $containerProperty: string | undefined = undefined;
  $containerIndex: number | undefined = undefined;
  $first: IToken | undefined = undefined;
  $last: IToken | undefined = undefined;
  $concrete: CstNode | undefined = undefined;
  declare $document?: LangiumDocument;

  constructor(type: string) {
    this.$type = type;
  }

  get $cstNode(): CstNode | undefined {
    return (this.$concrete ??= concreteTreeOf(this));
  }

  /** Puts it into a property of another, with its place where that is a list. */
  in(container: SyntaxTree, property: string, index?: number): this {
    this.$container = container;
    this.$containerProperty = property;
    if (index !== undefined) this.$containerIndex = index;
    return this;
  }
}
