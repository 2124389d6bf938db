import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, vi } from 'vitest';
import { looked } from '../../packages/cli/src/checking/looked.js';
import type { inThreads } from '../../packages/cli/src/checking/threads.js';
import type { Done } from '../../packages/cli/src/checking/protocol.js';
import { folderWith, VI, VI_BAD } from './fixture.js';

// Processes and threads: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000 });

const packageRoot = join(import.meta.dirname, '../../packages/cli');
const LIBRARY = 'thư viện "Chung" {\n  ngôn ngữ: 1\n}\n';

/** Long enough to be worth a thread each. */
const LONG = `// ${'x'.repeat(40_000)}\n`;
const FILES = Object.fromEntries(
  Array.from({ length: 10 }, (_, index) => [
    `${String(index)}.cchc`,
    LONG + (index % 3 === 1 ? VI_BAD : index % 3 === 2 ? usingLibrary(VI) : VI),
  ]),
);

function usingLibrary(text: string): string {
  return text.replace('{', '{\n  dùng "chung/thu-vien.cchc"');
}

it('says the same in threads as in one', async () => {
  const { cwd, cchc } = folderWith({ ...FILES, 'chung/thu-vien.cchc': LIBRARY });
  // No thread can be started from sources: all is done in this one.
  const here = await cchc('check . --format json --lang en');
  const args = [join(packageRoot, 'bin/cchc.js'), 'check', '.', '--format', 'json', '--lang', 'en'];
  const { stdout, status } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
  expect(stdout).toBe(here.stdout);
  expect(status).toBe(here.exit);
  expect(stdout).toContain('"findings": [\n        {');
});

it('gives back findings and the files read, of each file once', async () => {
  const { cwd } = folderWith({ ...FILES, 'chung/thu-vien.cchc': LIBRARY });
  const compiled = pathToFileURL(join(packageRoot, 'dist/checking/threads.js')).href;
  const threads = (await import(compiled)) as { readonly inThreads: typeof inThreads };
  const files = Object.entries(FILES).map(([name, text]) => ({ name, text }));
  const told: Done[] = [];
  await threads.inThreads(2, files, { cwd, mostBytes: undefined }, (done) => told.push(done));
  const inOrder = told.sort((a, b) => a.index - b.index);
  expect(inOrder.map(({ index }) => index)).toEqual(files.map((_, index) => index));
  for (const { index, file, read } of inOrder) {
    const own: string[] = [];
    const one = files[index] ?? { name: '', text: '' };
    const alone = looked({ cwd, onRead: (path) => void own.push(path) }, one);
    expect({ ...one, ...file }).toEqual(alone);
    expect(read).toEqual(own);
  }
  expect(inOrder.some(({ read }) => read.length > 0)).toBe(true);
});
