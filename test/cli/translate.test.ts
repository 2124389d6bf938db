import { describe, expect, it } from 'vitest';
import { EN, VI, VI_BAD, folderWith } from './fixture.js';

describe('cchc translate', () => {
  it('prints the rulebook in the other keywords, there and back to the same bytes', async () => {
    const { cchc } = folderWith({ 'a.cchc': VI });
    const { exit, stdout, stderr } = await cchc('translate a.cchc --to en');
    expect([exit, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^rulebook "Thử" \{\n {2}language: 1\n/);
    expect(await cchc('translate - --to vi', { stdin: stdout })).toEqual({
      exit: 0,
      stdout: VI,
      stderr: '',
    });
    expect((await cchc('translate a.cchc --to vi')).stdout).toBe(VI);
  });

  it('--write rewrites what changes', async () => {
    const { cchc, text } = folderWith({ 'a.cchc': VI, 'b.cchc': EN });
    expect(await cchc('translate . --to en --write')).toEqual({
      exit: 0,
      stdout: 'Wrote `a.cchc` in the other keywords.\n',
      stderr: '',
    });
    expect(text('a.cchc')).toMatch(/^rulebook/);
    expect(text('b.cchc')).toBe(EN);
  });

  it('leaves alone what has errors', async () => {
    const { cchc, text } = folderWith({ 'a.cchc': VI_BAD });
    const { exit, stdout, stderr } = await cchc('translate a.cchc --to en --write');
    expect([exit, stdout]).toEqual([1, '']);
    expect(stderr).toContain('a.cchc:22:11  lỗi NAME_UNKNOWN\n');
    expect(text('a.cchc')).toBe(VI_BAD);
  });

  it.each([
    ['translate a.cchc', 'This command needs `--to <vi|en>`.'],
    ['translate a.cchc --to fr', '`--to <vi|en>` does not take `fr`; it takes one of: `vi`, `en`.'],
    ['translate --to en --write -', '`--write` cannot be used with standard input (`-`).'],
  ])('%s is wrong use', async (args, message) => {
    const { cchc } = folderWith({ 'a.cchc': VI });
    const { exit, stderr } = await cchc(args, { stdin: VI });
    expect(exit).toBe(2);
    expect(stderr).toContain(`cchc: ${message}\n`);
  });
});
