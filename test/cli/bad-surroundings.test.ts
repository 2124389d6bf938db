import { execFile } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { DATA, VI, folderWith } from './fixture.js';

const program = join(import.meta.dirname, '../../packages/cli/bin/cchc.js');
const USING = VI.replace('  ngôn ngữ: 1\n', '  ngôn ngữ: 1\n  dùng "lib.cchc"\n');

describe('a library that is used', () => {
  it('is not read through a link that leads out of the workspace', async () => {
    const outside = folderWith({ 'secret.cchc': 'thư viện "Kín" {\n  ngôn ngữ: 1\n}\n' });
    const { cchc, cwd } = folderWith({ 'a.cchc': USING });
    symlinkSync(join(outside.cwd, 'secret.cchc'), join(cwd, 'lib.cchc'));
    const { exit, stdout } = await cchc('check a.cchc --lang en');
    expect(exit).toBe(1);
    expect(stdout).toContain('USE_NOT_FOUND');
    expect(stdout).not.toContain('Kín');
  });

  it('is read through a link that stays in it', async () => {
    const { cchc, cwd } = folderWith({
      'a.cchc': USING,
      'chung/x.cchc': 'thư viện "Chung" {\n  ngôn ngữ: 1\n}\n',
    });
    symlinkSync('chung/x.cchc', join(cwd, 'lib.cchc'));
    expect((await cchc('check a.cchc')).exit).toBe(0);
  });

  it('that is a circle of links is no file', async () => {
    const { cchc, cwd } = folderWith({ 'a.cchc': USING });
    symlinkSync('lib.cchc', join(cwd, 'lib.cchc'));
    expect((await cchc('check a.cchc')).exit).toBe(1);
  });
});

describe('a place that cannot be written to', () => {
  /** Where writing fails as on a full disk; only Linux has one. */
  const FULL = '/dev/full';

  it('a read-only folder: what was there stays, and the reason is said', async () => {
    const { cchc, cwd, text } = folderWith({ 'a.cchc': VI, 'd.csv': DATA, 'out/kq.jsonl': 'cũ' });
    const folder = join(cwd, 'out');
    chmodSync(folder, 0o555);
    try {
      const { exit, stdout, stderr } = await cchc('score a.cchc --data d.csv --out out/kq.jsonl');
      // Whoever may write anywhere is not kept from it by a mode.
      if (process.getuid?.() === 0) expect(exit).toBe(0);
      else {
        expect([exit, stdout, text('out/kq.jsonl')]).toEqual([2, '', 'cũ']);
        expect(stderr).toContain('(no permission); what was there before is untouched.');
      }
    } finally {
      chmodSync(folder, 0o755);
    }
  });

  if (existsSync(FULL)) {
    it('a full disk: printing fails with an exit code, not with a stack', async () => {
      const { cwd } = folderWith({ 'a.cchc': VI });
      const command = `"${process.execPath}" "${program}" check a.cchc > ${FULL}`;
      const failed: unknown = await promisify(execFile)('sh', ['-c', command], { cwd }).catch(
        (error: unknown) => error,
      );
      const { code, stderr } = failed as { readonly code: number; readonly stderr: string };
      expect(code).toBe(2);
      expect(stderr).not.toMatch(/\n\s+at /);
    });
  }

  it('a file beside it that is left of a run that was killed is nobody’s obstacle', async () => {
    const { cchc, cwd, names } = folderWith({ 'a.cchc': VI, 'd.csv': DATA });
    writeFileSync(join(cwd, `kq.jsonl.${process.pid}.tmp`), 'half');
    expect((await cchc('score a.cchc --data d.csv --out kq.jsonl')).exit).toBe(0);
    expect(names()).toContain('kq.jsonl');
    rmSync(join(cwd, 'kq.jsonl'));
    mkdirSync(join(cwd, 'kq.jsonl'));
    expect((await cchc('score a.cchc --data d.csv --out kq.jsonl')).exit).toBe(2);
  });
});

it('two runs at once leave one whole file, and nothing else', async () => {
  const { cwd } = folderWith({ 'a.cchc': VI, 'd.csv': DATA });
  const args = [program, 'score', 'a.cchc', '--data', 'd.csv', '--out', 'kq.jsonl'];
  const run = () => promisify(execFile)(process.execPath, args, { cwd });
  await Promise.all([run(), run(), run()]);
  expect(readdirSync(cwd).sort()).toEqual(['a.cchc', 'd.csv', 'kq.jsonl']);
  expect(readFileSync(join(cwd, 'kq.jsonl'), 'utf8').trimEnd().split('\n')).toHaveLength(4);
});
