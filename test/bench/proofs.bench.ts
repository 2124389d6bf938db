import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { analyse, createProofMemory, diffRulebooks, impactOf, proveRulebook } from '@cchc/analysis';
import type { Population, Rulebook, UnitResult } from '@cchc/model';
import { readDataset } from '@cchc/data';
import { nativeScorer } from '@cchc/generators';
import { scoreUnit } from '@cchc/semantics';
import { test } from 'vitest';
import { checkedExample } from '../example-files.js';
import { keystrokes, OURS, STOCK } from './editor/keystrokes.js';
import { quantile, start } from './editor/measure.js';
import { workspaceOf } from './editor/workspace.js';

/**
 * What proofs cost on a whole index (`cap-xa`, 87 sub-criteria) and the amendment of it; the bar of each is
 * 30 ms of work. Then the impact of the amendment on 10,000 units, scored by both versions, and what a
 * person waits for between a key and the findings, proofs among them, beside a stock Langium server that
 * proves nothing. Run with `npm run bench -- proofs`.
 */
const root = join(import.meta.dirname, '../../examples');

function rulebookOf(name: string): Rulebook {
  const { rulebook } = checkedExample(`${name}/${name}.cchc`);
  if (!rulebook) throw new Error(`${name} has errors`);
  return rulebook;
}

/** Units that differ in nothing but their names: what they get is scored once. */
function copies(rulebook: Rulebook, count: number): readonly UnitResult[] {
  const [type] = rulebook.unitTypes;
  const scored = scoreUnit(rulebook, type === undefined ? {} : { type });
  if (!scored) throw new Error('not scored');
  return Array.from({ length: count }, (_, index) => ({ ...scored, unit: String(index) }));
}

test('proofs of cap-xa', async ({ bench }) => {
  const [before, after] = [rulebookOf('cap-xa'), rulebookOf('cap-xa-2027')];
  await bench('all proofs of the checker', () => {
    analyse(before);
  }).run();
  const memory = createProofMemory();
  await bench('the same as one types: nothing changed but remembered', () => {
    analyse(before, memory);
  }).run();
  await bench('the difference of two versions', () => {
    diffRulebooks(before, after);
  }).run();
  const results = {
    before: { rulebook: before, units: copies(before, 10_000) },
    after: { rulebook: after, units: copies(after, 10_000) },
  };
  await bench('impact on 10,000 units that are scored already', () => {
    impactOf(before, after, results as unknown as Parameters<typeof impactOf>[2]);
  }).run();
  await bench('cchc prove: every obligation, each case scored', () => {
    proveRulebook(before);
  }).run();
});

/** The units of the example, again and again under other names; cases and surveys with them. */
function manyUnits(rulebook: Rulebook, count: number): Population {
  const folder = join(root, 'cap-xa/so-lieu');
  const files = readdirSync(folder).map((name) => {
    return { name, bytes: readFileSync(join(folder, name)) };
  });
  const { population } = readDataset(rulebook, files);
  const units = Array.from({ length: count }, (_, index) => {
    const unit = population.units[index % population.units.length];
    if (!unit) throw new Error('no units');
    return { ...unit, id: `${unit.id}-${String(index)}` };
  });
  return { ...population, units };
}

test('impact on 10,000 units of cap-xa', () => {
  const [before, after] = [rulebookOf('cap-xa'), rulebookOf('cap-xa-2027')];
  const scored = ([version, rulebook]: readonly [string, Rulebook]) => {
    const scorer = nativeScorer(rulebook);
    if (!scorer.ok) throw new Error(`${version} is refused`);
    const population = manyUnits(rulebook, 10_000);
    return timed(`10,000 units scored by ${version}`, () => scorer.score(population));
  };
  const [was, is] = [scored(['the old version', before]), scored(['the new version', after])];
  const impact = timed('who of them moves, through which criteria', () =>
    impactOf(before, after, { before: was, after: is }),
  );
  const moved = impact.units.filter(({ change }) => change !== null && change !== '0');
  console.log(`${String(moved.length)} of ${String(impact.units.length)} units move`);
}, 600_000);

test('a keystroke with proofs on, one file', async () => {
  const one = workspaceOf(0);
  const [ours, stock] = [await start(OURS, one), await start(STOCK, one)];
  const [mine, theirs] = [await keystrokes(ours, one.text), await keystrokes(stock, one.text)];
  for (const [share, name] of [
    [0.5, 'p50'],
    [0.95, 'p95'],
  ] as const) {
    const [own, other] = [quantile(mine, share), quantile(theirs, share)];
    console.log(
      `keystroke, ${name}: ${own.toFixed(0)} ms, stock Langium ${other.toFixed(0)} ms, ${(own / other).toFixed(2)} of it`,
    );
  }
  await Promise.all([ours.stop(), stock.stop()]);
  rmSync(one.folder, { recursive: true });
}, 600_000);

/** Runs a thing once, and prints how much work it was: milliseconds of this process, all its threads. */
function timed<T>(what: string, run: () => T): T {
  const from = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(from);
  console.log(`${what}: ${((user + system) / 1000).toFixed(0)} ms of work`);
  return result;
}
