import {
  DefaultLinker,
  isLinkingError,
  type AstNode,
  type AstNodeDescription,
  type CstNode,
  type DefaultReference,
  type LinkingError,
  type Reference,
} from 'langium';

type Resolve = (reference: NameReference) => AstNode | undefined;

/** A name that means a node; the place where it is written is known once the concrete syntax is. */
export class NameReference {
  _ref: DefaultReference['_ref'] | undefined = undefined;
  _nodeDescription: AstNodeDescription | undefined = undefined;

  constructor(
    private readonly container: AstNode,
    private readonly resolve: Resolve,
    readonly $refText: string,
    private written: CstNode | undefined,
  ) {}

  get ref(): AstNode | undefined {
    return this.resolve(this);
  }

  get error(): LinkingError | undefined {
    return isLinkingError(this._ref) ? this._ref : undefined;
  }

  get $nodeDescription(): AstNodeDescription | undefined {
    return this._nodeDescription;
  }

  get $refNode(): CstNode | undefined {
    // Asking for the place of any node makes those of all names known.
    if (!this.written && this.container.$cstNode) return this.written;
    return this.written;
  }

  knownAt(written: CstNode | undefined): void {
    this.written = written;
  }
}

export class CchcLinker extends DefaultLinker {
  override buildReference(
    node: AstNode,
    property: string,
    written: CstNode | undefined,
    name: string,
  ): Reference {
    const resolve = (reference: NameReference) =>
      this.resolveReference(reference as unknown as DefaultReference, node, property);
    return new NameReference(node, resolve, name, written) as unknown as Reference;
  }
}
