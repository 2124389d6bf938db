import type { Expression } from '@cchc/model';
import { formatPercent } from '../format/number.js';
import { formatPoints } from '../format/points.js';
import { BINDING, boundInWords, expressionInWords } from './expression.js';
import type { Telling } from './telling.js';

/** A formula that gives points: numbers carry their unit, and a plain `tối đa` is the leaf's own points. */
export function pointsInWords(expression: Expression, tell: Telling): string {
  switch (expression.kind) {
    case 'number':
      return expression.percent
        ? expressionInWords(expression, tell)
        : formatPoints(expression.value, tell.tongue);
    case 'negation':
      return expression.value.kind === 'number' && !expression.value.percent
        ? formatPoints(`-${expression.value.value}`, tell.tongue)
        : expressionInWords(expression, tell);
    case 'max-points':
      return formatPoints(tell.points, tell.tongue);
    case 'each':
      return tell.phrases.each(
        rateInWords(expression.rate, tell),
        boundInWords(expression.count, tell, BINDING.rate),
      );
    case 'steps':
      return stepsInWords(expression, tell);
    case 'arithmetic':
      return sumInWords(expression, tell);
    default:
      return expressionInWords(expression, tell);
  }
}

/** `nhiều nhất 25 điểm`, to be appended; empty where there is no cap. */
export function capInWords(cap: Expression | undefined, tell: Telling): string {
  return cap ? `, ${tell.phrases.cap(pointsInWords(cap, tell))}` : '';
}

type Steps = Extract<Expression, { kind: 'steps' }>;
type Arithmetic = Extract<Expression, { kind: 'arithmetic' }>;

function stepsInWords({ rate, size, whole, direction, base }: Steps, tell: Telling): string {
  const step = boundInWords(size, tell, BINDING.rate);
  return tell.phrases.steps[direction](
    rateInWords(rate, tell),
    whole ? tell.phrases.wholeSize(step) : step,
    boundInWords(base, tell, BINDING.rate),
  );
}

function sumInWords(expression: Arithmetic, tell: Telling): string {
  const { operator, left, right } = expression;
  if (operator === '*' && isPercent(left) && right.kind === 'max-points') {
    return tell.phrases.shareOfMax(formatPercent(left.value, tell.tongue));
  }
  // Only where both sides are points of their own; in `a / b + 1` the unit would mislead.
  return operator === '+' && givesPoints(left) && givesPoints(right)
    ? `${pointsInWords(left, tell)} + ${pointsInWords(right, tell)}`
    : expressionInWords(expression, tell);
}

function rateInWords(rate: Expression, tell: Telling): string {
  return givesPoints(rate) ? pointsInWords(rate, tell) : boundInWords(rate, tell, BINDING.rate);
}

function givesPoints(expression: Expression): boolean {
  switch (expression.kind) {
    case 'number':
      return !expression.percent;
    case 'max-points':
    case 'each':
    case 'steps':
      return true;
    case 'negation':
      return givesPoints(expression.value);
    case 'arithmetic':
      return (
        expression.operator === '+' && givesPoints(expression.left) && givesPoints(expression.right)
      );
    default:
      return false;
  }
}

function isPercent(expression: Expression): expression is Extract<Expression, { kind: 'number' }> {
  return expression.kind === 'number' && expression.percent;
}
