import { CstNodeBuilder, type LangiumParser } from 'langium';
import type { IToken } from 'chevrotain';

type LeafNode = ReturnType<CstNodeBuilder['createLeafNode']>;

/**
 * Our tokens carry the canonical spelling as their image, which may be longer or shorter than what
 * stands in the text; a leaf of the concrete tree has to be as long as the text.
 */
export class SourceLengthCstNodeBuilder extends CstNodeBuilder {
  protected override createLeafNode(token: IToken, hidden: boolean): LeafNode {
    const length = (token.endOffset ?? token.startOffset) - token.startOffset + 1;
    const leaf = super.createLeafNode(token, hidden);
    return length === token.image.length
      ? leaf
      : super.createLeafNode({ ...token, image: ' '.repeat(length) }, hidden);
  }
}

/** Langium has no service for its node builder; a test in `lexer.test.ts` notices if the field moves. */
export function useSourceLengths(parser: LangiumParser): void {
  (parser as unknown as { nodeBuilder: CstNodeBuilder }).nodeBuilder =
    new SourceLengthCstNodeBuilder();
}
