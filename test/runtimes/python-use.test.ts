import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fingerprint } from '@cchc/model';
import { afterAll, expect, it } from 'vitest';
import { run, targetNamed, writeFiles } from '../conformance/targets.js';
import { tiny } from './tiny.js';

const folder = mkdtempSync(join(tmpdir(), 'cchc-python-use-'));

const PROGRAM = `
from cchc_tiny import RULEBOOK
from cchc_tiny.batching import KERNEL
from cchc_tiny.runtime.batch import TableBatch

# Done; nothing to do; more done than there is to do; nothing said.
figures = {"nhiệm_vụ_giao": [20, 0, 10, None], "nhiệm_vụ_xong": [17, 0, 11, 5]}
scores = TableBatch(RULEBOOK, KERNEL, figures).score()
print(scores.leaves["II"], scores.totals, scores.scale)
`;

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('scores figures that stand in columns', async () => {
  const rulebook = tiny();
  const order = { rulebook, hash: fingerprint(rulebook), version: '0.1.0', vectors: [] };
  writeFiles(folder, await targetNamed('python').generate({ ...order, tongue: 'vi' }));
  writeFileSync(join(folder, 'use.py'), PROGRAM);
  expect(run('python3', ['use.py'], folder)).toMatchInlineSnapshot(`
    "[255, None, None, None] [255, 0, None, None] 2
    "
  `);
});
