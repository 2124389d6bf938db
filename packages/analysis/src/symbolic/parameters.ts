import type { Expression, ParameterCase, Reference, Rulebook } from '@cchc/model';
import type { Case } from './case.js';
import { readChoice, unitType } from './choices.js';
import { readTruth } from './truths.js';
import { follow, noValue, truth, type Stop, type TruthReading } from './reading.js';
import type { Scope } from './scope.js';

/** The formula a parameter stands for in some cases. */
export interface ParameterValue {
  readonly kind: 'formula';
  readonly value: Expression;
  readonly here: Case;
}

/** The first case that holds gives the value, else the remaining one; without either there is no value. */
export function* parameterCases(
  reference: Reference,
  scope: Scope,
  here: Case,
): Generator<ParameterValue | Stop> {
  const parameter = scope.rulebook.parameters.find((one) => one.name === reference.name);
  const { cases = [], otherwise } = parameter ?? {};
  yield* firstOf(cases, here);

  function* firstOf(left: readonly ParameterCase[], at: Case): Generator<ParameterValue | Stop> {
    const [first, ...rest] = left;
    if (first) {
      yield* follow(readParameterCase(first, scope, at), (read) =>
        read.truth ? [formula(first.value, read.here)] : firstOf(rest, read.here),
      );
    } else yield otherwise ? formula(otherwise, at) : noValue(reference.at, at);
  }
}

function* readParameterCase(
  one: ParameterCase,
  scope: Scope,
  here: Case,
): Generator<TruthReading | Stop> {
  if (one.from !== undefined && one.from > lastDayOf(scope.rulebook)) {
    yield truth(false, here);
    return;
  }
  const { unitType: type, when } = one;
  const rightType =
    type === undefined ? [truth(true, here)] : readChoice(unitType(scope), type, here);
  yield* follow(rightType, (read) =>
    read.truth && when ? readTruth(when, scope, read.here) : [read],
  );
}

function lastDayOf({ year }: Rulebook): string {
  return `${String(year).padStart(4, '0')}-12-31`;
}

function formula(value: Expression, here: Case): ParameterValue {
  return { kind: 'formula', value, here };
}
