import type { Decimal, Rational } from '@cchc/model';
import type { Statement } from '../../program/statement.js';
import type { Manual } from '../runtime/book.js';
import { decimal, exact, type Exact } from '../runtime/exact.js';
import { narrow } from '../runtime/wide.js';

export function decimalOf(value: Decimal | Rational): Exact {
  if (typeof value !== 'string') return exact(narrow(value.s * value.n), narrow(value.d));
  const [numerator = '', denominator] = value.split('/');
  if (denominator === undefined) return decimal(value);
  return exact(narrow(BigInt(numerator)), narrow(BigInt(denominator)));
}

export function manualOf(
  { node, raters }: Extract<Statement, { do: 'manual' }>,
  step: Exact | undefined,
): Manual {
  return {
    node,
    ...(step ? { step } : {}),
    raters: raters.map(({ name, weight }) => ({ name, weight: decimalOf(weight) })),
  };
}
