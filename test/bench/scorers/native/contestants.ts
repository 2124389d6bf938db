import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printRulebook } from '@cchc/model';
import { checkedExample } from '../../../example-files.js';
import type { Measure } from '../contestant.js';

const DATA = join(import.meta.dirname, '../../../../examples/cap-xa/so-lieu');

interface Turn {
  readonly what: string;
  /** Seconds of processor time a unit. */
  readonly reference: number;
  readonly native: number;
}

/**
 * `cap-xa` with its data: evidence, surveys, raters, case rows, figures over all units, three rounds. In a process
 * of its own: what tests import is another code than what `cchc` runs.
 */
export const measures: readonly Measure[] = [
  {
    name: 'native',
    run: () => {
      const turns = measured();
      for (const { what, reference, native } of turns) {
        const [slow, fast] = [(reference * 1e6).toFixed(0), (native * 1e6).toFixed(1)];
        const times = (reference / native).toFixed(1);
        console.log(
          `  cap-xa, ${what}, a unit: reference ${slow} µs, native ${fast} µs, ${times} times`,
        );
      }
      const ratios = turns
        .filter(({ what }) => what === 'scored')
        .map(({ reference, native }) => reference / native)
        .toSorted((a, b) => a - b);
      return {
        what: 'native engine ÷ reference, cap-xa, scoring alone',
        ...{ value: ratios[Math.floor(ratios.length / 2)] ?? NaN, atLeast: 100, reach: 300 },
        note: '100000 units by the one, the first 21000 of them by the other; all nodes, grades, ranks',
      };
    },
  },
];

function measured(): readonly Turn[] {
  const { rulebook } = checkedExample('cap-xa/cap-xa.cchc');
  if (!rulebook) throw new Error('the example is well formed');
  const work = mkdtempSync(join(tmpdir(), 'cchc-native-'));
  try {
    const path = join(work, 'rulebook.json');
    writeFileSync(path, printRulebook(rulebook));
    const program = join(import.meta.dirname, 'measure.mjs');
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, path, DATA]);
    if (status !== 0) throw new Error(stderr.toString());
    return stdout
      .toString()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Turn);
  } finally {
    rmSync(work, { recursive: true });
  }
}
