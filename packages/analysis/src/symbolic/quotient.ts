import { ONE, ZERO, type Rational } from '@cchc/model';
import {
  addForms,
  constantForm,
  isConstant,
  isZero,
  multiplyForms,
  negateForm,
  sameForm,
  scaleForm,
  type Form,
} from '../linear/form.js';

/** A quotient of linear forms. Where it is used its denominator is known to be above zero. */
export interface Quotient {
  readonly numerator: Form;
  readonly denominator: Form;
}

export function constantQuotient(value: Rational): Quotient {
  return { numerator: constantForm(value), denominator: constantForm(ONE) };
}

export function formQuotient(numerator: Form): Quotient {
  return { numerator, denominator: constantForm(ONE) };
}

/** The value of a quotient without unknowns. */
export function constantOf({ numerator, denominator }: Quotient): Rational | undefined {
  if (isConstant(numerator) && isZero(numerator.constant)) return ZERO;
  return isConstant(numerator) && isConstant(denominator)
    ? numerator.constant.div(denominator.constant)
    : undefined;
}

/** Undefined, here and below: the result is no quotient of linear forms. */
export function addQuotients(a: Quotient, b: Quotient): Quotient | undefined {
  const [left, right] = common(a, b);
  return left && right && tidied(addForms(left.numerator, right.numerator), left.denominator);
}

export function subtractQuotients(a: Quotient, b: Quotient): Quotient | undefined {
  return addQuotients(a, negateQuotient(b));
}

export function negateQuotient({ numerator, denominator }: Quotient): Quotient {
  return { numerator: negateForm(numerator), denominator };
}

export function multiplyQuotients(a: Quotient, b: Quotient): Quotient | undefined {
  if (sameForm(a.denominator, b.numerator)) return { ...a, denominator: b.denominator };
  if (sameForm(b.denominator, a.numerator)) return { ...b, denominator: a.denominator };
  const numerator = multiplyForms(a.numerator, b.numerator);
  const denominator = multiplyForms(a.denominator, b.denominator);
  return numerator && denominator && tidied(numerator, denominator);
}

/** `b` is not zero; its sign is `sign`. */
export function divideQuotients(a: Quotient, b: Quotient, sign: 1 | -1): Quotient | undefined {
  const upright = sign > 0 ? b : negateQuotient(b);
  const turned = { numerator: upright.denominator, denominator: upright.numerator };
  const quotient = sameForm(a.denominator, upright.denominator)
    ? tidied(a.numerator, upright.numerator)
    : multiplyQuotients(a, turned);
  return quotient && (sign > 0 ? quotient : negateQuotient(quotient));
}

/** A form whose sign is the sign of a − b. */
export function differenceForm(a: Quotient, b: Quotient): Form | undefined {
  return subtractQuotients(a, b)?.numerator;
}

/** Both over one denominator, where that keeps them linear. */
function common(a: Quotient, b: Quotient): readonly [Quotient?, Quotient?] {
  if (sameForm(a.denominator, b.denominator)) return [a, b];
  const by = proportion(b.denominator, a.denominator);
  if (by && !by.equals(ZERO)) return [a, { ...a, numerator: scaleForm(b.numerator, by.inverse()) }];
  const denominator = multiplyForms(a.denominator, b.denominator);
  const left = multiplyForms(a.numerator, b.denominator);
  const right = multiplyForms(b.numerator, a.denominator);
  if (!denominator || !left || !right) return [];
  return [
    { numerator: left, denominator },
    { numerator: right, denominator },
  ];
}

function tidied(numerator: Form, denominator: Form): Quotient {
  if (isConstant(denominator)) {
    return formQuotient(scaleForm(numerator, denominator.constant.inverse()));
  }
  const whole = proportion(numerator, denominator);
  return whole ? constantQuotient(whole) : { numerator, denominator };
}

/** The constant that one form is of another: (2a + 2b)/(a + b) is 2. */
function proportion(a: Form, b: Form): Rational | undefined {
  const [id, coefficient] = [...b.terms][0] ?? [];
  if (id === undefined || coefficient === undefined) return undefined;
  const by = (a.terms.get(id) ?? ZERO).div(coefficient);
  return sameForm(a, scaleForm(b, by)) ? by : undefined;
}
