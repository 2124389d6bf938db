import { rational, type Expression, type Rational } from '@cchc/model';

/** The number a formula of numbers only comes to; undefined where it hangs on anything else. */
export function constantOf(expression: Expression): Rational | undefined {
  switch (expression.kind) {
    case 'number':
      return rational(expression.value);
    case 'negation':
      return constantOf(expression.value)?.neg();
    case 'arithmetic': {
      const [left, right] = [constantOf(expression.left), constantOf(expression.right)];
      return left && right && ARITHMETIC[expression.operator](left, right);
    }
    default:
      return undefined;
  }
}

const ARITHMETIC = {
  '+': (left: Rational, right: Rational) => left.add(right),
  '-': (left: Rational, right: Rational) => left.sub(right),
  '*': (left: Rational, right: Rational) => left.mul(right),
  '/': (left: Rational, right: Rational) => (right.n === 0n ? undefined : left.div(right)),
} as const;
