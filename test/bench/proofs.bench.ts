import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { analyse, createProofMemory, diffRulebooks, impactOf, proveRulebook } from '@cchc/analysis';
import { checkText } from '@cchc/check';
import type { Load } from '@cchc/language';
import type { Rulebook, UnitResult } from '@cchc/model';
import { scoreUnit } from '@cchc/semantics';
import { test } from 'vitest';

/**
 * What proofs cost on a whole index (`cap-xa`, 87 sub-criteria) and the amendment of it; the bar of each is
 * 30 ms of work. Run with `npm run bench -- proofs`.
 */
const root = join(import.meta.dirname, '../../examples');

const load: Load = (path, from) => {
  const name = join(dirname(from), path);
  return { ok: true, name, text: readFileSync(name, 'utf8') };
};

function rulebookOf(name: string): Rulebook {
  const path = join(root, name, `${name}.cchc`);
  const { rulebook } = checkText(readFileSync(path, 'utf8'), path, load);
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
