import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DATA, VI, VI_BAD, folderWith } from './fixture.js';

const cchc = join(import.meta.dirname, '../../packages/cli/bin/cchc.js');
const WATCHING = 'Watching for changes; Ctrl-C ends.';

describe('--watch', () => {
  it('checks again after each change, and ends on Ctrl-C as the last run did', async () => {
    const { cwd } = folderWith({ 'a.cchc': VI });
    const run = watched(cwd, ['check', '.', '--watch', '--lang', 'en']);
    await run.times(1);
    expect(run.stdout()).toBe('1 file: no errors, no warnings.\n');
    writeFileSync(join(cwd, 'a.cchc'), VI_BAD);
    await run.times(2);
    expect(run.stdout()).toContain('NAME_UNKNOWN');
    // A new file of the folder is seen too; what is no rulebook is not.
    writeFileSync(join(cwd, 'note.txt'), 'x');
    writeFileSync(join(cwd, 'b.cchc'), VI);
    await run.times(3);
    expect(run.stdout()).toContain('2 files: 1 error, 0 warnings.\n');
    expect(await run.interrupt()).toBe(1);
    expect(run.stderr()).toBe(`${WATCHING}\n`.repeat(3));
    expect(run.stdout()).not.toContain('\u001b');
  });

  it('watches what a rulebook uses, even before it is there', async () => {
    const library = 'thư viện "Chung" {\n  ngôn ngữ: 1\n  tham số mốc = 80%\n}\n';
    const using = VI.replace('  ngôn ngữ: 1\n', '  ngôn ngữ: 1\n  dùng "lib/chung.cchc"\n');
    const { cwd } = folderWith({ 'a.cchc': using });
    mkdirSync(join(cwd, 'lib'));
    const run = watched(cwd, ['check', 'a.cchc', '--watch', '--lang', 'en']);
    await run.times(1);
    expect(run.stdout()).toContain('USE_NOT_FOUND');
    writeFileSync(join(cwd, 'lib/chung.cchc'), library);
    await run.times(2);
    expect(run.stdout().split('USE_NOT_FOUND')).toHaveLength(2);
    await run.interrupt();
  });

  it('scores again when data change, but not for its own output', async () => {
    const { cwd } = folderWith({ 'a.cchc': VI, 'd/so-lieu.csv': DATA });
    const args = ['score', 'a.cchc', '--data', 'd', '--out', 'd/ra.txt', '--watch', '--lang', 'en'];
    const run = watched(cwd, args);
    await run.times(1);
    writeFileSync(join(cwd, 'd/so-lieu.csv'), DATA.replace('B;1;3', 'B;3;3'));
    await run.times(2);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await run.interrupt();
    expect(run.stderr().split(WATCHING)).toHaveLength(3);
  });

  it('has nothing to watch in standard input', async () => {
    const { exit, stderr } = await folderWith({}).cchc('check - --watch', { stdin: VI });
    expect(exit).toBe(2);
    expect(stderr).toBe('cchc: `--watch` cannot be used together with `-`.\n');
    expect((await folderWith({ 'a.cchc': VI }).cchc('check a.cchc --watch')).exit).toBe(2);
  });
});

function watched(cwd: string, args: readonly string[]) {
  const child = spawn(process.execPath, [cchc, ...args], { cwd });
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.stderr += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return {
    stdout: () => said.stdout,
    stderr: () => said.stderr,
    /** Waits until so many runs are over, and until the files are being watched. */
    times: async (count: number) => {
      while (said.stderr.split(WATCHING).length <= count) await pause(20);
      await pause(250);
    },
    interrupt: () => {
      child.kill('SIGINT');
      return ended;
    },
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
