import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/**
 * `cchc check` as people start it, beside a plain Langium loop over the same files and beside a Node
 * that does nothing: wall time, contestants taking turns in one run, so that only the ratios count.
 * `CCHC_COPIES` is how many copies stand for a large workspace.
 */
const root = join(import.meta.dirname, '../..');
const COPIES = Number(process.env.CCHC_COPIES ?? '1000');
const ROUNDS = 5;
const cchc = join(root, 'packages/cli/bin/cchc.js');
const loop = join(root, 'test/bench/plain-loop.mjs');
const example = readFileSync(join(root, 'examples/cap-xa/cap-xa.cchc'), 'utf8');

test('cchc check of one cap-xa, and start-up', () => {
  const folder = folderOf(1);
  const [nothing, version, one, plain] = medians(ROUNDS, [
    ['-e', '0'],
    [cchc, '--version'],
    [cchc, 'check', folder],
    [loop, folder],
  ]);
  report('node -e 0', nothing, nothing);
  report('cchc --version ÷ node -e 0', version, nothing);
  report('cchc check cap-xa ÷ plain Langium loop', one, plain);
  report('plain Langium loop', plain, plain);
  rmSync(folder, { recursive: true });
}, 600_000);

test(`cchc check of ${COPIES} copies`, () => {
  const folder = folderOf(COPIES);
  const [many, plain] = medians(1, [
    [cchc, 'check', folder],
    [loop, folder],
  ]);
  report(`cchc check of ${COPIES} ÷ plain Langium loop`, many, plain);
  report('plain Langium loop', plain, plain);
  rmSync(folder, { recursive: true });
}, 7_200_000);

function folderOf(copies: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'cchc-bench-'));
  for (let copy = 0; copy < copies; copy++) {
    const text = example.replace(/(?<=mã: )(\w+)/, (code) => `${code}_${copy}`);
    writeFileSync(join(folder, `${copy}.cchc`), text);
  }
  return folder;
}

/** Milliseconds, in the order of the contestants. */
function medians(rounds: number, contestants: readonly (readonly string[])[]): readonly number[] {
  const times = contestants.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, args] of contestants.entries()) {
      const start = performance.now();
      const { status } = spawnSync(process.execPath, ['--max-old-space-size=8192', ...args]);
      times[index]?.push(performance.now() - start);
      expect([0, 1]).toContain(status);
    }
  }
  return times.map((some) => some.sort((a, b) => a - b)[Math.floor(some.length / 2)] ?? NaN);
}

function report(what: string, time = NaN, base = NaN): void {
  console.log(`${what}: ${time.toFixed(0)} ms, ratio ${(time / base).toFixed(2)}`);
}
