import type { Datum, Expression, Input, Name, RefusalWhy } from '@cchc/model';
import { evaluate } from '../expressions/evaluate.js';
import { silent } from '../trace/recorder.js';
import { isLack, missingInput, refusedInput, type Lack } from '../values/lack.js';
import { textOf, type Evaluated, type Value } from '../values/value.js';
import type { Scope } from '../world/scope.js';
import { beyond, boundsOfType, type Bounds } from './bounds.js';
import { readDatum } from './read-datum.js';

export interface ReadInput {
  readonly evaluated: Evaluated;
  /** The round it was handed in for; absent for a figure that all units share. */
  readonly round?: Name;
}

/** A unit's figure, refused where it is unreadable, too fine or out of its bounds. */
export function readInput(input: Input, scope: Scope): ReadInput {
  const { world, unit } = scope;
  if (input.shared) {
    return { evaluated: check(input, world.population.shared.get(input.name), scope) };
  }
  const stated = world.handedIn(unit).inputs.get(input.name);
  const evaluated = check(input, stated?.datum, scope);
  return stated ? { evaluated, round: stated.round } : { evaluated };
}

function check(input: Input, datum: Datum | undefined, scope: Scope): Evaluated {
  if (!datum) return missingInput(input.name);
  const read = readDatum(datum, input.type, input.resolution);
  if ('refused' in read) {
    const shown = datum.kind === 'given' && read.refused === 'too-fine' && { value: datum.value };
    return refusedInput(input.name, read.refused, shown || {});
  }
  const bounds = boundsOf(input, scope);
  const why = beyond(read.value, bounds);
  return why ? outOfBounds(input.name, why, read.value, bounds) : read.value;
}

/** Refused with the value and the bound, so that nobody has to look for either. */
function outOfBounds(name: Name, why: RefusalWhy, value: Value, { lowest, highest }: Bounds): Lack {
  const bound = why === 'below-lowest' ? lowest : highest;
  const { text } = textOf(value);
  return refusedInput(name, why, { value: text, ...(bound && { bound: textOf(bound).text }) });
}

/** What is stated takes the place of what the type says. */
function boundsOf(input: Input, scope: Scope): Bounds {
  const { lowest, highest } = boundsOfType(input.type);
  return {
    lowest: input.atLeast ? boundValue(input, input.atLeast, scope) : lowest,
    highest: input.atMost ? boundValue(input, input.atMost, scope) : highest,
  };
}

/**
 * The value of a stated bound. Where it lacks (it refers to a figure that is missing or refused, or
 * whose own bound is being checked right now) there is no bound to check.
 */
function boundValue(input: Input, bound: Expression, scope: Scope): Value | undefined {
  const checking = [...scope.checking, input.name];
  const evaluated = evaluate(bound, { ...scope, checking, recorder: silent });
  return isLack(evaluated) ? undefined : evaluated;
}
