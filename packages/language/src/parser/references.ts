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

/** A name that means a node; the place where it is written is known once the concrete syntax is. */
export class NameReference {
  _ref: DefaultReference['_ref'] | undefined = undefined;
  _nodeDescription: AstNodeDescription | undefined = undefined;

  constructor(
    private readonly linker: CchcLinker,
    private readonly container: AstNode,
    private readonly property: string,
    readonly $refText: string,
    private written: CstNode | undefined,
  ) {}

  get ref(): AstNode | undefined {
    return this.linker.resolve(this, this.container, this.property);
  }

  get error(): LinkingError | undefined {
    return isLinkingError(this._ref) ? this._ref : undefined;
  }

  get $nodeDescription(): AstNodeDescription | undefined {
    return this._nodeDescription;
  }

  get $refNode(): CstNode | undefined {
    // The concrete syntax of any node brings the places of all names of its text.
    if (!this.written && this.container.$cstNode === undefined) return undefined;
    return this.written;
  }

  writtenAt(place: CstNode | undefined): void {
    this.written = place;
  }
}

export class CchcLinker extends DefaultLinker {
  override buildReference(
    node: AstNode,
    property: string,
    written: CstNode | undefined,
    name: string,
  ): Reference {
    return new NameReference(this, node, property, name, written) as unknown as Reference;
  }

  resolve(reference: NameReference, node: AstNode, property: string): AstNode | undefined {
    return this.resolveReference(reference as unknown as DefaultReference, node, property);
  }
}
