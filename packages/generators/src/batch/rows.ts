import type { CaseRow, Unit } from '@cchc/model';
import { columnsOfProgram, keyOf, rangeOfColumn } from '../columnar/columns.js';
import type { KernelColumn } from '../columnar/kernel.js';
import { MISSING, type Lane } from '../columnar/lane.js';
import { BLOCK_ROWS } from '../columnar/places.js';
import { rowFigureOf, rowScoresOf, type PerCase } from '../columnar/row-lanes.js';
import type { Program } from '../program/program.js';
import type { Statement } from '../program/statement.js';
import type { Column } from '../typescript/runtime/book.js';
import { instanceOf } from '../wasm/host.js';
import { lanesModule } from '../wasm/lanes-module.js';
import { read, readingOf } from './read-figure.js';
import { RowSums } from './row-sums.js';

/** Figures over the rows of tables, for all units of a population, worked out over columns of cells. */
export interface RowFigures {
  readonly look: (units: readonly Unit[]) => void;
  /** By `keyOfFigure`. */
  readonly figures: ReadonlyMap<string, RowSums>;
}

type Aggregate = Extract<Statement, { do: 'aggregate' }>;
type OverRows = Aggregate | PerCase;

/** Figures that are the same have one key, whoever asks for them. */
export function keyOfFigure(one: OverRows): string {
  if ('kind' in one) {
    const { table, row, points, lowest } = one;
    return keyOf({ table, row, points, lowest });
  }
  const { figure, table, counted, of } = one;
  return keyOf({ figure, table, counted, of });
}

export function rowFigures(
  program: Program,
  scale: number,
  cells: ReadonlyMap<string, ReadonlyMap<string, Column>>,
): readonly RowFigures[] {
  const asked = overRowsOf(program);
  const tables = new Set(asked.map(({ table }) => table));
  return [...tables].flatMap((table) => {
    const own = asked.filter((one) => one.table === table);
    return figuresOfTable(own, program, scale, cells.get(table) ?? new Map<string, Column>()) ?? [];
  });
}

/** Wherever in the program they stand, each once. */
function overRowsOf({ leaves, spreads, results, ...rest }: Program): readonly OverRows[] {
  const found = new Map<string, OverRows>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { do: does, kind } = value as { readonly do?: unknown; readonly kind?: unknown };
    if (does === 'aggregate' || kind === 'per-case') {
      found.set(keyOfFigure(value as OverRows), value as OverRows);
    }
    for (const part of Object.values(value)) visit(part);
  };
  for (const { body } of [...leaves, ...spreads]) visit(body);
  for (const blocks of [
    results,
    rest.grades,
    rest.vetoes,
    rest.downgrades,
    rest.caps,
    rest.rankKeys,
  ]) {
    for (const one of blocks) visit(one);
  }
  return [...found.values()];
}

function figuresOfTable(
  asked: readonly OverRows[],
  program: Program,
  scale: number,
  cells: ReadonlyMap<string, Column>,
): RowFigures | undefined {
  const registry = columnsOfProgram(program);
  const lanes: Lane[] = [];
  const placed = asked.flatMap((one) => {
    const figure = 'kind' in one ? rowScoresOf(one, scale, registry) : rowFigureOf(one, registry);
    if (!figure) return [];
    const counted = lanes.push(figure.counted) - 1;
    const of = figure.of ? lanes.push(figure.of.lane) - 1 : -1;
    return [{ key: keyOfFigure(one), figure, counted, of, sums: new RowSums(figure) }];
  });
  const columns = registry.list.map((column): KernelColumn => {
    const digits = column.of === 'figure' ? column.input.digits : 0;
    const { low = 0n, high = 0n } = rangeOfColumn(column, 10n ** BigInt(6 + digits));
    return { column, type: 'int32', low: Number(low), high: Number(high), byRuntime: false };
  });
  const { bytes, places } = lanesModule(lanes, columns);
  const instance = instanceOf(bytes, places.bytes);
  const readings = columns.flatMap((one, at) => {
    const name = one.column.of === 'figure' ? one.column.input.input.name : '';
    const kind = cells.get(name);
    const place = (places.columns[at] ?? 0) / 4;
    return kind ? [{ name, place, reading: readingOf(name, kind, one) }] : [];
  });
  const [first] = asked;
  if (!instance || !first || readings.length < columns.length) return undefined;
  const { table } = first;
  const numbers = new Int32Array(instance.memory);
  const owners = new Int32Array(BLOCK_ROWS);
  const at = (place: number | undefined): number => (place ?? 0) / 4;

  const put = (row: number, { cells: given }: CaseRow): void => {
    for (const { name, place, reading } of readings) {
      const datum = given.get(name);
      numbers[place + row] = datum === undefined ? MISSING : read(datum, reading);
    }
  };
  const flush = (rows: number): void => {
    const size = Math.ceil(rows / 4) * 16;
    for (const lane of lanes.keys()) instance.call(`lane ${String(lane)}`, 0, size);
    for (const { counted, of, sums } of placed) {
      const [holds, known] = [at(places.scores[counted]), at(places.words[counted])];
      const [value, valued] = [at(places.scores[of]), at(places.words[of])];
      const where = { known, holds, value, valued };
      sums.addRows(owners, rows, numbers, where);
    }
  };
  return {
    look: (units) => {
      for (const { sums } of placed) sums.clear(units.length);
      let rows = 0;
      for (const [owner, { cases }] of units.entries()) {
        const handed = cases.get(table);
        if (!handed) for (const { sums } of placed) sums.spoil(owner);
        for (const row of handed ?? []) {
          owners[rows] = owner;
          put(rows++, row);
          if (rows < BLOCK_ROWS) continue;
          flush(rows);
          rows = 0;
        }
      }
      flush(rows);
    },
    figures: new Map(placed.map(({ key, sums }) => [key, sums] as const)),
  };
}
