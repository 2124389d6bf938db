import type { Rulebook } from '@cchc/model';
import { aloneLines } from '../package/types.js';
import type { Module } from './modules.js';
import { comment } from './text.js';

/** `index.js`: what others call. */
export function entryModule(rulebook: Rulebook): Module {
  return {
    path: 'index.js',
    said: 'What others call.',
    code: exportsText(rulebook),
    gives: [],
    uses: new Set([
      'checkPopulation',
      'checkUnit',
      'printResults',
      'scoreAlone',
      'scorePopulation',
    ]),
  };
}

function exportsText(rulebook: Rulebook): string {
  const alone = comment([
    'Scores a unit by itself, in the last of its rounds.',
    ...aloneLines(rulebook),
    "@param {import('./runtime/population.js').UnitData} unit what the unit handed in",
    "@param {import('./runtime/population.js').Values} [shared] figures that all units share",
    "@returns {import('./runtime/results.js').UnitResult} all that the unit got",
    '@throws {TypeError} where the unit is not of its form, or names what the rulebook does not know',
  ]).join('\n');
  return `/**
 * Scores all units of a population; their scores may depend on each other.
 *
 * @param {import('./runtime/population.js').Population} population what was handed in
 * @param {string} [round] one of the population's rounds; the last one unless said
 * @returns {import('./runtime/results.js').Results} the results, in the order of the units
 * @throws {RangeError} where the population has no such round
 * @throws {TypeError} where the population is not of its form, or names what the rulebook does not know
 */
export function score(population, round) {
  checkPopulation(population, names);
  return scorePopulation(book, population, round);
}

${alone}
export function scoreUnit(unit, shared) {
  checkUnit(unit, shared, names);
  return scoreAlone(book, unit, shared);
}

export { book, printResults };`;
}
