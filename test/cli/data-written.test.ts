import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { VI, folderWith } from './fixture.js';

// Processes of their own: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

const cchc = join(import.meta.dirname, '../../packages/cli/bin/cchc.js');

it.runIf(process.platform !== 'win32')(
  'where there is no room, no half template stays behind',
  () => {
    const { cwd, names } = folderWith({ 'vi.cchc': VI });
    const command = `ulimit -f 2; exec "${process.execPath}" "${cchc}" data template vi.cchc --lang en`;
    const { status, stderr } = spawnSync('bash', ['-c', command], { cwd, encoding: 'utf8' });
    expect([status, stderr]).toEqual([2, expect.stringContaining('`THU.xlsx`')]);
    expect(names()).toEqual(['vi.cchc']);
  },
);

it('of two runs at once one writes the template, and the other is told', async () => {
  const folder = folderWith({ 'vi.cchc': VI });
  const both = await Promise.all(
    [1, 2].map(() => folder.cchc('data template vi.cchc --format json')),
  );
  expect(both.map(({ exit }) => exit).toSorted()).toEqual([0, 2]);
  expect(JSON.parse(folder.text('THU.json'))).toMatchObject({ format: 1 });
});
