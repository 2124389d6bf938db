import type { Bound, Range } from '@cchc/model';
import { negateForm } from '../linear/form.js';
import { splitBy, type Case } from './case.js';
import { readChoice } from './choices.js';
import { readNumber } from './numbers.js';
import { opaqueChoice } from './opaque.js';
import { differenceForm, type Quotient } from './quotient.js';
import { follow, truth, type Stop, type TruthReading } from './reading.js';
import type { Scope } from './scope.js';
import { besideDay } from './times.js';

type Readings = Generator<TruthReading | Stop>;

/** Whether the subject lies in the range. */
export function* readRange(range: Range, scope: Scope, here: Case): Readings {
  const { from, to } = range;
  const aboveFrom = from ? readBound(from, 'from', scope, here) : [truth(true, here)];
  yield* follow(aboveFrom, (read) =>
    read.truth && to ? readBound(to, 'to', scope, read.here) : [read],
  );
}

function* readBound(bound: Bound, side: 'from' | 'to', scope: Scope, here: Case): Readings {
  yield* follow(readNumber(bound.value, scope, here), function* (read) {
    const { value, inclusive } = besideDay(bound, side, read.value, scope);
    const room = scope.subject && roomAt(value, side, scope.subject.value);
    if (!room) {
      yield* readChoice(opaqueChoice(bound.value, scope), 'yes', read.here);
      return;
    }
    const relation = inclusive ? '>=' : '>';
    const { holds, fails } = splitBy(read.here, { form: room, relation });
    if (holds) yield truth(true, holds);
    if (fails) yield truth(false, fails);
  });
}

/** A form that is above zero on the range's side of the bound. */
function roomAt(bound: Quotient, side: 'from' | 'to', subject: Quotient) {
  const above = differenceForm(subject, bound);
  return above && side === 'to' ? negateForm(above) : above;
}
