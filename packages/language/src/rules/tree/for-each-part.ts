import { isNumberLiteral, type ExceptInCase, type Gate, type Value } from '../../generated/ast.js';
import { placeOf } from '../../lower/context.js';
import { partsOf } from '../../names/parents.js';
import { nodesOf } from '../../syntax/nodes.js';
import { finding, type LanguageRule } from '../rule.js';

/**
 * A gate or an exception of a node with parts decides every leaf below. Zero and shares of each leaf's
 * points mean the same for all of them; a number of points would be given once for each.
 */
export const pointsForEachPart: LanguageRule = function* ({ symbols }) {
  for (const node of symbols.nodes) {
    if (partsOf(node).length === 0) continue;
    for (const statement of node.members) {
      const keyword = KEYWORDS[statement.$type];
      if (keyword === undefined) continue;
      const { outcome } = statement as Gate | ExceptInCase;
      const points = outcome && nodesOf(outcome, 'Value').find((value) => !isMeantForEach(value));
      if (points)
        yield finding('POINTS_FOR_EACH_PART', placeOf(points), { code: node.name, keyword });
    }
  }
};

const KEYWORDS: Readonly<Record<string, string>> = {
  Gate: 'condition',
  ExceptInCase: 'except in case',
};

function isMeantForEach(outcome: Value): boolean {
  const numbers = nodesOf(outcome, 'NumberLiteral');
  return (
    nodesOf(outcome, 'MaxPoints').length > 0 ||
    numbers.some(({ ofMax }) => ofMax) ||
    (isNumberLiteral(outcome.value) && Number(outcome.value.value) === 0)
  );
}
