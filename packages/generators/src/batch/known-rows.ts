import type { Population } from '../typescript/runtime/population.js';
import type { RowSums } from './row-sums.js';

/** Figures over rows that are known of every unit of a population, by their keys. */
export interface KnownRows {
  figures: ReadonlyMap<string, RowSums>;
  population: Population | undefined;
}
