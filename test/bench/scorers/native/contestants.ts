import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readDataset } from '@cchc/data';
import { nativeScorer } from '@cchc/generators';
import type { Population } from '@cchc/model';
import { score } from '@cchc/semantics';
import { checkedExample } from '../../../example-files.js';
import type { Measure } from '../contestant.js';

const EXAMPLES = join(import.meta.dirname, '../../../../examples');

/** Units that the reference scores, and that the native engine does: of the same kinds, copies of the example's. */
const [FEW, MANY] = [210, 21_000] as const;

/** `cap-xa` with its data: evidence, surveys, raters, case rows, figures over all units, two rounds. */
export const measures: readonly Measure[] = [
  {
    name: 'native',
    run: () => {
      const { rulebook, population } = example();
      const native = nativeScorer(rulebook);
      if (!native.ok) throw new Error('nothing is refused');
      const many = copies(population, MANY);
      const few = copies(population, FEW);
      const ratios: number[] = [];
      native.score(many);
      for (let round = 0; round < 3; round++) {
        const slow = seconds(() => score(rulebook, few, undefined)) / FEW;
        const fast = seconds(() => native.score(many)) / MANY;
        ratios.push(slow / fast);
        console.log(
          `  cap-xa, a unit: reference ${(slow * 1e6).toFixed(0)} µs, native ${(fast * 1e6).toFixed(1)} µs`,
        );
      }
      const value = ratios.toSorted((a, b) => a - b)[1] ?? NaN;
      return {
        what: 'native engine ÷ reference, cap-xa, scoring alone',
        ...{ value, atLeast: 100, reach: 300 },
        note: `${String(MANY)} units by the one, ${String(FEW)} by the other; all nodes, grades, ranks`,
      };
    },
  },
];

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
