import { spawnSync } from 'node:child_process';
import { TARGETS, nativeScorer } from '@cchc/generators';
import { populationJson, printPopulation, type Population, type Rulebook } from '@cchc/model';
import { printResults, refusals, score } from '@cchc/semantics';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { randomPopulation } from './random-population.js';
import { workshop } from './scorers.js';
import { examples, goodCorpus, shapes, type Subject } from './subjects.js';

/**
 * Generated packages and the native engine give the bytes of the reference; and generated packages
 * pass their own tests.
 */
const SEED = 20_261_123;
const shop = workshop();
afterAll(shop.remove, 60_000);

const subjects = [...examples(), ...shapes()];
const scored = [...subjects, ...goodCorpus()].filter(
  ({ rulebook }) => refusals(rulebook).length === 0,
);
const typescript = TARGETS.find(({ name }) => name === 'typescript');

test.each(subjects)('$name is refused by nobody', ({ rulebook }) => {
  expect(refusals(rulebook)).toEqual([]);
  expect(typescript?.refusals(rulebook)).toEqual([]);
});

describe.each(scored.filter(isTaken))('$name', ({ rulebook, population }) => {
  const native = nativeScorer(rulebook);
  const scorer = shop.scorer(rulebook);
  const equal = async (given: Population): Promise<void> => {
    const { score, printResults: printed } = await scorer;
    const json = populationJson(given);
    for (const round of [...given.rounds, undefined]) {
      const expected = reference(rulebook, given, round);
      expect(printed(score(json, round))).toBe(expected);
      expect(native.ok && printed(native.score(json, round))).toBe(expected);
    }
  };

  test('gives the bytes of the reference for what was handed in, in every round', async () => {
    if (population) await equal(population);
    expect(native.ok).toBe(true);
  });

  test('gives the bytes of the reference for whatever is handed in', async () => {
    const numRuns = JSON.stringify(rulebook).length > 200_000 ? 4 : 12;
    await fc.assert(fc.asyncProperty(randomPopulation(rulebook), equal), { seed: SEED, numRuns });
  });
});

test.each(examples())('$name: the package passes its own tests', ({ rulebook, population }) => {
  if (!population) throw new Error('examples have data');
  const round = population.rounds.at(-1) ?? '';
  const vector = {
    name: 'example',
    population: printPopulation(population),
    round,
    results: reference(rulebook, population, round),
  };
  const cwd = shop.write('typescript', rulebook, [vector]);
  const { status, stdout } = spawnSync(process.execPath, ['--test'], { cwd });
  expect([status, stdout.toString()]).toEqual([0, expect.stringContaining('pass 1')]);
});

function isTaken({ rulebook }: Subject): boolean {
  return typescript?.refusals(rulebook).length === 0;
}

function reference(rulebook: Rulebook, population: Population, round?: string): string {
  const result = score(rulebook, population, round);
  if (!result.ok) throw new Error(`${rulebook.code} is refused`);
  return printResults(result);
}
