import type { Expression } from '@cchc/model';
import type { Case } from './case.js';
import { readNumber, readNumbers } from './numbers.js';
import type { Quotient } from './quotient.js';
import { follow, type Stop } from './reading.js';
import type { Scope } from './scope.js';
import { wholeOf } from './steps.js';
import { momentSide } from './times.js';

/** Two values that are compared or subtracted; a moment beside a day is read as its day. */
export function* readTimes<To>(
  left: Expression,
  right: Expression,
  scope: Scope,
  here: Case,
  next: (values: readonly Quotient[], here: Case) => Iterable<To | Stop>,
): Generator<To | Stop> {
  const side = momentSide(left, right, scope);
  if (side === 'neither') {
    yield* readNumbers([left, right], scope, here, next);
    return;
  }
  const [moment, day] = side === 'left' ? [left, right] : [right, left];
  yield* follow(readNumber(moment, scope, here), (read) =>
    follow(wholeOf(read, moment, scope), (whole) =>
      follow(readNumber(day, scope, whole.here), (other) =>
        next(side === 'left' ? [whole.value, other.value] : [other.value, whole.value], other.here),
      ),
    ),
  );
}
