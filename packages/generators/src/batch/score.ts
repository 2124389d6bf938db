import type { Population } from '@cchc/model';
import type { Program } from '../program/program.js';
import type { Maker } from '../typescript/make/maker.js';
import type { Results } from '../typescript/runtime/results.js';
import { roundOf } from '../typescript/runtime/score.js';
import type { Batch } from './batch.js';
import { resultsOfBatch } from './results.js';

/** As `scorePopulation`: the leaves by the kernel, all that comes after by the same runtime. */
export function scoreBatch(
  batch: Batch,
  population: Population,
  round: string | undefined,
  program: Program,
  make: Maker,
): Results {
  return resultsOfBatch(batch(population, roundOf(population, round)), program, make);
}
