import {
  DEFAULT_DIGITS,
  SECONDS_A_DAY,
  dayFromNumber,
  dayNumber,
  digitsOfFigure,
  floor,
  fromInteger,
  momentFromNumber,
  momentNumber,
  print,
  rational,
  type Input,
  type Rational,
  type Rulebook,
} from '@cchc/model';
import type { Slot } from './slots.js';

/** The values that a slot can have: whole steps from `lowest` to `highest`. */
export interface Grid {
  readonly step: Rational;
  readonly lowest: bigint;
  readonly highest: bigint;
  /** A step as canonical text. */
  readonly text: (step: bigint) => string;
  /** Of canonical text; a day is its day number. */
  readonly valueOf: (text: string) => Rational;
}

/** Where the rulebook names no highest value, this is far enough. */
const FAR = 1_000_000_000;
/** A count of documents beyond which nothing changes. */
const MOST_DOCUMENTS = 12n;

/** Undefined where the slot holds no number and no day; asked for again with each figure of each unit. */
export function gridOf(slot: Slot, rulebook: Rulebook): Grid | undefined {
  const grids = known.get(rulebook) ?? new Map<Slot, Grid | undefined>();
  known.set(rulebook, grids);
  if (!grids.has(slot)) grids.set(slot, madeGrid(slot, rulebook));
  return grids.get(slot);
}

const known = new WeakMap<Rulebook, Map<Slot, Grid | undefined>>();

function madeGrid(slot: Slot, rulebook: Rulebook): Grid | undefined {
  if (slot.startsWith('date:')) return dayGrid(rulebook.year);
  if (slot.startsWith('moment:')) return momentGrid(rulebook.year);
  if (slot.startsWith('count:')) {
    return {
      step: fromInteger(1),
      lowest: 0n,
      highest: MOST_DOCUMENTS,
      text: String,
      valueOf: rational,
    };
  }
  const input = rulebook.inputs.find(({ name }) => `input:${name}` === slot);
  if (!input || input.type.kind === 'yes-no' || input.type.kind === 'choice') return undefined;
  if (input.type.kind === 'moment') return momentGrid(rulebook.year);
  return input.type.kind === 'date' ? dayGrid(rulebook.year) : numberGrid(input);
}

/** The days of the assessed year and of those beside it. */
function dayGrid(year: number): Grid {
  return {
    step: fromInteger(1),
    lowest: BigInt(dayNumber(`${String(year - 1)}-01-01`)),
    highest: BigInt(dayNumber(`${String(year + 1)}-12-31`)),
    text: (step) => dayFromNumber(Number(step)),
    valueOf: (text) => fromInteger(dayNumber(text)),
  };
}

/** The same years by the second; values are days with their fraction. */
function momentGrid(year: number): Grid {
  const { lowest, highest } = dayGrid(year);
  return {
    step: fromInteger(SECONDS_A_DAY).inverse(),
    lowest: lowest * BigInt(SECONDS_A_DAY),
    highest: (highest + 1n) * BigInt(SECONDS_A_DAY) - 1n,
    text: (step) => momentFromNumber(Number(step)),
    valueOf: (text) => fromInteger(momentNumber(text)).div(SECONDS_A_DAY),
  };
}

function numberGrid(input: Input): Grid {
  const step = stepOf(input);
  const lowest = input.atLeast?.kind === 'number' ? rational(input.atLeast.value) : fromInteger(0);
  const highest =
    input.atMost?.kind === 'number'
      ? rational(input.atMost.value)
      : fromInteger(input.type.kind === 'ratio' && !input.atMost ? 1 : FAR);
  const index = (value: Rational): bigint => {
    const whole = floor(value.div(step));
    return whole.s * whole.n;
  };
  return {
    step,
    lowest: index(lowest),
    highest: index(highest),
    text: (at) => print(step.mul(fromInteger(at))),
    valueOf: rational,
  };
}

function stepOf({ type, resolution }: Input): Rational {
  if (type.kind === 'integer') return fromInteger(1);
  if (resolution !== undefined) return rational(resolution);
  const digits = digitsOfFigure(type) || DEFAULT_DIGITS;
  return fromInteger(1).div(fromInteger(10n ** BigInt(digits)));
}
