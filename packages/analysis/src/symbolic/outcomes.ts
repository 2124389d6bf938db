import type { Expression, Outcome } from '@cchc/model';
import { splitBy, type Case } from './case.js';
import type { Event } from './event.js';
import { readNumber } from './numbers.js';
import { opaqueNumber } from './opaque.js';
import { differenceForm } from './quotient.js';
import { follow, number, type NumberReading, type Stop } from './reading.js';
import { runScoring } from './scorings.js';
import type { Scope } from './scope.js';
import { runOrStop } from './stops.js';

/** What an outcome gives: points, an absence, a further rule, or a demand for an explanation. */
export function* runOutcome(outcome: Outcome, scope: Scope, here: Case): Generator<Event> {
  switch (outcome.kind) {
    case 'value':
      for (const read of readCapped(outcome.value, outcome.cap, scope, here)) {
        yield* runOrStop(read, scope, ({ value, here: after }): Event[] => [
          { kind: 'result', result: { kind: 'value', value, at: outcome.at }, here: after },
        ]);
      }
      return;
    case 'absent':
      yield { kind: 'result', result: { kind: 'absent', absence: outcome.absence.kind }, here };
      return;
    case 'nested':
      yield* runScoring(outcome.scoring, scope, here);
      return;
    case 'explain':
      yield { kind: 'result', result: { kind: 'explain' }, here };
  }
}

export function giveNothing(here: Case): Event {
  return { kind: 'result', result: { kind: 'none' }, here };
}

/** A value, or its cap where that is less. */
export function* readCapped(
  expression: Expression,
  cap: Expression | undefined,
  scope: Scope,
  here: Case,
): Generator<NumberReading | Stop> {
  if (!cap) {
    yield* readNumber(expression, scope, here);
    return;
  }
  yield* follow(readNumber(expression, scope, here), (value) =>
    follow(readNumber(cap, scope, value.here), function* (most) {
      const room = differenceForm(most.value, value.value);
      if (!room) {
        yield* opaqueNumber(expression, scope, most.here);
        return;
      }
      const { holds, fails } = splitBy(most.here, { form: room, relation: '>=' });
      if (holds) yield number(value.value, holds);
      if (fails) yield number(most.value, fails);
    }),
  );
}
