import { printPopulation, type Population } from '@cchc/model';
import { sampleUnit } from '@cchc/words';
import type { GeneratedFile, Order } from '../target.js';
import { nativeScorer } from '../typescript/native/engine.js';
import type { Level } from './base.js';
import { basePieces, buildUnit } from './build-unit.js';
import { LAST, populationOf } from './populations.js';
import { seeded } from './random.js';
import { complete } from './settle.js';

const SEED = 20_260_101;

/** A unit by itself; where units are put between the lowest and the highest of them, it needs another one. */
const TRIED: readonly (readonly Level[])[] = [['high'], ['high', 'low']];

/** As few units as are scored, which hand in everything there is: the commands of a README work as they stand. */
export function sampleFile(order: Order): GeneratedFile {
  const scorer = nativeScorer(order.rulebook);
  const all = TRIED.map((levels) => populationWith(levels, order));
  const isScored = (population: Population): boolean =>
    scorer.ok && scorer.score(population, LAST).units.every(({ total }) => DONE.has(total.status));
  const population = all.find(isScored) ?? all[0];
  return { path: 'population.json', content: population ? printPopulation(population) : '' };
}

const DONE: ReadonlySet<string> = new Set(['scored', 'not-assessed']);

function populationWith(levels: readonly Level[], { rulebook, tongue }: Order): Population {
  const [type] = rulebook.unitTypes;
  const units = levels.map((level, at) => {
    const pieces = complete(rulebook, [...basePieces(rulebook, level, seeded(SEED)).values()]);
    const id = String(at + 1);
    return buildUnit(id, { type, name: `${sampleUnit(tongue)} ${id}` }, new Map([[LAST, pieces]]));
  });
  return populationOf(rulebook, units, 'high');
}
