import {
  dayFromNumber,
  digitsOfFigure,
  momentFromNumber,
  print,
  ratio,
  type Decimal,
  type Rulebook,
  type ValueType,
} from '@cchc/model';
import { formatDay, formatMoment, formatNumber, formatPercent, type Tongue } from '@cchc/words';
import type { Cond, Int, Slot } from '../program/int.js';

/** Who reads the code, and of which rulebook it is. */
export interface ToReader {
  readonly rulebook: Rulebook;
  readonly tongue: Tongue;
}

type Compare = Extract<Cond, { readonly op: 'compare' }>;

/**
 * What a figure is compared with, as a reader would write it: `31/12/2025` for 20453, `80%` for 800000. Undefined
 * where no figure is compared with a constant, and where the constant reads as it is.
 */
export function constantSaid({ left, right }: Compare, to: ToReader): string | undefined {
  return ofSides(left, right, to) ?? ofSides(right, left, to);
}

/** The same of all that a condition asks, each once. */
export function constantsSaid(when: Cond, to: ToReader): readonly string[] {
  const said = comparesIn(when).flatMap((one) => constantSaid(one, to) ?? []);
  return [...new Set(said)];
}

function comparesIn(when: Cond): readonly Compare[] {
  switch (when.op) {
    case 'compare':
      return [when];
    case 'and':
    case 'or':
      return [...comparesIn(when.left), ...comparesIn(when.right)];
    case 'not':
      return comparesIn(when.value);
    default:
      return [];
  }
}

function ofSides(figure: Int, constant: Int, { rulebook, tongue }: ToReader): string | undefined {
  if (figure.op !== 'slot' || constant.op !== 'const') return undefined;
  const declared = declaredOf(figure.slot, rulebook);
  const isTime = declared?.type.kind === 'date' || declared?.type.kind === 'moment';
  if (!isTime && constant.value === 0n) return undefined;
  return declared && SAID[declared.type.kind]?.(constant.value, declared, tongue);
}

interface Declared {
  readonly type: ValueType;
  readonly resolution?: Decimal | undefined;
}

function declaredOf(slot: Slot, { inputs, tables }: Rulebook): Declared | undefined {
  switch (slot.of) {
    case 'input':
    case 'previous-input':
      return inputs.find(({ name }) => name === slot.name);
    case 'column':
      return tables
        .find(({ name }) => name === slot.table)
        ?.columns.find(({ name }) => name === slot.name);
    case 'evidence':
      return slot.fact === 'date' || slot.fact === 'moment'
        ? { type: { kind: slot.fact } }
        : undefined;
    default:
      return undefined;
  }
}

type Say = (value: bigint, declared: Declared, tongue: Tongue) => string | undefined;

const SAID: Readonly<Partial<Record<ValueType['kind'], Say>>> = {
  date: (value) => formatDay(dayFromNumber(Number(value))),
  moment: (value, _, tongue) => formatMoment(momentFromNumber(Number(value)), tongue),
  ratio: (value, declared, tongue) => formatPercent(decimal(value, declared), tongue),
  number: (value, declared, tongue) =>
    digitsOf(declared) === 0 ? undefined : formatNumber(decimal(value, declared), tongue),
};

function digitsOf({ type, resolution }: Declared): number {
  return digitsOfFigure(type, resolution);
}

function decimal(value: bigint, declared: Declared): Decimal {
  return print(ratio(value, 10n ** BigInt(digitsOf(declared))));
}
