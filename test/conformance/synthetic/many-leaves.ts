import type { Tried } from '../rulebooks.js';
import { syntheticPopulation, syntheticRecords, syntheticRulebook } from './index.js';

const LEAVES = 1_000;
const UNITS = 3;

/** A rulebook of a thousand leaves, with units as they hand in and units at its bounds. */
export function manyLeaves(): Tried {
  const records = (['typical', 'edge'] as const).flatMap((set) =>
    syntheticRecords(LEAVES, UNITS, set),
  );
  return {
    name: `synthetic, ${String(LEAVES)} leaves`,
    rulebook: syntheticRulebook(LEAVES),
    data: [syntheticPopulation(LEAVES, records)],
  };
}
