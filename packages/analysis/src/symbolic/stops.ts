import type { Event } from './event.js';
import { giveNothing, runOutcome } from './outcomes.js';
import type { Stop } from './reading.js';
import type { Scope } from './scope.js';

/** Goes on where there is a value; where there is none, the rule says what that means, or nothing is given. */
export function* runOrStop<Value extends { readonly kind: string }>(
  reading: Value | Stop,
  scope: Scope,
  then: (reading: Value) => Iterable<Event>,
): Generator<Event> {
  if (isStop(reading)) yield* stopped(reading, scope);
  else yield* then(reading);
}

export function* stopped(stop: Stop, scope: Scope): Generator<Event> {
  const { at, table, here } = stop;
  if (stop.why === 'no-value') {
    yield giveNothing(here);
    return;
  }
  const meaning = scope.leaf?.rule?.zeroDenominator ?? scope.rulebook.zeroDenominator;
  yield { kind: 'zero-denominator', at, table, stated: meaning !== undefined, here };
  if (meaning) yield* runOutcome(meaning, scope, here);
}

function isStop(reading: { readonly kind: string }): reading is Stop {
  return reading.kind === 'stop';
}
