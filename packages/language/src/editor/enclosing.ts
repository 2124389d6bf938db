import { CstUtils, type AstNode } from 'langium';
import type { Span } from '@cchc/model';
import { placeOf } from '../lower/context.js';
import { placeOfCst } from '../rules/rule.js';
import type { ParsedText } from '../text.js';

/** The pieces of the text around an offset, the smallest first: a word, the formula, the line, the criterion, … */
export function enclosing(parsed: ParsedText, offset: number): readonly Span[] {
  const cst = parsed.document.parseResult.value.$cstNode;
  const leaf = cst && CstUtils.findLeafNodeAtOffset(cst, offset);
  if (!leaf) return [];
  const spans = [placeOfCst(leaf)];
  for (let node: AstNode | undefined = leaf.astNode; node; node = node.$container)
    spans.push(placeOf(node));
  return spans;
}
