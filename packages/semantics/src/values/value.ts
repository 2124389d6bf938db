import {
  day,
  dayOfMoment,
  print,
  readMoment,
  type Day,
  type Moment,
  type Rational,
} from '@cchc/model';
import type { ValueText } from '../trace.js';
import { MISMATCH, isLack, type Lack } from './lack.js';

/** What an expression can be: an exact number, yes or no, a day, a moment, or a text (an option, an attribute). */
export type Value =
  | { readonly kind: 'number'; readonly value: Rational }
  | { readonly kind: 'yes-no'; readonly value: boolean }
  | { readonly kind: 'date'; readonly value: Day }
  | { readonly kind: 'moment'; readonly value: Moment }
  | { readonly kind: 'text'; readonly value: string };

export type Evaluated = Value | Lack;

export function number(value: Rational): Value {
  return { kind: 'number', value };
}

export function yesNo(value: boolean): Value {
  return { kind: 'yes-no', value };
}

/** Texts are compared in NFC, whoever typed them. */
export function text(value: string): Value {
  return { kind: 'text', value: value.normalize('NFC') };
}

/** The day of a text `2025-12-31`, or undefined where the calendar has no such day. */
export function date(value: string): Value | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  const found = parts && day(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  return found === value ? { kind: 'date', value } : undefined;
}

/** The moment of a text `2026-10-20T17:00:00`, or undefined where there is none. */
export function moment(value: string): Value | undefined {
  const found = readMoment(value);
  return found === undefined ? undefined : { kind: 'moment', value: found };
}

/** The day of a value that is one or lies on one. */
export function dayOfValue(value: Value): Day | undefined {
  if (value.kind === 'moment') return dayOfMoment(value.value);
  return value.kind === 'date' ? value.value : undefined;
}

export function asNumber(evaluated: Evaluated): Rational | Lack {
  if (isLack(evaluated)) return evaluated;
  return evaluated.kind === 'number' ? evaluated.value : MISMATCH;
}

export function asYesNo(evaluated: Evaluated): boolean | Lack {
  if (isLack(evaluated)) return evaluated;
  return evaluated.kind === 'yes-no' ? evaluated.value : MISMATCH;
}

export function textOf(value: Value): ValueText {
  switch (value.kind) {
    case 'number':
      return { kind: 'number', text: print(value.value) };
    case 'yes-no':
      return { kind: 'yes-no', text: value.value ? 'yes' : 'no' };
    default:
      return { kind: value.kind, text: value.value };
  }
}

/** As `textOf`; null where there is no value. */
export function textOrNull(evaluated: Evaluated): ValueText | null {
  return isLack(evaluated) ? null : textOf(evaluated);
}
