import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { edited, garbage, nearMiss, soup } from '../arbitrary/hostile.js';

/** Texts that are made and judged together: all of one kind, known by the run's seed and their number. */
export interface Batch {
  readonly kind: string;
  readonly texts: readonly string[];
}

export const BATCH_SIZE = 100;

/** The kinds of hostile texts, the cheap ones more often: of forty batches, how many. */
const KINDS = [
  { kind: 'garbage', texts: garbage, of40: 15 },
  { kind: 'scraps of the language', texts: soup, of40: 22 },
  { kind: 'near-misses', texts: nearMiss, of40: 1 },
  { kind: 'edited corpus files', texts: edited(fc.constantFrom(...corpus())), of40: 2 },
];

const ROUND = KINDS.flatMap(({ of40, ...kind }) => Array.from({ length: of40 }, () => kind));

export function batch(seed: number, number: number): Batch {
  const { kind, texts } = ROUND[number % ROUND.length] ?? { kind: 'garbage', texts: garbage };
  return { kind, texts: fc.sample(texts, { seed: seed + number, numRuns: BATCH_SIZE }) };
}

/** The small texts of the corpus and of the examples; the fuzz runs from the repository's root. */
function corpus(): readonly string[] {
  return globSync(['test/corpus/**/*.cchc', 'examples/**/*.cchc'])
    .sort()
    .map((path) => readFileSync(path, 'utf8'))
    .filter((text) => text.length < 8000);
}
