import { MISSING, UNUSABLE } from '../../columnar/lane.js';
import type * as Runtime from '../../typescript/runtime/book.js';
import { figure } from '../../typescript/runtime/figures.js';
import { isLack } from '../../typescript/runtime/verdict.js';
import type { World } from '../../typescript/runtime/world.js';
import { latest } from '../handed-in.js';
import { read, readDatumOf, readingOf, type Reading } from '../read-figure.js';
import { put, type Fill, type Memory, type Of } from './fill.js';

/** Figures that a unit handed in are read in one go, those for all units once. */
export function figureFills(
  columns: readonly Of<'figure'>[],
  { population }: World,
  figures: ReadonlyMap<string, Runtime.Figure>,
  memory: Memory,
): readonly Fill[] {
  const own: Own[] = [];
  const others = columns.flatMap((one): readonly Fill[] => {
    const { name } = one.column.input.input;
    const known = figures.get(name);
    if (!known) throw new Error(`the rulebook declares no ${name}`);
    if (one.byRuntime) return [exactFill(one, known, memory)];
    const { place, type } = one;
    const reading = readingOf(name, known, one);
    if (!known.shared) {
      own.push({ reading, place, isWide: type === 'float64' });
      return [];
    }
    const { shared } = population;
    const value = Object.hasOwn(shared, name) ? readDatumOf(shared[name], reading) : MISSING;
    return [
      (_, __, row) => {
        put(memory, one, row, value);
      },
    ];
  });
  return [ownFill(own, memory), ...others];
}

interface Own {
  readonly reading: Reading;
  readonly place: number;
  readonly isWide: boolean;
}

function ownFill(columns: readonly Own[], { numbers, wide }: Memory): Fill {
  return (_, { inputs }, row) => {
    const only = inputs.length === 1 ? inputs[0] : undefined;
    for (const { reading, isWide, place } of columns) {
      const { name } = reading;
      const datum = only ? only.get(name) : latest(inputs, name);
      const value = datum === undefined ? MISSING : read(datum, reading);
      if (isWide) wide[place + row] = value;
      else numbers[place + row] = value;
    }
  };
}

function exactFill(one: Of<'figure'>, known: Runtime.Figure, memory: Memory): Fill {
  const { low, high } = one;
  return (unit, _, row) => {
    put(memory, one, row, asNumber(figure(unit, known)));
  };
  function asNumber(value: ReturnType<typeof figure>): number {
    if (isLack(value)) return value.cause === 'missing-input' ? MISSING : UNUSABLE;
    if (typeof value === 'boolean') return value ? 1 : 0;
    if (typeof value === 'string') return known.options?.indexOf(value) ?? UNUSABLE;
    return value < low || value > high ? UNUSABLE : value;
  }
}
