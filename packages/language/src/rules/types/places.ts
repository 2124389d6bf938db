import { AstUtils, type AstNode } from 'langium';
import {
  isArithmetic,
  isBand,
  isBands,
  isDefinition,
  isEveryPart,
  isGrading,
  isMaxPoints,
  isNamedResult,
  isNode,
  isNumberLiteral,
  isOtherwise,
  isParameter,
  isPartsBelow,
  isPoint,
  isSharedScale,
  isRanking,
  isTotalInRange,
  type Expression,
} from '../../generated/ast.js';
import { placeOf } from '../../lower/context.js';
import { finding, type LanguageRule } from '../rule.js';
import { nodesOf } from '../../syntax/nodes.js';

/** Words that mean something only in certain places: `tối đa`, `giá trị`, `tổng điểm`. */
export const places: LanguageRule = function* ({ root }) {
  const asksMax = [
    ...nodesOf(root, 'MaxPoints'),
    ...nodesOf(root, 'NumberLiteral').filter(({ ofMax }) => ofMax),
  ];
  for (const node of asksMax)
    if (!hasMax(node)) yield finding('MAX_OUTSIDE_LEAF', placeOf(node), {});
  for (const node of nodesOf(root, 'SubjectValue'))
    if (!inBandOutcome(node))
      yield finding('SUBJECT_OUTSIDE_BANDS', placeOf(node), { keyword: 'value' });
  // Steps are measured over the value of the bands they stand in.
  for (const node of nodesOf(root, 'Rate'))
    if (node.direction && !inBandOutcome(node))
      yield finding('SUBJECT_OUTSIDE_BANDS', placeOf(node), { keyword: node.direction });
  for (const node of nodesOf(root, 'TotalScore'))
    if (!inside(node, isGrading) && !inside(node, isRanking) && !inside(node, isNamedResult))
      yield finding('TOTAL_INSIDE_RULE', placeOf(node), {});
};

/** A named value is used by several leaves, each with points of its own. */
function hasMax(node: AstNode): boolean {
  return (
    (inside(node, isNode) || inside(node, isSharedScale) || inGradeRange(node)) &&
    !inside(node, isDefinition) &&
    !inside(node, isParameter)
  );
}

/** Of a total it is the scale; of parts each one's own points, of which only a plain share can be asked. */
function inGradeRange(node: AstNode): boolean {
  if (inside(node, isTotalInRange)) return true;
  const part =
    AstUtils.getContainerOfType(node, isEveryPart)?.range ??
    AstUtils.getContainerOfType(node, isPartsBelow)?.below;
  const bounds =
    part?.$type === 'Interval'
      ? [part.low?.bound, part.high?.bound]
      : isPoint(part)
        ? [part.bound]
        : [];
  return part !== undefined && bounds.every((bound) => bound === undefined || isShareOfMax(bound));
}

function isShareOfMax(bound: Expression): boolean {
  if (isArithmetic(bound)) return bound.operator === '×' && isMaxPoints(bound.right);
  return isMaxPoints(bound) || (isNumberLiteral(bound) && bound.ofMax);
}

function inside(node: AstNode, is: (candidate: AstNode) => boolean): boolean {
  return AstUtils.hasContainerOfType(node, is);
}

/** `giá trị` is the value of the bands whose line it stands in; the subject itself cannot name it. */
function inBandOutcome(node: AstNode): boolean {
  for (let at: AstNode | undefined = node; at; at = at.$container) {
    if ((isBand(at) || isOtherwise(at)) && isBands(at.$container)) return true;
  }
  return false;
}
