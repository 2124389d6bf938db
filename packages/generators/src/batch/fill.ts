import type { KernelColumn } from '../columnar/kernel.js';
import { STATES } from '../columnar/columns.js';
import { MISSING, UNUSABLE } from '../columnar/lane.js';
import type * as Runtime from '../typescript/runtime/book.js';
import { countOf, dayOfIssue, stateOf } from '../typescript/runtime/evidence.js';
import type { Asker } from './ask/asker.js';
import type { HandedIn } from './handed-in.js';
import { figure } from '../typescript/runtime/figures.js';
import type { Datum, Values } from '../typescript/runtime/population.js';
import { isLack } from '../typescript/runtime/verdict.js';
import type { Unit, World } from '../typescript/runtime/world.js';
import { readerOf } from './read-figure.js';

/** What the exact runtime is asked with. */
export interface Parts {
  readonly figures: ReadonlyMap<string, Runtime.Figure>;
  readonly documents: ReadonlyMap<string, Runtime.Evidence>;
  /** By the place of the asked body. */
  readonly askers: readonly Asker[];
}

/** Gives what a column holds of a unit. */
export type Fill = (unit: Unit, handed: HandedIn) => number;

/** One function a column, in their order. */
export function fillsOf(
  columns: readonly KernelColumn[],
  world: World,
  parts: Parts,
): readonly Fill[] {
  return columns.map((one): Fill => {
    const { column, low, high, byRuntime } = one;
    switch (column.of) {
      case 'figure': {
        const { name } = column.input.input;
        const known = parts.figures.get(name);
        if (!known) throw new Error(`the rulebook declares no ${name}`);
        if (byRuntime) return exactFigure(known, low, high);
        const read = readerOf(known, one);
        if (known.shared) {
          const datum = ofValues(world.population.shared, name);
          const value = datum === undefined ? MISSING : read(datum);
          return () => value;
        }
        return figureFill(name, read);
      }
      case 'evidence':
        return evidenceFill(column.fact, parts.documents.get(column.name));
      case 'unit': {
        const places = placesOf(column.texts);
        return column.by === 'type'
          ? ({ type }) => (type === undefined ? -1 : (places.get(type) ?? -1))
          : ({ name }) => places.get(name) ?? -1;
      }
      case 'attribute': {
        const { name } = column;
        const places = placesOf(column.texts);
        return ({ data }) => {
          const datum = ofValues(data.attributes, name);
          if (typeof datum !== 'string') return UNUSABLE;
          return places.get(datum.normalize('NFC')) ?? -1;
        };
      }
      case 'asked': {
        const asker = parts.askers[column.asked];
        if (!asker) throw new Error('no such body');
        const side = column.part === 'den' ? 'den' : 'num';
        // The numerator stands before the denominator, and is asked first.
        return (unit, handed) => {
          if (!askedOnce(column.asked, unit, handed, asker)) return UNUSABLE;
          const value = last.pair[side];
          return value < low || value > high ? UNUSABLE : value;
        };
      }
    }
  });
}

/** Both columns of an asked body are filled by one asking. */
const last = {
  unit: undefined as Unit | undefined,
  asked: -1,
  isThere: false,
  pair: { num: 0, den: 1 },
};

function askedOnce(asked: number, unit: Unit, handed: HandedIn, asker: Asker): boolean {
  if (last.unit !== unit || last.asked !== asked) {
    last.isThere = asker(unit, handed, last.pair);
    last.unit = unit;
    last.asked = asked;
  }
  return last.isThere;
}

function figureFill(name: string, read: (datum: Datum) => number): Fill {
  const isSafe = !(name in Object.prototype);
  return (_, { inputs: all }) => {
    for (const inputs of all) {
      const datum = isSafe ? inputs[name] : ofValues(inputs, name);
      if (datum !== undefined) return read(datum);
    }
    return MISSING;
  };
}

function exactFigure(known: Runtime.Figure, low: number, high: number): Fill {
  return (unit) => {
    const value = figure(unit, known);
    if (isLack(value)) return value.cause === 'missing-input' ? MISSING : UNUSABLE;
    if (typeof value === 'boolean') return value ? 1 : 0;
    if (typeof value === 'string') return known.options?.indexOf(value) ?? UNUSABLE;
    return value < low || value > high ? UNUSABLE : value;
  };
}

function evidenceFill(
  fact: 'state' | 'day' | 'count',
  evidence: Runtime.Evidence | undefined,
): Fill {
  if (!evidence) throw new Error('no such evidence');
  if (fact === 'state') return (unit) => STATES.indexOf(stateOf(unit, evidence));
  if (fact === 'count') return (unit) => countOf(unit, evidence);
  return (unit) => {
    const day = dayOfIssue(unit, evidence);
    return typeof day === 'number' ? day : UNUSABLE;
  };
}

function placesOf(texts: readonly string[]): ReadonlyMap<string, number> {
  return new Map(texts.map((text, at) => [text, at]));
}

function ofValues(values: Values, name: string): Datum | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}
