import { checkText } from '@cchc/check';
import { nativeScorer } from '@cchc/generators';
import { populationJson } from '@cchc/model';
import { printResults, score } from '@cchc/semantics';
import { expect, test } from 'vitest';
import {
  syntheticPopulation,
  syntheticRecords,
  syntheticRulebook,
  syntheticText,
} from './synthetic/index.js';

test('has no finding at any size', () => {
  expect(checkText(syntheticText(30), 'tong-hop.cchc').findings).toEqual([]);
});

test.each(['typical', 'edge'] as const)('%s records are taken and scored', (set) => {
  const rulebook = syntheticRulebook(20);
  const population = syntheticPopulation(20, syntheticRecords(20, 40, set));
  const expected = score(rulebook, population, 'final');
  const native = nativeScorer(rulebook);
  const given = native.ok && native.score(population, 'final');
  expect(given && printResults(given)).toBe(expected.ok && printResults(expected));
  const batch = nativeScorer(rulebook, 1);
  const many = batch.ok && batch.scoreJson(populationJson(population), 'final');
  expect(many && printResults(many)).toBe(expected.ok && printResults(expected));
  const statuses = expected.ok ? expected.units.map(({ total }) => total.status) : [];
  expect(new Set(statuses)).toEqual(new Set(['scored']));
});
