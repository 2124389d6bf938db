import { rational, ZERO, type Rational } from '@cchc/model';
import { AstUtils } from 'langium';
import { isBlock, type Node } from '../../generated/ast.js';
import { decimalOf, type LowerContext } from '../../lower/context.js';
import { itemsOf } from '../../lower/rulebook.js';
import { parentOf, rulebookOf } from '../../names/parents.js';

/** The points a node says, undefined where it says a weight or nothing. */
export function pointsOf(node: Node, context: LowerContext): Rational | undefined {
  if (node.worth?.$type === 'MonitorOnly') return ZERO;
  return node.worth?.$type === 'Points'
    ? rational(decimalOf(node.worth.value, context))
    : undefined;
}

/** What a node is worth, a weight as its share of the points above; undefined where those are not said. */
export function fullPointsOf(node: Node, context: LowerContext): Rational | undefined {
  const share = shareOf(node, context);
  if (node.worth?.$type !== 'Weight' || !share) return pointsOf(node, context);
  return pointsOfWhole(node, context)?.mul(share).div(rational('100'));
}

function pointsOfWhole(node: Node, context: LowerContext): Rational | undefined {
  const parent = parentOf(node);
  if (parent) return fullPointsOf(parent, context);
  const block = AstUtils.getContainerOfType(node, isBlock);
  const root = rulebookOf(node);
  const whole = block ? block.most : root && itemsOf(root)('Scale')?.value;
  return whole === undefined ? undefined : rational(decimalOf(whole, context));
}

/** The weight a node says, in percent. */
export function shareOf(node: Node, context: LowerContext): Rational | undefined {
  if (node.worth?.$type === 'MonitorOnly') return ZERO;
  return node.worth?.$type === 'Weight'
    ? rational(decimalOf(node.worth.share, context))
    : undefined;
}

/** The lowest score a node says it may have; 0 unless said. */
export function lowestOf(node: Node, context: LowerContext): Rational {
  const written = node.worth?.$type === 'Points' ? node.worth.lowest : undefined;
  if (written === undefined) return ZERO;
  const magnitude = rational(decimalOf(written.replace(/[-\s]/g, ''), context));
  return written.startsWith('-') ? magnitude.neg() : magnitude;
}
