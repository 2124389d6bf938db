import { ONE, ZERO, type RefusalWhy, type ValueType } from '@cchc/model';
import { compareValues } from '../values/compare.js';
import { number, type Value } from '../values/value.js';

/** What a value may be; an absent side is not bounded. */
export interface Bounds {
  readonly lowest?: Value | undefined;
  readonly highest?: Value | undefined;
}

const NOT_NEGATIVE: Bounds = { lowest: number(ZERO) };

/** The bounds a type has of itself: no number is negative, no ratio is above 100%. */
const OF_TYPE: Readonly<Record<ValueType['kind'], Bounds>> = {
  integer: NOT_NEGATIVE,
  number: NOT_NEGATIVE,
  ratio: { ...NOT_NEGATIVE, highest: number(ONE) },
  'yes-no': {},
  date: {},
  moment: {},
  choice: {},
};

export function boundsOfType(type: ValueType): Bounds {
  return OF_TYPE[type.kind];
}

export function beyond(value: Value, { lowest, highest }: Bounds): RefusalWhy | undefined {
  if (lowest && isOrder(compareValues(value, lowest), -1)) return 'below-lowest';
  if (highest && isOrder(compareValues(value, highest), 1)) return 'above-highest';
  return undefined;
}

function isOrder(order: ReturnType<typeof compareValues>, sign: -1 | 1): boolean {
  return typeof order === 'number' && Math.sign(order) === sign;
}
