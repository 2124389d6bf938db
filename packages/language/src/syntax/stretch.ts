import { AstUtils, type AstNode, type CstNode } from 'langium';
import type { Position } from '@cchc/model';
import { SyntaxTree } from '../parser/syntax-tree.js';

/** A piece of the text, by its places and its offsets; the end is behind it. */
export interface Stretch {
  readonly start: Position;
  readonly end: Position;
  readonly from: number;
  readonly to: number;
}

/** Where a node stands in the text: told by its tokens where they are known, without any concrete syntax. */
export function stretchOf(node: AstNode | undefined): Stretch | undefined {
  const [first, last] = node instanceof SyntaxTree ? [node.$first, node.$last] : [];
  if (!first || !last) return node?.$cstNode && stretchOfCst(node.$cstNode);
  return {
    start: { line: (first.startLine ?? 1) - 1, character: (first.startColumn ?? 1) - 1 },
    end: { line: (last.endLine ?? 1) - 1, character: last.endColumn ?? 0 },
    from: first.startOffset,
    to: (last.endOffset ?? last.startOffset) + 1,
  };
}

function stretchOfCst({ range, offset, end }: CstNode): Stretch {
  return { start: range.start, end: range.end, from: offset, to: end };
}

/** A node as the text has it. */
export function writtenOf(node: AstNode | undefined): string {
  const stretch = stretchOf(node);
  if (!node || !stretch) return '';
  return AstUtils.getDocument(node).textDocument.getText().slice(stretch.from, stretch.to);
}
