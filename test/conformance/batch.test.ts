import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { Population } from '@cchc/model';
import { afterAll, describe, expect, test } from 'vitest';
import { stream } from './made-up.js';
import { workshop } from './scorers.js';
import { batchTable, referenceTable, type BatchResult } from './batch-table.js';
import {
  csvOf,
  syntheticCells,
  syntheticInputs,
  syntheticPopulation,
  syntheticRecords,
  syntheticRulebook,
} from './synthetic/index.js';

/** The batch of a generated package gives what the reference gives, whichever way a unit is scored. */
const shop = workshop();
afterAll(shop.remove);

const LEAVES = 30;
const rulebook = syntheticRulebook(LEAVES);
const folder = shop.write('typescript', rulebook);
const load = (name: string) => import(pathToFileURL(join(folder, name)).href);

interface Batch {
  readonly scoreCsv: (bytes: Uint8Array, options?: object) => BatchResult;
}

describe.each(['wasm', 'columns'])('%s', (engine) => {
  test.each(['typical', 'edge'] as const)('scores %s units without asking', async (set) => {
    const records = syntheticRecords(LEAVES, 300, set);
    const { scoreCsv } = (await load('batch.js')) as Batch;
    const result = scoreCsv(csvOf(LEAVES, records.map(cellsOf)), { engine });
    expect(result.exact.size).toBe(0);
    expectEqual(result, syntheticPopulation(LEAVES, records));
  });

  test('asks the exact runtime for what columns do not hold', async () => {
    const next = stream(7);
    const odd = ['', '-1', '0.25', '999999999999999', '9'.repeat(30), 'x', 'yes'];
    const cells = syntheticRecords(LEAVES, 200, 'edge').map((record) =>
      cellsOf(record).map((cell) => (next() < 0.01 ? (odd[Math.floor(next() * 7)] ?? '') : cell)),
    );
    const { scoreCsv } = (await load('batch.js')) as Batch;
    const result = scoreCsv(csvOf(LEAVES, cells), { engine });
    expect(result.exact.size).toBeGreaterThan(20);
    expectEqual(result, populationOf(cells));
  });
});

test('rows give the totals of columns, and take only numbers that are exactly steps', async () => {
  const { places, readRow, scoreRow } = (await load('rows.js')) as {
    readonly places: Readonly<Record<string, readonly [string, string]>>;
    readonly readRow: (record: object) => object | undefined;
    readonly scoreRow: (row: object, scores: Int32Array) => number;
  };
  const records = syntheticRecords(LEAVES, 100, 'edge');
  const { scoreCsv } = (await load('batch.js')) as Batch;
  const batch = scoreCsv(csvOf(LEAVES, records.map(cellsOf)));
  for (const [unit, record] of records.entries()) {
    const given: Record<string, Record<string, unknown>> = {};
    for (const [at, { name, kind, digits }] of syntheticInputs(LEAVES).entries()) {
      const [group = '', own = ''] = places[name] ?? [];
      const value = (record[at] ?? 0) / 10 ** digits;
      (given[group] ??= {})[own] = kind === 'yes-no' ? value === 1 : value;
    }
    const row = readRow(given);
    expect(row && scoreRow(row, new Int32Array(LEAVES))).toBe(batch.total(unit));
  }
  const [group, own] = places['số_lượng_1'] ?? ['', ''];
  const row = { [group]: { [own]: 0.5 } };
  const parts = Object.values(places).map(([name]) => [name, {}] as const);
  expect(readRow({ ...Object.fromEntries(parts), ...row })).toBeUndefined();
});

function cellsOf(record: readonly number[]): readonly string[] {
  return syntheticCells(LEAVES, record);
}

function populationOf(lines: readonly (readonly string[])[]): Population {
  const empty = syntheticPopulation(
    LEAVES,
    lines.map(() => []),
  );
  const inputs = syntheticInputs(LEAVES);
  const units = empty.units.map((unit, at) => {
    const given = inputs.flatMap(({ name }, place) => {
      const value = lines[at]?.[place] ?? '';
      return value === '' ? [] : [[name, { kind: 'given', value }] as const];
    });
    const [round] = unit.rounds.values();
    if (!round) throw new Error('units have a round');
    return { ...unit, rounds: new Map([['final', { ...round, inputs: new Map(given) }]]) };
  });
  return { ...empty, units };
}

function expectEqual(result: BatchResult, population: Population): void {
  expect(batchTable(result, population.units.length, LEAVES)).toEqual(
    referenceTable(rulebook, population, result.scale),
  );
}
