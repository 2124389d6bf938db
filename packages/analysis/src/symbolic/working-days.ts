import {
  dayNumber,
  fromInteger,
  isInteger,
  moveByWorkingDays,
  rational,
  type WorkingDays,
} from '@cchc/model';
import type { Case } from './case.js';
import { opaqueNumber } from './opaque.js';
import { constantQuotient } from './quotient.js';
import { number, type NumberReading } from './reading.js';
import type { Scope } from './scope.js';
import { dateSort } from './unknowns.js';

/** A deadline that the text itself says is a day like any other; from a figure it may be any day. */
export function* readWorkingDays(
  expression: WorkingDays,
  scope: Scope,
  here: Case,
): Generator<NumberReading> {
  const { days, from, direction } = expression;
  const calendar = scope.rulebook.calendars.find(({ name }) => name === expression.calendar);
  const many = days.kind === 'number' ? rational(days.value) : undefined;
  const moved =
    calendar && from.kind === 'date' && many && isInteger(many)
      ? moveByWorkingDays(
          calendar,
          from.value,
          Number((direction === 'after' ? many : many.neg()).toFraction()),
        )
      : undefined;
  if (moved === undefined)
    yield* opaqueNumber(expression, scope, here, dateSort(scope.rulebook.year));
  else yield number(constantQuotient(fromInteger(dayNumber(moved))), here);
}
