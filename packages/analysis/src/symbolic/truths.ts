import type { Comparison, Definition, Expression, Logic } from '@cchc/model';
import { negateForm } from '../linear/form.js';
import { readChoice, choiceOf, unitName, unitType } from './choices.js';
import { remember, splitBy, splitBySign, type Case } from './case.js';
import { readEvidenceAccepted } from './evidence.js';
import { readTimes } from './times-beside-days.js';
import { opaqueChoice } from './opaque.js';
import { parameterCases } from './parameters.js';
import { differenceForm } from './quotient.js';
import { follow, truth, type Stop, type TruthReading } from './reading.js';
import { keyOfDefinition, type Scope } from './scope.js';

type Readings = Generator<TruthReading | Stop>;

/** Where a condition holds and where it does not, among the cases of `here`. */
export function* readTruth(expression: Expression, scope: Scope, here: Case): Readings {
  switch (expression.kind) {
    case 'yes-no':
      yield truth(expression.value, here);
      return;
    case 'not':
      yield* follow(readTruth(expression.value, scope, here), (read) => [
        truth(!read.truth, read.here),
      ]);
      return;
    case 'logic':
      yield* readLogic(expression, scope, here);
      return;
    case 'comparison':
      yield* readComparison(expression, scope, here);
      return;
    case 'evidence':
      yield* readEvidenceAccepted(expression, scope, here);
      return;
    case 'unit-is': {
      const choice = expression.by === 'type' ? unitType(scope) : unitName();
      yield* readChoice(choice, expression.name, here);
      return;
    }
    case 'reference':
      yield* readNamedTruth(expression, scope, here);
      return;
    default:
      yield* readChoice(opaqueChoice(expression, scope), 'yes', here);
  }
}

/** The right side is looked at only where the left one does not decide. */
function* readLogic({ operator, left, right }: Logic, scope: Scope, here: Case): Readings {
  const decisive = operator === 'or';
  yield* follow(readTruth(left, scope, here), (read) =>
    read.truth === decisive ? [read] : readTruth(right, scope, read.here),
  );
}

function* readNamedTruth(
  expression: Extract<Expression, { kind: 'reference' }>,
  scope: Scope,
  here: Case,
): Readings {
  const choice = choiceOf(expression, scope);
  const definition =
    expression.to === 'definition'
      ? scope.rulebook.definitions.find((one) => one.name === expression.name)
      : undefined;
  if (choice) yield* readChoice(choice, 'yes', here);
  else if (definition) yield* readDefinition(definition, scope, here);
  else if (expression.to === 'parameter') {
    yield* follow(parameterCases(expression, scope, here), (found) =>
      readTruth(found.value, scope, found.here),
    );
  } else yield* readChoice(opaqueChoice(expression, scope), 'yes', here);
}

function* readDefinition({ name, value }: Definition, scope: Scope, here: Case): Readings {
  const key = keyOfDefinition(name, scope);
  const known = here.known.get(key);
  if (typeof known === 'boolean') yield truth(known, here);
  else {
    yield* follow(readTruth(value, scope, here), (read) => [
      truth(read.truth, remember(read.here, key, read.truth)),
    ]);
  }
}

function* readComparison(expression: Comparison, scope: Scope, here: Case): Readings {
  const { left, right } = expression;
  if ([left, right].some((side) => isTruth(side, scope))) {
    yield* compareTruths(expression, scope, here);
  } else if ([left, right].some((side) => side.kind === 'text' || choiceOf(side, scope))) {
    yield* compareTexts(expression, scope, here);
  } else yield* compareNumbers(expression, scope, here);
}

function isTruth(side: Expression, scope: Scope): boolean {
  const kinds: readonly Expression['kind'][] = ['yes-no', 'comparison', 'logic', 'not', 'unit-is'];
  if (kinds.includes(side.kind)) return true;
  if (side.kind === 'evidence') return side.fact === 'accepted';
  return choiceOf(side, scope)?.kind === 'yes-no';
}

function* compareTruths(expression: Comparison, scope: Scope, here: Case): Readings {
  const wanted = expression.operator === '=';
  yield* follow(readTruth(expression.left, scope, here), (left) =>
    follow(readTruth(expression.right, scope, left.here), (right) => [
      truth((left.truth === right.truth) === wanted, right.here),
    ]),
  );
}

function* compareTexts(expression: Comparison, scope: Scope, here: Case): Readings {
  const { left, right, operator } = expression;
  const [named, other] = left.kind === 'text' ? [left, right] : [right, left];
  const choice = choiceOf(other, scope);
  if (named.kind !== 'text' || !choice) {
    yield* readChoice(opaqueChoice(expression, scope), 'yes', here);
    return;
  }
  yield* follow(readChoice(choice, named.value, here), (read) => [
    truth(read.truth === (operator === '='), read.here),
  ]);
}

function* compareNumbers(expression: Comparison, scope: Scope, here: Case): Readings {
  const { left, right, operator } = expression;
  yield* readTimes(left, right, scope, here, function* ([a, b], after) {
    const difference = a && b && differenceForm(a, b);
    if (!difference) {
      yield* readChoice(opaqueChoice(expression, scope), 'yes', after);
      return;
    }
    if (operator === '=' || operator === '<>') {
      const sides = splitBySign(after, difference);
      for (const sign of ['below', 'zero', 'above'] as const) {
        const side = sides[sign];
        if (side) yield truth((sign === 'zero') === (operator === '='), side);
      }
      return;
    }
    const form = operator.startsWith('>') ? difference : negateForm(difference);
    const { holds, fails } = splitBy(after, {
      form,
      relation: operator.endsWith('=') ? '>=' : '>',
    });
    if (holds) yield truth(true, holds);
    if (fails) yield truth(false, fails);
  });
}
