import {
  DEFAULT_DIGITS,
  MOST_DIGITS,
  ONE,
  decimal,
  digitsOfFigure,
  fromInteger,
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
import { date, moment, number, text, yesNo, type Value } from '../values/value.js';

export type Read = { readonly value: Value } | { readonly refused: RefusalWhy };

/** The value of a datum as its type reads it; its bounds are not looked at here. */
export function readDatum(datum: Datum, type: ValueType, resolution?: Decimal): Read {
  if (datum.kind === 'refused') return { refused: datum.why };
  switch (type.kind) {
    case 'integer':
    case 'number':
    case 'ratio':
      return readNumber(datum.value, stepsOf(type, resolution), digitsOfFigure(type, resolution));
    case 'yes-no':
      return orUnreadable(YES_NO.get(datum.value));
    case 'date':
      return orUnreadable(date(datum.value));
    case 'moment':
      return orUnreadable(moment(datum.value));
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

function readNumber(value: string, steps: readonly Rational[], digits: number): Read {
  const canonical = decimal(value);
  if (canonical === undefined) return { refused: 'unreadable' };
  const exact = rational(canonical);
  if (!steps.every((step) => isMultiple(exact, step))) return { refused: 'too-fine' };
  const most = fromInteger(10n ** BigInt(MOST_DIGITS - digits));
  if (exact.abs().compare(most) < 0) return { value: number(exact) };
  return { refused: exact.s < 0n ? 'below-lowest' : 'above-highest' };
}

/** What a number must be a multiple of: its resolution, and 1 for whole numbers. */
function stepsOf(type: ValueType, resolution: Decimal | undefined): readonly Rational[] {
  const stated = rational(resolution ?? (type.kind === 'integer' ? '1' : FINEST));
  return type.kind === 'integer' && !isInteger(stated) ? [ONE, stated] : [stated];
}

const FINEST: Decimal = `0.${'1'.padStart(DEFAULT_DIGITS, '0')}`;

function orUnreadable(value: Value | undefined): Read {
  return value ? { value } : { refused: 'unreadable' };
}
