import type { Datum } from '@cchc/model';
import { UNUSABLE } from '../columnar/lane.js';
import type { Figure } from '../typescript/runtime/book.js';
import type { Exact } from '../typescript/runtime/exact.js';
import { missingInput } from '../typescript/runtime/figures.js';
import { isTime, type Held } from '../typescript/runtime/read.js';
import type { Lack } from '../typescript/runtime/verdict.js';
import { read, readingOf, type Reading } from './read-figure.js';
import type { BatchUnit } from './unit.js';

/**
 * What the exact runtime puts by of the figures of a unit. One that was not asked for yet is read where it
 * stands, if it is plainly within its bounds: then the unit need not become JSON.
 */
export class UnitFigures {
  readonly #unit: BatchUnit;
  #known: Map<Figure, Held | Lack> | undefined;

  constructor(unit: BatchUnit) {
    this.#unit = unit;
  }

  get(asked: Figure): Held | Lack | undefined {
    return this.#known?.get(asked) ?? plainly(asked, this.#unit);
  }

  set(asked: Figure, value: Held | Lack): Map<Figure, Held | Lack> {
    return (this.#known ??= new Map<Figure, Held | Lack>()).set(asked, value);
  }
}

function plainly(asked: Figure, unit: BatchUnit): Held | Lack | undefined {
  const reading = plainReading(asked);
  if (!reading) return undefined;
  const datum = latestOf(unit, asked.name);
  if (datum === undefined) return missingInput(asked.name);
  const value = read(datum, reading);
  if (value === UNUSABLE) return undefined;
  if (asked.kind === 'yes-no') return value === 1;
  return asked.kind === 'choice' ? asked.options?.[value] : value;
}

function latestOf({ read: { rounds }, world }: BatchUnit, name: string): Datum | undefined {
  for (const round of world.rounds) {
    const datum = rounds.get(round)?.inputs.get(name);
    if (datum !== undefined) return datum;
  }
  return undefined;
}

/** By the figure; undefined where its bounds are worked out, or it is one for all units. */
const readings = new WeakMap<Figure, { readonly reading: Reading | undefined }>();

export function plainReading(asked: Figure): Reading | undefined {
  const known = readings.get(asked);
  if (known) return known.reading;
  const range = asked.shared ? undefined : rangeOf(asked);
  const reading = range && readingOf(asked.name, asked, range);
  readings.set(asked, { reading });
  return reading;
}

/** As `boundsOf` of the runtime, in steps of the last digit. */
function rangeOf({ kind, digits, lowest, highest }: Figure): Range | undefined {
  if (typeof lowest === 'function' || typeof highest === 'function') return undefined;
  const steps = isTime(kind) ? 1 : 10 ** digits;
  const low = lowest ? stepsOf(lowest, steps) : isTime(kind) ? -Infinity : 0;
  const high = highest ? stepsOf(highest, steps) : kind === 'ratio' ? steps : Infinity;
  return Number.isNaN(low) || Number.isNaN(high) ? undefined : { low, high };
}

interface Range {
  readonly low: number;
  readonly high: number;
}

/** Not a number where the bound is no whole number of steps. */
function stepsOf({ num, den }: Exact, steps: number): number {
  const all = Number(num) * steps;
  return Number.isSafeInteger(all) && all % Number(den) === 0 ? all / Number(den) : NaN;
}
