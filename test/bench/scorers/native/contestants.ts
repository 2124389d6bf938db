import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readDataset } from '@cchc/data';
import { nativeScorer } from '@cchc/generators';
import type { Population } from '@cchc/model';
import { printResults, score, type Results } from '@cchc/semantics';
import { checkedExample } from '../../../example-files.js';
import type { Measure } from '../contestant.js';

const EXAMPLES = join(import.meta.dirname, '../../../../examples');

/** Units that the reference scores, and that the native engine does: the same objects, of one population. */
const [FEW, MANY] = [1050, 100_000] as const;
/** Units whose results are printed too. */
const PRINTED = 2100;

/** `cap-xa` with its data: evidence, surveys, raters, case rows, figures over all units, three rounds. */
export const measures: readonly Measure[] = [
  {
    name: 'native',
    run: () => {
      const { rulebook, population } = example();
      const native = nativeScorer(rulebook);
      if (!native.ok) throw new Error('nothing is refused');
      const byReference = (some: Population): Results => {
        const results = score(rulebook, some, undefined);
        if (!results.ok) throw new Error('nothing is refused');
        return results;
      };
      // Both engines take the population as it was read.
      const many = copies(population, MANY);
      const few = first(many, FEW);
      const ratios: number[] = [];
      byReference(few);
      native.score(many);
      for (let round = 0; round < 3; round++) {
        const slow = seconds(() => byReference(few)) / FEW;
        const fast = seconds(() => native.score(many)) / MANY;
        ratios.push(slow / fast);
        told('scored', slow, fast);
      }
      const some = first(many, PRINTED);
      const slow = seconds(() => printed(byReference(some))) / PRINTED;
      told('scored and printed', slow, seconds(() => printed(native.score(some))) / PRINTED);
      const value = ratios.toSorted((a, b) => a - b)[1] ?? NaN;
      return {
        what: 'native engine ÷ reference, cap-xa, scoring alone',
        ...{ value, atLeast: 100, reach: 300 },
        note: `${String(MANY)} units by the one, the first ${String(FEW)} of them by the other; all nodes, grades, ranks`,
      };
    },
  },
];

function told(what: string, slow: number, fast: number): void {
  const [reference, native] = [(slow * 1e6).toFixed(0), (fast * 1e6).toFixed(1)];
  console.log(
    `  cap-xa, ${what}, a unit: reference ${reference} µs, native ${native} µs, ${(slow / fast).toFixed(1)} times`,
  );
}

/** The results as text, a unit at a time: those of many are longer than a text may be. */
function printed({ header, units }: Results): number {
  let length = 0;
  for (const unit of units) length += printResults({ header, units: [unit] }).length;
  return length;
}

function first(population: Population, size: number): Population {
  return { ...population, units: population.units.slice(0, size) };
}

function example() {
  const { rulebook } = checkedExample('cap-xa/cap-xa.cchc');
  if (!rulebook) throw new Error('the example is well formed');
  const folder = join(EXAMPLES, 'cap-xa/so-lieu');
  const files = readdirSync(folder).map((name) => ({
    name,
    bytes: new Uint8Array(readFileSync(join(folder, name))),
  }));
  return { rulebook, population: readDataset(rulebook, files).population };
}

function copies(population: Population, size: number): Population {
  const { units } = population;
  const all = Array.from({ length: size }, (_, at) => {
    const unit = units[at % units.length];
    if (!unit) throw new Error('the example has units');
    return { ...unit, id: `${unit.id}_${String(at)}` };
  });
  return { ...population, units: all };
}

function seconds(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}
