import {
  ONE,
  SECONDS_A_DAY,
  ZERO,
  dayNumber,
  fromInteger,
  rational,
  type Input,
  type Rational,
  type ValueType,
} from '@cchc/model';
import type { ValueKind } from '../findings.js';
import { compareForm, type Constraint } from '../linear/constraint.js';
import { negateForm, scaleForm, variableForm, wholeVariable } from '../linear/form.js';
import { introduce, type Case, type Source, type Unknown } from './case.js';
import { formQuotient, type Quotient } from './quotient.js';

/** An unknown in a case, as a value to compute with. */
export interface Introduced {
  readonly value: Quotient;
  readonly here: Case;
}

export interface Sort {
  readonly kind: ValueKind;
  /** Values are multiples of this. */
  readonly step: Rational | undefined;
  readonly near: Rational;
  readonly lowest: Rational | undefined;
  readonly highest: Rational | undefined;
}

export const FIRST_DAY = fromInteger(dayNumber('0001-01-01'));
export const LAST_DAY = fromInteger(dayNumber('9999-12-31'));

/** Numbers are not negative and ratios at most 1, unless the input's own bounds say otherwise. */
export function sortOf(type: ValueType, year: number, input?: Input): Sort {
  const step = input?.resolution === undefined ? undefined : rational(input.resolution);
  const lowest = input?.atLeast ? undefined : ZERO;
  switch (type.kind) {
    case 'ratio':
      return {
        kind: 'percent',
        step,
        near: ZERO,
        lowest,
        highest: input?.atMost ? undefined : ONE,
      };
    case 'date':
      return dateSort(year);
    case 'moment':
      return momentSort(year);
    default:
      return { ...countSort, step: type.kind === 'integer' ? (step ?? ONE) : step, lowest };
  }
}

export const countSort: Sort = {
  kind: 'number',
  step: ONE,
  near: ZERO,
  lowest: ZERO,
  highest: undefined,
};

/** A difference of days may be below zero. */
export const wholeSort: Sort = { ...countSort, lowest: undefined };

export function dateSort(year: number): Sort {
  const known = Math.min(9999, Math.max(1, year));
  const near = fromInteger(dayNumber(`${String(known).padStart(4, '0')}-01-01`));
  return { kind: 'date', step: ONE, near, lowest: FIRST_DAY, highest: LAST_DAY };
}

/** Moments are days with their fraction, a whole number of seconds. */
export function momentSort(year: number): Sort {
  return {
    ...dateSort(year),
    kind: 'moment',
    step: fromInteger(SECONDS_A_DAY).inverse(),
    highest: LAST_DAY.add(ONE).sub(fromInteger(SECONDS_A_DAY).inverse()),
  };
}

export function freeSort(lowest?: Rational, highest?: Rational): Sort {
  return { kind: 'number', step: undefined, near: ZERO, lowest, highest };
}

/** Undefined where the sort leaves no value at all. */
export function introduceUnknown(
  name: string,
  source: Source,
  sort: Sort,
  here: Case,
): Introduced | undefined {
  const unknown = unknownOf(name, source, sort);
  const form = scaleForm(variableForm(unknown.id), unknown.step);
  const always: Constraint[] = [];
  if (sort.lowest) always.push(compareForm(form, '>=', sort.lowest));
  if (sort.highest) always.push(compareForm(negateForm(form), '>=', sort.highest.neg()));
  const introduced = introduce(here, unknown, always);
  return introduced && { value: formQuotient(form), here: introduced };
}

function unknownOf(name: string, source: Source, sort: Sort): Unknown {
  const id = sort.step ? wholeVariable(name) : name;
  return { id, source, kind: sort.kind, step: sort.step ?? ONE, near: sort.near };
}
