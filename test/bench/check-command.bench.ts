import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copiesOf, folderWith } from './copies.js';

/**
 * `cchc check` as people start it, beside a plain Langium loop over the same files and beside a Node
 * that does nothing. Contestants take turns in one run, so that only the ratios count: of the time on
 * the clock, which threads shorten, and of processor time, which counts all threads together. A first
 * run knows nothing; a second one finds what the first has kept. `CCHC_COPIES` is how many copies stand
 * for a large workspace; a thousand take some minutes.
 */
const root = join(import.meta.dirname, '../..');
const COPIES = Number(process.env.CCHC_COPIES ?? '1000');
const ROUNDS = 5;
const cchc = join(root, 'packages/cli/bin/cchc.js');
const loop = join(root, 'test/bench/plain-loop.mjs');

/** What a ratio should be at most. */
const BARS = { start: 3, copies: 0.5 } as const;

test('cchc check of one cap-xa, and start-up', () => {
  const folder = folderWith(copiesOf(1));
  const [nothing, version, help, one, plain] = measured(ROUNDS, folder, [
    ['-e', '0'],
    [cchc, '--version'],
    [cchc, '--help'],
    [cchc, 'check', '.', '--no-cache'],
    [loop, '.'],
  ]);
  report('cchc --version ÷ node -e 0', version, nothing, BARS.start);
  report('cchc --help ÷ node -e 0', help, nothing, BARS.start);
  report('cchc check of one cap-xa ÷ plain Langium loop', one, plain);
  rmSync(folder, { recursive: true });
}, 600_000);

test(`cchc check of ${COPIES} copies`, () => {
  const folder = folderWith(copiesOf(COPIES));
  const [first, second, plain] = measured(1, folder, [
    [cchc, 'check', '.'],
    [cchc, 'check', '.'],
    [loop, '.'],
  ]);
  report(`cchc check of ${COPIES}, first run ÷ plain Langium loop`, first, plain, BARS.copies);
  report(`cchc check of ${COPIES}, second run ÷ plain Langium loop`, second, plain, BARS.copies);
  rmSync(folder, { recursive: true });
}, 7_200_000);

/** Milliseconds on the clock and of processor time, each run of a contestant. */
interface Measured {
  readonly clock: readonly number[];
  readonly processor: readonly number[];
}

/** In the order of the contestants. */
function measured(
  rounds: number,
  cwd: string,
  contestants: readonly (readonly string[])[],
): readonly Measured[] {
  const env = { ...process.env, XDG_CACHE_HOME: join(cwd, '.cache') };
  const all = contestants.map(() => ({ clock: [] as number[], processor: [] as number[] }));
  for (let round = 0; round < rounds; round++) {
    for (const [index, args] of contestants.entries()) {
      const start = performance.now();
      const script = ['--max-old-space-size=8192', '--import', CPU_AT_EXIT, ...args];
      const { status, stderr } = spawnSync(process.execPath, script, {
        cwd,
        env,
        encoding: 'utf8',
      });
      all[index]?.clock.push(performance.now() - start);
      all[index]?.processor.push(Number(/cpu (\d+)\n$/.exec(stderr)?.[1]) / 1000);
      expect(status, stderr).toBe(0);
    }
  }
  return all;
}

/** Threads of the process included. */
const CPU_AT_EXIT = `data:text/javascript,${encodeURIComponent(
  'import { isMainThread } from "node:worker_threads";' +
    'if (isMainThread) process.on("exit", () => {' +
    'const { user, system } = process.cpuUsage();' +
    'process.stderr.write(`cpu ${user + system}\\n`); });',
)}`;

function report(what: string, one?: Measured, base?: Measured, bar?: number): void {
  const atMost = bar === undefined ? '' : `, at most ${String(bar)} wanted`;
  const ratio = (by: keyof Measured) => {
    const [own, other] = [one?.[by] ?? [], base?.[by] ?? []];
    const ratios = own.map((time, round) => time / (other[round] ?? NaN));
    const spread = `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`;
    return `${(median(own) / median(other)).toFixed(2)}${ratios.length > 1 ? ` (${spread})` : ''}`;
  };
  const times = `${median(one?.clock ?? []).toFixed(0)} ms and ${median(base?.clock ?? []).toFixed(0)} ms`;
  console.log(
    `${what}: ${ratio('clock')} by the clock (${times}), ${ratio('processor')} by processor time${atMost}`,
  );
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
}
