import {
  AstUtils,
  CstUtils,
  GrammarUtils,
  type AstNode,
  type AstNodeLocator,
  type DocumentSegment,
  type URI,
} from 'langium';

/** What a name means, told to Langium: where it stands is found out when somebody asks. */
export class NodeDescription {
  readonly type: string;

  constructor(
    readonly node: AstNode,
    readonly name: string,
    private readonly locator: AstNodeLocator,
  ) {
    this.type = node.$type;
  }

  get documentUri(): URI {
    return AstUtils.getDocument(this.node).uri;
  }

  get path(): string {
    return this.locator.getAstNodePath(this.node);
  }

  get selectionSegment(): DocumentSegment | undefined {
    return CstUtils.toDocumentSegment(this.node.$cstNode);
  }

  get nameSegment(): DocumentSegment | undefined {
    const name = this.node.$cstNode && GrammarUtils.findNodeForProperty(this.node.$cstNode, 'name');
    return CstUtils.toDocumentSegment(name ?? this.node.$cstNode);
  }
}
