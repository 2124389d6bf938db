import type { Block, PopulationFigure, Statement } from '../../program/statement.js';
import type * as Runtime from '../../typescript/runtime/book.js';
import type { World } from '../../typescript/runtime/world.js';
import { MISSING, UNUSABLE } from '../../columnar/lane.js';
import { latest } from '../handed-in.js';
import { read, type Reading } from '../read-figure.js';
import { plainReading } from '../unit-figures.js';
import type { Asker, Pair } from './asker.js';

type Population = Extract<Statement, { do: 'population' }>;

/** Figures that are not about the unit itself. */
export const SAME_FOR_ALL: ReadonlySet<PopulationFigure> = new Set([
  ...(['mean', 'largest', 'smallest', 'sum'] as const),
]);

/**
 * A figure over units is asked of the runtime once for all units of a block; if it is about the unit itself,
 * and is of a figure that was handed in, once for all of a block that handed in the same. Undefined: it
 * hangs on more than that.
 */
export function overUnitsAsker(
  block: Block,
  figures: ReadonlyMap<string, Runtime.Figure>,
  exactly: Asker,
): Asker | undefined {
  const [first, ...rest] = block;
  if (first?.do !== 'population' || !endsWith(rest, first)) return undefined;
  if (SAME_FOR_ALL.has(first.figure)) return onceFor(() => 0, exactly);
  const name = first.own && inputOf(first.own);
  const figure = name === undefined ? undefined : figures.get(name);
  const reading = figure && plainReading(figure);
  return reading && onceFor(handedIn(reading), exactly);
}

/** Whether a body does nothing but give the figure. */
function endsWith([end, ...more]: Block, { into }: Population): boolean {
  if (end?.do !== 'end' || more.length > 0 || end.with.kind !== 'value') return false;
  const { num, den } = end.with.value;
  if (into.type !== 'rat' || num.op !== 'local' || den.op !== 'local') return false;
  return num.name === into.num && den.name === into.den;
}

/** The figure that a body is, if it is one that was handed in and nothing else. */
function inputOf([need, end, ...more]: Block): string | undefined {
  if (need?.do !== 'need' || need.slot.of !== 'input' || more.length > 0) return undefined;
  if (end?.do !== 'end' || end.with.kind !== 'value') return undefined;
  const { num, den } = end.with.value;
  const { name } = need.slot;
  const isOwn = num.op === 'slot' && num.slot.of === 'input' && num.slot.name === name;
  return isOwn && den.op === 'const' ? name : undefined;
}

type OwnValue = (...asked: Parameters<Asker>) => number;

function handedIn(reading: Reading): OwnValue {
  return (_, { inputs }) => {
    const datum = latest(inputs, reading.name);
    return datum === undefined ? MISSING : read(datum, reading);
  };
}

/** Asks once for all units of a block that have the same value themselves. */
function onceFor(own: OwnValue, exactly: Asker): Asker {
  const worlds = new WeakMap<World, Map<string | undefined, Map<number, Pair | undefined>>>();
  return (unit, handed, into) => {
    const value = own(unit, handed, into);
    if (value === UNUSABLE || value === MISSING) return exactly(unit, handed, into);
    const blocks = worlds.get(unit.world) ?? new Map<string, Map<number, Pair | undefined>>();
    const same = blocks.get(unit.block) ?? new Map<number, Pair | undefined>();
    let known = same.get(value);
    if (!known && !same.has(value)) {
      known = exactly(unit, handed, into) ? { ...into } : undefined;
      worlds.set(unit.world, blocks.set(unit.block, same.set(value, known)));
    }
    if (!known) return false;
    into.num = known.num;
    into.den = known.den;
    return true;
  };
}
