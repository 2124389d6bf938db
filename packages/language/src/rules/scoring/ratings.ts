import { AstUtils } from 'langium';
import { print, type Rational } from '@cchc/model';
import { isNode, type Expression, type Node } from '../../generated/ast.js';
import { lowerExpression } from '../../lower/expression.js';
import { constantOf } from '../constant.js';
import { placeOf } from '../../lower/context.js';
import { finding, type CheckedText, type LanguageRule } from '../rule.js';
import { lowestOf, fullPointsOf } from '../tree/worth.js';
import { nodesOf } from '../../syntax/nodes.js';

/** What raters may give, compared with what the leaf is worth. */
export const ratings: LanguageRule = function* (text) {
  for (const rule of nodesOf(text.root, 'ByExperts')) {
    const leaf = AstUtils.getContainerOfType(rule, isNode);
    const points = leaf && fullPointsOf(leaf, text);
    if (!leaf || !points || leaf.worth?.$type === 'MonitorOnly') continue;
    const code = leaf.name;
    const lowest = ratingAt(rule.lowest, leaf, text);
    const highest = ratingAt(rule.highest, leaf, text);
    if (lowest && highest && lowest.compare(highest) > 0) continue;
    const floor = lowestOf(leaf, text);
    if (lowest && lowest.compare(floor) < 0)
      yield finding('RATINGS_BEYOND_POINTS', placeOf(rule.lowest), {
        code,
        rating: print(lowest),
        bound: print(floor),
        end: 'lowest',
      });
    if (highest && highest.compare(points) > 0)
      yield finding('RATINGS_BEYOND_POINTS', placeOf(rule.highest), {
        code,
        rating: print(highest),
        bound: print(points),
        end: 'highest',
      });
    if (highest && highest.compare(points) < 0)
      yield finding(
        'RATINGS_BELOW_POINTS',
        placeOf(rule.highest),
        { code, rating: print(highest), points: print(points) },
        { severity: 'warning' },
      );
  }
};

/** A number, or `tối đa`. */
function ratingAt(
  bound: Expression | undefined,
  leaf: Node,
  text: CheckedText,
): Rational | undefined {
  if (!bound) return undefined;
  const expression = lowerExpression(bound, text);
  return expression.kind === 'max-points' ? fullPointsOf(leaf, text) : constantOf(expression);
}
