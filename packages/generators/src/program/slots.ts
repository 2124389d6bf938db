import {
  MOST_DIGITS,
  digitsOfFigure,
  rational,
  type Decimal,
  type Name,
  type ValueType,
} from '@cchc/model';
import { int, type Int, type Range, type Slot } from './int.js';
import type { Rat } from './rat.js';
import { need, type Value, type Writer } from './writer.js';

/** A figure at its digits, as a whole number: what a scorer holds. */
export function rangeOfType(
  type: ValueType,
  { atLeast, atMost }: { readonly atLeast?: Decimal; readonly atMost?: Decimal },
  digits: number,
): Range {
  const most = 10n ** BigInt(MOST_DIGITS) - 1n;
  const scaled = (value: Decimal) => {
    const exact = rational(value).mul(10n ** BigInt(digits));
    return exact.s * (exact.n / exact.d);
  };
  const low = atLeast === undefined ? 0n : scaled(atLeast);
  const ofType = type.kind === 'ratio' ? 10n ** BigInt(digits) : most;
  const high = atMost === undefined ? ofType : scaled(atMost);
  return { low: low < -most ? -most : low, high: high > most ? most : high };
}

export function readInput(to: Writer, name: Name): Value | undefined {
  const { rulebook } = to.place;
  const input = rulebook.inputs.find((one) => one.name === name);
  if (!input) return undefined;
  const slot: Slot = { of: 'input', name };
  need(to, slot);
  const constant = (bound: typeof input.atLeast) =>
    bound?.kind === 'number' ? bound.value : undefined;
  const [atLeast, atMost] = [constant(input.atLeast), constant(input.atMost)];
  // A bound that is worked out from other figures is not known here.
  const unknownLow = input.atLeast !== undefined && atLeast === undefined;
  const bounds = {
    ...(atLeast !== undefined ? { atLeast } : unknownLow ? { atLeast: LOWEST } : {}),
    ...(atMost !== undefined ? { atMost } : input.atMost ? { atMost: HIGHEST } : {}),
  };
  return readSlot(slot, input.type, digitsOfFigure(input.type, input.resolution), bounds);
}

const HIGHEST: Decimal = '999999999999999';
const LOWEST: Decimal = `-${HIGHEST}`;

/** `năm trước(x)`: bounds that the rulebook states hang on figures of this year and are not asked. */
export function readPrevious(to: Writer, name: Name): Value | undefined {
  const input = to.place.rulebook.inputs.find((one) => one.name === name);
  if (!input) return undefined;
  const slot: Slot = { of: 'previous-input', name };
  need(to, slot);
  return readSlot(slot, input.type, digitsOfFigure(input.type, input.resolution), {});
}

export function readColumn(to: Writer, name: Name): Value | undefined {
  const { rulebook, table } = to.place;
  const column = rulebook.tables
    .find((one) => one.name === table)
    ?.columns.find((one) => one.name === name);
  if (!column || table === undefined) return undefined;
  const slot: Slot = { of: 'column', table, name };
  need(to, slot);
  return readSlot(slot, column.type, digitsOfFigure(column.type, undefined), {});
}

function readSlot(
  slot: Slot,
  type: ValueType,
  digits: number,
  bounds: { readonly atLeast?: Decimal; readonly atMost?: Decimal },
): Value {
  switch (type.kind) {
    case 'yes-no':
      return { kind: 'yes-no', value: { op: 'slot-is', slot } };
    case 'choice':
      return { kind: 'text', value: { op: 'text-slot', slot } };
    case 'date':
      return { kind: 'date', value: { op: 'slot', slot, range: DAYS } };
    case 'moment':
      return { kind: 'moment', value: { op: 'slot', slot, range: MOMENTS } };
    default: {
      const num: Int = { op: 'slot', slot, range: rangeOfType(type, bounds, digits) };
      return { kind: 'number', value: { num, den: int(10n ** BigInt(digits)) } };
    }
  }
}

/** Days since 1970-01-01 of the years 0001 to 9999. */
export const DAYS: Range = { low: -719_162n, high: 2_932_896n };

/** Seconds since 1970-01-01T00:00:00 of the same years. */
export const MOMENTS: Range = { low: -719_162n * 86_400n, high: 2_932_897n * 86_400n - 1n };

/** The score of a node or of the total: its denominator is not known before it is scored. */
export function scoreSlot(slot: (part: 'numerator' | 'denominator') => Slot): Rat {
  return {
    num: { op: 'slot', slot: slot('numerator'), range: {} },
    den: { op: 'slot', slot: slot('denominator'), range: { low: 1n } },
  };
}
