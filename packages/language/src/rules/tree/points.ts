import { comesTo, print, rational, uneven, ZERO, type Rational, type Span } from '@cchc/model';
import { isNode, type Node, type Rulebook } from '../../generated/ast.js';
import { partsOf, takesBest } from '../../names/parents.js';
import { decimalOf } from '../../lower/context.js';
import { itemsOf } from '../../lower/rulebook.js';
import { finding, headOf, placeOfProperty, type CheckedText, type LanguageRule } from '../rule.js';
import { addressedOf, typesFor } from './audiences.js';
import { fullPointsOf, pointsOf, shareOf } from './worth.js';

/** Points that are not said, and points that do not add up to their parent's, with the difference; for each type of unit where types have parts of their own. */
export const points: LanguageRule = function* (text) {
  const { root, symbols } = text;
  for (const node of symbols.nodes) {
    if (!node.worth && node.name !== undefined)
      yield finding('POINTS_MISSING', headOf(node), { code: node.name });
    const parts = partsOf(node);
    const own = fullPointsOf(node, text);
    if (parts.length > 0 && !takesBest(node))
      yield* compare(node, own, parts, () => placeOfProperty(node, 'worth'), text);
  }
  const scale = itemsOf(root)('Scale');
  const fields = root.statements.filter(isNode);
  if (scale?.value === undefined) return;
  const total = rational(decimalOf(scale.value, text));
  yield* compare(root, total, fields, () => placeOfProperty(scale, 'value'), text);
};

function* compare(
  whole: Node | Rulebook,
  own: Rational | undefined,
  parts: readonly Node[],
  place: () => Span,
  text: CheckedText,
) {
  const weighted = parts.some((part) => part.worth?.$type === 'Weight');
  const worths = parts.map((part) => (weighted ? shareOf(part, text) : pointsOf(part, text)));
  if (worths.some((worth) => worth === undefined)) return;
  const wanted = weighted ? rational('100') : own;
  if (wanted === undefined) return;
  const summands = parts.map((part, index) => ({
    worth: worths[index] ?? ZERO,
    comesTo: (type: string) => comesTo(type, addressedOf(part)),
  }));
  const wrong = uneven(wanted, summands, typesFor(whole, text) ?? []);
  if (wrong === undefined) return;
  const args = {
    code: isNode(whole) ? whole.name : undefined,
    points: print(wanted),
    sum: print(wrong.sum),
    difference: print(wrong.sum.sub(wanted).abs()),
    ...(wrong.unitType === undefined ? {} : { unitType: wrong.unitType }),
  };
  yield finding('POINTS_DO_NOT_ADD_UP', place(), args, {
    related: parts.map((part) => placeOfProperty(part, 'worth')),
  });
}
