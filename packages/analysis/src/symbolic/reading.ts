import type { Name, Span } from '@cchc/model';
import type { Case } from './case.js';
import type { Quotient } from './quotient.js';

/**
 * What reading an expression comes to, or a `Stop`. A reading is made once for each set of cases that
 * the expression treats alike; together they make up all cases it was read in.
 */
export interface NumberReading {
  readonly kind: 'number';
  readonly value: Quotient;
  readonly here: Case;
}

export interface TruthReading {
  readonly kind: 'truth';
  readonly truth: boolean;
  readonly here: Case;
}

/** There is no value: a denominator is zero, or something needed was not handed in. */
export interface Stop {
  readonly kind: 'stop';
  readonly why: 'zero-denominator' | 'no-value';
  readonly at: Span;
  readonly table: Name | undefined;
  readonly here: Case;
}

export function noValue(at: Span, here: Case): Stop {
  return { kind: 'stop', why: 'no-value', at, table: undefined, here };
}

export function zeroDenominator(at: Span, here: Case, table?: Name): Stop {
  return { kind: 'stop', why: 'zero-denominator', at, table, here };
}

/** Goes on from each reading that has a value; stops stay stops. */
export function* follow<From extends { readonly kind: string }, To>(
  readings: Iterable<From | Stop>,
  next: (reading: From) => Iterable<To | Stop>,
): Generator<To | Stop> {
  for (const reading of readings) {
    if (isStop(reading)) yield reading;
    else yield* next(reading);
  }
}

function isStop(reading: { readonly kind: string }): reading is Stop {
  return reading.kind === 'stop';
}

export function number(value: Quotient, here: Case): NumberReading {
  return { kind: 'number', value, here };
}

export function truth(holds: boolean, here: Case): TruthReading {
  return { kind: 'truth', truth: holds, here };
}
