import type { Figure, Worth } from './book.js';
import { textOfDay, textOfMoment } from './days.js';
import { exact, order, printed, type Exact } from './exact.js';
import { handedIn } from './handed-in.js';
import type { Datum } from './population.js';
import { isTime, readDatum, type Held } from './read.js';
import { isLack, lack, type Lack } from './verdict.js';
import { powerOfTen } from './wide.js';
import { whileChecking, type Unit } from './world.js';

/** A figure that the unit handed in, refused where it is unreadable, too fine or out of its bounds. */
export function figure(unit: Unit, asked: Figure): Held | Lack {
  const known = unit.figures.get(asked);
  if (known !== undefined) return known;
  const value = unit.checking.includes(asked)
    ? missingInput(asked.name)
    : checked(datumOf(unit, asked), asked, unit);
  unit.figures.set(asked, value);
  return value;
}

/** Figures of a known kind, for rules: the rulebook says what each is. */
export const whole = figure as (unit: Unit, asked: Figure) => number | Lack;
export const yesNo = figure as (unit: Unit, asked: Figure) => boolean | Lack;
export const option = figure as (unit: Unit, asked: Figure) => string | Lack;

/** What the data say a unit is, `attributes` of the population. */
export function attribute({ data }: Unit, name: string): string | Lack {
  const datum = Object.hasOwn(data.attributes, name) ? data.attributes[name] : undefined;
  if (datum === undefined) return missingInput(name);
  if (typeof datum === 'string') return datum.normalize('NFC');
  return lack('refused', [{ kind: 'refused-input', input: name, why: datum.refused }]);
}

export function missingInput(input: string): Lack {
  return lack('missing-input', [{ kind: 'missing-input', input }]);
}

function datumOf(unit: Unit, { name, shared }: Figure): Datum | undefined {
  if (!shared) return handedIn(unit, (round) => round.inputs, name);
  const all = unit.world.population.shared;
  return Object.hasOwn(all, name) ? all[name] : undefined;
}

function checked(datum: Datum | undefined, asked: Figure, unit: Unit): Held | Lack {
  const { name } = asked;
  if (datum === undefined) return missingInput(name);
  const read = readDatum(datum, asked);
  if ('refused' in read) {
    const why = read.refused;
    const shown = typeof datum === 'string' && why === 'too-fine' ? { value: datum } : {};
    return lack('refused', [{ kind: 'refused-input', input: name, why, ...shown }]);
  }
  const { value } = read;
  return typeof value === 'number' ? withinBounds(value, asked, unit) : value;
}

/** Refused with the value and the bound, so that nobody has to look for either. */
function withinBounds(value: number, asked: Figure, unit: Unit): number | Lack {
  const { kind, digits, name } = asked;
  const own = exact(value, isTime(kind) ? 1 : powerOfTen(digits));
  const bounds = boundsOf(asked, unit);
  const isLow = bounds.lowest !== undefined && order(own, bounds.lowest) < 0;
  const isHigh = bounds.highest !== undefined && order(own, bounds.highest) > 0;
  if (!isLow && !isHigh) return value;
  const bound = isLow ? bounds.lowest : bounds.highest;
  const text = (one: Exact): string => (isTime(kind) ? TIMES[kind](one) : printed(one));
  const why = isLow ? 'below-lowest' : 'above-highest';
  const shown = { value: text(own), ...(bound ? { bound: text(bound) } : {}) };
  return lack('refused', [{ kind: 'refused-input', input: name, why, ...shown }]);
}

const TIMES = {
  date: (one: Exact) => textOfDay(Number(one.num)),
  moment: (one: Exact) => textOfMoment(Number(one.num)),
} as const;

interface Bounds {
  readonly lowest: Exact | undefined;
  readonly highest: Exact | undefined;
}

/** What is stated takes the place of what the type says: no number is negative, no ratio above 100%. */
function boundsOf(asked: Figure, unit: Unit): Bounds {
  const { kind, lowest, highest } = asked;
  return {
    lowest: lowest ? stated(lowest, asked, unit) : isTime(kind) ? undefined : exact(0),
    highest: highest ? stated(highest, asked, unit) : kind === 'ratio' ? exact(1) : undefined,
  };
}

/** A bound that cannot be worked out does not bound. */
function stated(
  bound: Exact | Worth<Exact | number>,
  asked: Figure,
  unit: Unit,
): Exact | undefined {
  if (typeof bound !== 'function') return bound;
  const value = bound(whileChecking(unit, [...unit.checking, asked]));
  if (isLack(value)) return undefined;
  return typeof value === 'number' ? exact(value) : value;
}
