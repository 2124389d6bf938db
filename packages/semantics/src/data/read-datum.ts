import {
  ONE,
  decimal,
  isInteger,
  isMultiple,
  rational,
  sameName,
  type Datum,
  type Decimal,
  type Rational,
  type RefusalWhy,
  type ValueType,
} from '@cchc/model';
import { date, number, text, yesNo, type Value } from '../values/value.js';

export type Read = { readonly value: Value } | { readonly refused: RefusalWhy };

/** The value of a datum as its type reads it; its bounds are not looked at here. */
export function readDatum(datum: Datum, type: ValueType, resolution?: Decimal): Read {
  if (datum.kind === 'refused') return { refused: datum.why };
  switch (type.kind) {
    case 'integer':
    case 'number':
    case 'ratio':
      return readNumber(datum.value, stepsOf(type, resolution));
    case 'yes-no':
      return orUnreadable(YES_NO.get(datum.value));
    case 'date':
      return orUnreadable(date(datum.value));
    case 'choice': {
      const option = type.options.find(({ name }) => sameName(name, datum.value));
      return option ? { value: text(option.name) } : { refused: 'unknown-option' };
    }
  }
}

const YES_NO: ReadonlyMap<string, Value> = new Map([
  ['yes', yesNo(true)],
  ['no', yesNo(false)],
]);

function readNumber(value: string, steps: readonly Rational[]): Read {
  const canonical = decimal(value);
  if (canonical === undefined) return { refused: 'unreadable' };
  const exact = rational(canonical);
  return steps.every((step) => isMultiple(exact, step))
    ? { value: number(exact) }
    : { refused: 'too-fine' };
}

/** What a number must be a multiple of: its resolution, and 1 for whole numbers. */
function stepsOf(type: ValueType, resolution: Decimal | undefined): readonly Rational[] {
  const stated = resolution === undefined ? [] : [rational(resolution)];
  return type.kind === 'integer' && !stated.some(isInteger) ? [ONE, ...stated] : stated;
}

function orUnreadable(value: Value | undefined): Read {
  return value ? { value } : { refused: 'unreadable' };
}
