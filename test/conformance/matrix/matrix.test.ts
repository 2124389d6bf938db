import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rulebooksTried } from '../rulebooks.js';
import { allConstructs, constructsOf, keyOf } from './constructs.js';
import { ROWS, SCORING, readTable } from './matrix.js';

/** Where each target is run: the file that fills its column. */
const RUNS: Readonly<Record<string, string>> = {
  typescript: '../typescript.test.ts',
  python: '../../runtimes/python.test.ts',
  java: '../../runtimes/java.test.ts',
  'sql-duckdb': '../../runtimes/duckdb.test.ts',
  'sql-postgres': '../../runtimes/postgres.test.ts',
  spark: '../../runtimes/spark.test.ts',
  xlsx: '../../runtimes/xlsx.test.ts',
};

it('has a column for every target that scores, and a run behind each', () => {
  expect(new Set(readTable().targets)).toEqual(new Set(SCORING));
  for (const target of SCORING) {
    const text = readFileSync(new URL(RUNS[target] ?? '', import.meta.url), 'utf8');
    expect(text).toContain(`matrixColumn('${target}')`);
    expect(text).toContain('.check()');
  }
});

it('has a row for every construct, example and limit, and only two states', () => {
  const { rows } = readTable();
  expect(rows.map(({ label }) => label)).toEqual(ROWS.map(({ label }) => label));
  expect(new Set(rows.flatMap(({ cells }) => cells))).toEqual(new Set(['equal', 'refused']));
});

it('has a rulebook for every construct of the model', () => {
  const tried = new Set(rulebooksTried().flatMap(({ rulebook }) => [...constructsOf(rulebook)]));
  expect(
    allConstructs()
      .map(keyOf)
      .filter((one) => !tried.has(one)),
  ).toEqual([]);
});
