import { print, rational, sum, ZERO, type Rational } from '@cchc/model';
import { isNode, type Node } from '../../generated/ast.js';
import { partsOf, takesBest } from '../../names/parents.js';
import { decimalOf } from '../../lower/context.js';
import { itemsOf } from '../../lower/rulebook.js';
import { finding, headOf, placeOfProperty, type CheckedText, type LanguageRule } from '../rule.js';
import { pointsOf, shareOf } from './worth.js';

/** Points that are not said, and points that do not add up to their parent's, with the difference. */
export const points: LanguageRule = function* (text) {
  const { root, symbols } = text;
  for (const node of symbols.nodes) {
    if (!node.worth && node.name !== undefined)
      yield finding('POINTS_MISSING', headOf(node), { code: node.name });
    const parts = partsOf(node);
    const own = pointsOf(node, text);
    if (parts.length > 0 && own && !takesBest(node))
      yield* compare(node.name, own, parts, placeOfProperty(node, 'worth'), text);
  }
  const scale = itemsOf(root)('Scale');
  const fields = root.statements.filter(isNode);
  if (scale?.value === undefined) return;
  const total = rational(decimalOf(scale.value, text));
  yield* compare(undefined, total, fields, placeOfProperty(scale, 'value'), text);
};

function* compare(
  code: string | undefined,
  own: Rational,
  parts: readonly Node[],
  at: ReturnType<typeof headOf>,
  text: CheckedText,
) {
  const weighted = parts.some((part) => part.worth?.$type === 'Weight');
  const worths = parts.map((part) => (weighted ? shareOf(part, text) : pointsOf(part, text)));
  if (worths.some((worth) => worth === undefined)) return;
  const wanted = weighted ? rational('100') : own;
  const added = sum(worths.map((worth) => worth ?? ZERO));
  if (added.equals(wanted)) return;
  const args = {
    code,
    points: print(wanted),
    sum: print(added),
    difference: print(added.sub(wanted).abs()),
  };
  yield finding('POINTS_DO_NOT_ADD_UP', at, args, {
    related: parts.map((part) => placeOfProperty(part, 'worth')),
  });
}
