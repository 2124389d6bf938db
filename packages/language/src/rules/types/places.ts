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
  isRate,
  isSubjectValue,
  isTotalInRange,
  isTotalScore,
  type Expression,
} from '../../generated/ast.js';
import { placeOf } from '../../lower/context.js';
import { finding, type LanguageRule } from '../rule.js';

/** Words that mean something only in certain places: `tối đa`, `giá trị`, `tổng điểm`. */
export const places: LanguageRule = function* ({ root }) {
  for (const node of AstUtils.streamAllContents(root)) {
    const asksMax = isMaxPoints(node) || (isNumberLiteral(node) && node.ofMax);
    if (asksMax && !hasMax(node)) yield finding('MAX_OUTSIDE_LEAF', placeOf(node), {});
    if (isSubjectValue(node) && !inBandOutcome(node))
      yield finding('SUBJECT_OUTSIDE_BANDS', placeOf(node), { keyword: 'value' });
    // Steps are measured over the value of the bands they stand in.
    if (isRate(node) && node.direction && !inBandOutcome(node))
      yield finding('SUBJECT_OUTSIDE_BANDS', placeOf(node), { keyword: node.direction });
    if (
      isTotalScore(node) &&
      !inside(node, isGrading) &&
      !inside(node, isRanking) &&
      !inside(node, isNamedResult)
    )
      yield finding('TOTAL_INSIDE_RULE', placeOf(node), {});
  }
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
