import { execFile, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { run } from '../../packages/cli/src/run.js';
import type { Io } from '../../packages/cli/src/io.js';
import { VI, VI_BAD, folderWith } from './fixture.js';

// Many runs, or a process of their own: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

const root = join(import.meta.dirname, '../..');
const cchc = join(root, 'packages/cli/bin/cchc.js');

/** The real program needs the build, which the test commands make first; without one these fail. */
describe('node bin/cchc.js', () => {
  it('reads standard input and ends with the exit code', async () => {
    expect(await program(['check', '-', '--lang', 'en'], VI)).toEqual({
      exit: 0,
      stdout: '1 file: no errors, no warnings.\n',
      stderr: '',
    });
    expect((await program(['check', '-'], VI_BAD)).exit).toBe(1);
    expect((await program(['check', 'none.cchc', '--lang', 'vi'], '')).stderr).toBe(
      'cchc: Không tìm thấy tệp `none.cchc`.\n',
    );
  });

  it.each(['--version', '--help'])('%s loads neither the language nor the model', (asked) => {
    const hook =
      'import { registerHooks } from "node:module";' +
      'registerHooks({ load(url, c, next) { process.stderr.write(`${url}\\n`); return next(url, c); } });';
    const loader = `data:text/javascript,${encodeURIComponent(hook)}`;
    const { stderr, status } = spawnSync(process.execPath, ['--import', loader, cchc, asked], {
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    expect(stderr).toContain('/packages/words/dist/cli/index.js');
    expect(stderr).not.toMatch(/langium|\/packages\/(?:model|language)\//);
  });

  it('is quiet where its reader stops early', async () => {
    const { cwd } = folderWith({ 'a.cchc': VI_BAD });
    const child = spawn(process.execPath, [cchc, 'check', 'a.cchc'], { cwd });
    child.stdout.destroy();
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    const exit = await new Promise((resolve) => child.on('close', resolve));
    expect(stderr).toBe('');
    expect([0, 1]).toContain(exit);
  });
});

it('a fault of the program itself is one sentence and no stack', async () => {
  let stderr = '';
  const io: Io = {
    cwd: root,
    env: { LANG: 'vi_VN' },
    stdout: {
      write: () => {
        throw new Error('broken on purpose');
      },
      isTTY: false,
      columns: undefined,
    },
    stderr: { write: (text) => (stderr += text), isTTY: false, columns: undefined },
    stdin: () => Promise.resolve(new TextEncoder().encode(VI)),
  };
  expect(await run(['check', '-'], io)).toBe(2);
  expect(stderr).toMatch(/^cchc: INTERNAL: .*\n$/);
  expect(stderr).not.toContain('broken on purpose');
});

function program(args: readonly string[], input: string) {
  return new Promise<{ exit: unknown; stdout: string; stderr: string }>((resolve) => {
    const child = execFile(process.execPath, [cchc, ...args], (error, stdout, stderr) => {
      resolve({ exit: error ? error.code : 0, stdout, stderr });
    });
    child.stdin?.end(input);
  });
}
