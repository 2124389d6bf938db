import type { Population } from '../typescript/runtime/population.js';
import type { Results } from '../typescript/runtime/results.js';
import { resultsOf, roundOf } from '../typescript/runtime/score.js';
import type { Batch } from './batch.js';

/** As `scorePopulation`: the leaves by the kernel, all that comes after by the same runtime. */
export function scoreBatch(batch: Batch, population: Population, round?: string): Results {
  const { world, cells } = batch(population, roundOf(population, round));
  return resultsOf(world, (unit) => cells.ofUnit(unit, ({ result }) => result));
}
