import type { Expression } from '@cchc/model';
import {
  isArithmetic,
  isAtLeast,
  isAtMost,
  isComparison,
  isInput,
  type Input,
} from '../../generated/ast.js';
import { lowerExpression } from '../../lower/expression.js';
import { placeOf } from '../../lower/context.js';
import { finding, type CheckedText, type LanguageRule } from '../rule.js';
import type { AstNode } from 'langium';
import { nodesOf } from '../../syntax/nodes.js';

/** Figures of different `đơn vị tính` that are added, subtracted or compared. Products and shares may mix them. */
export const unitsOfMeasure: LanguageRule = function* (text) {
  const measures = measuresIn(text);
  if (measures.size < 2) return;
  const compared = [
    ...nodesOf(text.root, 'Comparison'),
    ...nodesOf(text.root, 'Arithmetic'),
    ...nodesOf(text.root, 'AtMost'),
    ...nodesOf(text.root, 'AtLeast'),
  ];
  for (const node of compared) {
    const sides = sidesOf(node, text);
    if (!sides) continue;
    const [left, right] = sides.map((side) => measureOf(side, measures));
    if (left !== undefined && right !== undefined && plain(left) !== plain(right))
      yield finding(
        'UNIT_OF_MEASURE_MISMATCH',
        placeOf(node),
        { left, right },
        { severity: 'warning' },
      );
  }
};

function measuresIn({ symbols }: CheckedText): ReadonlyMap<string, string> {
  const known = symbols.inputs.map((input) => [input.name, unitOf(input)] as const);
  return new Map(known.filter((pair): pair is readonly [string, string] => pair[1] !== undefined));
}

function unitOf(input: Input): string | undefined {
  return input.clauses.find((clause) => clause.$type === 'MeasuredIn')?.unit;
}

/** What has to be of one measure. */
function sidesOf(node: AstNode, text: CheckedText): readonly [Expression, Expression] | undefined {
  const lower = (side: Parameters<typeof lowerExpression>[0]) => lowerExpression(side, text);
  if (isComparison(node)) return [lower(node.left), lower(node.right)];
  if (isArithmetic(node) && (node.operator === '+' || node.operator === '-'))
    return [lower(node.left), lower(node.right)];
  if ((isAtMost(node) || isAtLeast(node)) && isInput(node.$container)) {
    const at = placeOf(node.$container);
    const own: Expression = { kind: 'reference', to: 'input', name: node.$container.name, at };
    return [own, lower(node.bound)];
  }
  return undefined;
}

/** The measure of a figure, or of a sum of figures that agree; whatever else is not known. */
function measureOf(
  expression: Expression,
  measures: ReadonlyMap<string, string>,
): string | undefined {
  switch (expression.kind) {
    case 'reference':
      return expression.to === 'input' ? measures.get(expression.name) : undefined;
    case 'negation':
      return measureOf(expression.value, measures);
    case 'arithmetic': {
      if (expression.operator === '*' || expression.operator === '/') return undefined;
      const [left, right] = [expression.left, expression.right].map((side) =>
        measureOf(side, measures),
      );
      return left !== undefined && right !== undefined && plain(left) === plain(right)
        ? left
        : undefined;
    }
    default:
      return undefined;
  }
}

function plain(measure: string): string {
  return measure.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}
