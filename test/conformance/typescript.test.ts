import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { nativeScorer } from '@cchc/generators';
import { populationJson, printPopulation, type Population, type Rulebook } from '@cchc/model';
import { printResults, refusals, score } from '@cchc/semantics';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { madeUp } from './made-up.js';
import { runs } from '../laws/runs.js';
import { matrixColumn } from './matrix/matrix.js';
import { examples, rulebooksTried } from './rulebooks.js';
import { workshop } from './scorers.js';
import { manyLeaves } from './synthetic/many-leaves.js';

/**
 * Generated packages and the native engine give the bytes of the reference; and generated packages
 * pass their own tests.
 */
const SEED = 20_261_123;
const UNITS = 8;
const shop = workshop();
const column = matrixColumn('typescript');
afterAll(shop.remove, 60_000);

const scored = [
  ...rulebooksTried().filter(({ rulebook }) => refusals(rulebook).length === 0),
  manyLeaves(),
];

describe.each(scored)('$name', ({ name, rulebook, data }) => {
  const native = nativeScorer(rulebook);
  // So that even one unit is scored as many are, over columns.
  const batch = nativeScorer(rulebook, 1);
  const scorer = shop.scorer(rulebook);
  const equal = async (given: Population): Promise<void> => {
    const { score: generated, printResults: printed } = await scorer;
    const json = populationJson(given);
    for (const round of given.rounds) {
      const expected = reference(rulebook, given, round);
      expect(printed(generated(json, round))).toBe(expected);
      expect(native.ok && printed(native.scoreJson(json, round))).toBe(expected);
      expect(batch.ok && printed(batch.score(given, round))).toBe(expected);
    }
  };

  test('gives the bytes of the reference for what was handed in', async () => {
    expect(native).toMatchObject({ ok: true });
    for (const given of data) await equal(given);
  });

  test('gives the bytes of the reference for whatever is handed in', async () => {
    const numRuns = runs(JSON.stringify(rulebook).length > 200_000 ? 3 : 8);
    const anything = fc.integer().map((seed) => madeUp(rulebook, seed, UNITS));
    await fc.assert(fc.asyncProperty(anything, equal), { seed: SEED, numRuns });
    column.compared(name);
  });
});

test('compares what the matrix says it does', () => {
  column.check();
}, 600_000);

test.each(examples())('$name: the package passes its own tests', ({ rulebook, data }) => {
  const vectors = data.map((population, at) => {
    const round = population.rounds.at(-1) ?? '';
    const results = reference(rulebook, population, round);
    return { name: `example-${at}`, population: printPopulation(population), round, results };
  });
  const cwd = shop.write('typescript', rulebook, vectors);
  const { status, stdout } = spawnSync(process.execPath, ['--test'], { cwd });
  // That there are vectors, and the sample; each vector by itself and its units by themselves, and where there is a
  // batch as a file and as records, by both of its engines, and records one by one.
  const ways = existsSync(join(cwd, 'batch.js')) ? 7 : 2;
  const passed: unknown = expect.stringContaining(`pass ${2 + data.length * ways}`);
  expect([status, stdout.toString()]).toEqual([0, passed]);
});

function reference(rulebook: Rulebook, population: Population, round: string): string {
  const result = score(rulebook, population, round);
  if (!result.ok) throw new Error(`${rulebook.code} is refused`);
  return printResults(result);
}
