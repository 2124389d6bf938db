import { rational, ZERO, type Rational } from '@cchc/model';
import type { Node } from '../../generated/ast.js';
import { decimalOf, type LowerContext } from '../../lower/context.js';

/** The points a node says, undefined where it says a weight or nothing. */
export function pointsOf(node: Node, context: LowerContext): Rational | undefined {
  if (node.worth?.$type === 'MonitorOnly') return ZERO;
  return node.worth?.$type === 'Points'
    ? rational(decimalOf(node.worth.value, context))
    : undefined;
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
