import type { Expression, Logic } from '../../generated/ast.js';
import { placeOf } from '../../lower/context.js';
import { nodesOf } from '../../syntax/nodes.js';
import { stretchOf, writtenOf } from '../../syntax/stretch.js';
import { finding, replace, type LanguageRule } from '../rule.js';

/**
 * `p hoặc q và t`: `và` binds tighter, which half of all readers do not expect. In a decision both are
 * told apart by commas or by lines; here by parentheses.
 */
export const andOr: LanguageRule = function* ({ root, parsed }) {
  for (const or of nodesOf(root, 'Logic')) {
    if (or.operator !== 'or') continue;
    for (const side of [or.left, or.right]) {
      if (!isAnd(side) || isInParentheses(side, parsed.text)) continue;
      const at = placeOf(side);
      const instead = `(${writtenOf(side)})`;
      const cures = [replace(at, instead)];
      yield finding('AND_OR_MIXED', at, { instead }, { severity: 'warning', cures });
    }
  }
};

function isAnd(side: Expression | undefined): side is Logic {
  return side?.$type === 'Logic' && (side as Logic).operator === 'and';
}

/** Whether they are in the stretch itself, or right around it. */
function isInParentheses(and: Logic, text: string): boolean {
  const [whole, left] = [stretchOf(and), stretchOf(and.left)];
  if (!whole || !left) return true;
  if (text.charAt(whole.from) === '(' && left.from > whole.from) return true;
  const before = text.slice(0, whole.from).trimEnd().at(-1);
  return before === '(' && text.slice(whole.to).trimStart().startsWith(')');
}
