import type { Block, PopulationFigure, Statement } from '../../program/statement.js';
import type { OfRow, OverUnits } from '../runtime/book.js';
import { SAME_FOR_ALL } from '../../batch/ask/over-units.js';
import { keyOfFigure } from '../../batch/rows.js';
import type { Exact } from '../runtime/exact.js';
import { extremeDayOfRows, extremeOfRows } from '../runtime/extremes.js';
import { countRows, meanOfRows, sumOfRows } from '../runtime/rows.js';
import {
  largestOver,
  meanOver,
  minMax,
  minMaxReverse,
  placeFromHigh,
  placeFromLow,
  shareOf,
  smallestOver,
  sumOver,
} from '../runtime/spread.js';
import { isLack, type Lack } from '../runtime/verdict.js';
import type { Unit, World } from '../runtime/world.js';
import type { Frame, Scope } from './frame.js';

type InRow = (block: Block) => (frame: Frame) => OfRow<never>;

/** A figure over the rows of a table. */
export function aggregateOf(
  statement: Extract<Statement, { do: 'aggregate' }>,
  inRow: InRow,
  { parts }: Scope,
): (frame: Frame) => unknown {
  const exactly = exactlyOf(statement, inRow);
  const key = keyOfFigure(statement);
  const isExact = statement.into.type === 'rat';
  const pair = { num: 0, den: 1 };
  return (frame) => {
    const { figures, population } = parts.known;
    const { at, world } = frame.unit;
    const sums = population === world.population ? figures.get(key) : undefined;
    if (!sums?.read(at, pair)) return exactly(frame);
    return isExact ? { num: pair.num, den: pair.den } : pair.num;
  };
}

function exactlyOf(
  { figure, table, counted, of = [], into }: Extract<Statement, { do: 'aggregate' }>,
  inRow: InRow,
): (frame: Frame) => unknown {
  const counts = inRow(counted);
  if (figure === 'count') return (frame) => countRows(frame.unit, table, counts(frame));
  if (figure === 'sum' || figure === 'mean') {
    const values = inRow(of);
    const join = figure === 'sum' ? sumOfRows : meanOfRows;
    return (frame) => join(frame.unit, table, counts(frame), values(frame));
  }
  if (into.type === 'rat') {
    const values = inRow(of);
    return (frame) => extremeOfRows(figure, frame.unit, table, counts(frame), values(frame));
  }
  const days = inRow(of);
  return (frame) => extremeDayOfRows(figure, frame.unit, table, counts(frame), days(frame));
}

type OfUnits = (unit: Unit, over: OverUnits) => Exact | Lack;

const OVER: Readonly<Record<PopulationFigure, OfUnits>> = {
  mean: meanOver,
  largest: largestOver,
  smallest: smallestOver,
  sum: sumOver,
  'rank-from-high': placeFromHigh,
  'rank-from-low': placeFromLow,
  'min-max': minMax,
  'min-max-reverse': minMaxReverse,
  share: shareOf,
};

/** A figure over units. */
export function overUnitsOf(
  { figure, spread }: Extract<Statement, { do: 'population' }>,
  { parts }: Scope,
): (frame: Frame) => Exact | Lack {
  const work = (SAME_FOR_ALL.has(figure) ? onceForAll : onceForSame)(OVER[figure]);
  // A formula over units may stand in another that is put together first.
  return ({ unit }) => {
    const over = parts.overUnits[spread];
    if (!over) throw new Error(`no formula ${String(spread)} over units`);
    return work(unit, over);
  };
}

/** Worked out once for all units, or for all of a block. */
function onceForAll(work: OfUnits): OfUnits {
  const known = byBlock<{ value?: Exact | Lack }>(() => ({}));
  return (unit, over) => {
    if (unit.checking.length > 0) return work(unit, over);
    return (known(unit, over).value ??= work(unit, over));
  };
}

/** Worked out once for all units, or for all of a block, that have the same whole number themselves. */
function onceForSame(work: OfUnits): OfUnits {
  const known = byBlock(() => new Map<Exact['num'], Exact | Lack>());
  return (unit, over) => {
    if (unit.checking.length > 0) return work(unit, over);
    const own = over.of(unit);
    if (isLack(own)) return own;
    if (own.den !== 1) return work(unit, over);
    const same = known(unit, over);
    const value = same.get(own.num) ?? work(unit, over);
    same.set(own.num, value);
    return value;
  };
}

/** What is known of the units that a formula over units is about. */
function byBlock<Known>(make: () => Known): (unit: Unit, over: OverUnits) => Known {
  const worlds = new WeakMap<World, Map<string | undefined, Known>>();
  return ({ world, block }, { over }) => {
    const blocks = worlds.get(world) ?? new Map<string | undefined, Known>();
    worlds.set(world, blocks);
    const key = over === 'all' ? undefined : (block ?? '');
    const known = blocks.get(key) ?? make();
    blocks.set(key, known);
    return known;
  };
}
