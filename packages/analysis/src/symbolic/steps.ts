import { ONE, ZERO, type Placed, type Steps } from '@cchc/model';
import {
  constantForm,
  isConstant,
  scaleForm,
  subtractForms,
  variableForm,
  wholeVariable,
} from '../linear/form.js';
import { productOf, quotientOf } from './arithmetic.js';
import { introduce, splitBy, type Case } from './case.js';
import { readNumbers } from './numbers.js';
import { opaqueNumber } from './opaque.js';
import { constantQuotient, formQuotient, subtractQuotients, type Quotient } from './quotient.js';
import { follow, number, type NumberReading, type Stop } from './reading.js';
import { keyOf, type Scope } from './scope.js';

type Readings = Generator<NumberReading | Stop>;

/** Rate × (subject − base) ÷ size, never below zero; finished steps only, where the text says `trọn`. */
export function* readSteps(expression: Steps, scope: Scope, here: Case): Readings {
  const { rate, size, base, direction } = expression;
  const subject = scope.subject?.value;
  if (!subject) {
    yield* opaqueNumber(expression, scope, here);
    return;
  }
  yield* readNumbers([rate, size, base], scope, here, function* ([each, step, from], after) {
    if (!each || !step || !from) return;
    const [more, less] = direction === 'over' ? [subject, from] : [from, subject];
    const distance = subtractQuotients(more, less);
    if (!distance) {
      yield* opaqueNumber(expression, scope, after);
      return;
    }
    const { holds, fails } = splitBy(after, { form: distance.numerator, relation: '>' });
    if (fails) yield number(constantQuotient(ZERO), fails);
    if (!holds) return;
    yield* follow(countSteps(distance, step, expression, scope, holds), (count) =>
      productOf(each, count.value, expression, scope, count.here),
    );
  });
}

/** How many steps of a size a length has; whole ones only, where the text says so. */
export function* countSteps(
  length: Quotient,
  size: Quotient,
  place: Placed & { readonly whole: boolean },
  scope: Scope,
  here: Case,
): Readings {
  const steps = quotientOf(length, size, place, scope, here);
  if (place.whole) yield* follow(steps, (read) => wholeOf(read, place, scope));
  else yield* steps;
}

/** The whole number k with k ≤ value < k + 1. */
export function* wholeOf({ value, here }: NumberReading, place: Placed, scope: Scope): Readings {
  if (!isConstant(value.denominator)) {
    yield* opaqueNumber(place, scope, here);
    return;
  }
  const id = wholeVariable(`whole ${keyOf(place, scope)}`);
  const exact = scaleForm(value.numerator, value.denominator.constant.inverse());
  const rest = subtractForms(exact, variableForm(id));
  const unknown = {
    id,
    source: { kind: 'derived' },
    kind: 'number',
    step: ONE,
    near: ZERO,
  } as const;
  const after = introduce(here, unknown, [
    { form: rest, relation: '>=' },
    { form: subtractForms(constantForm(ONE), rest), relation: '>' },
  ]);
  if (after) yield number(formQuotient(variableForm(id)), after);
}
