import { describe, expect, it } from 'vitest';
import { EN, VI, VI_BAD, folderWith } from './fixture.js';

const LOOSE = EN.replaceAll('  ', '   ');

describe('cchc format', () => {
  it('prints the layout', async () => {
    const { cchc, text } = folderWith({ 'a.cchc': LOOSE });
    expect(await cchc('format a.cchc')).toEqual({ exit: 0, stdout: EN, stderr: '' });
    expect(await cchc('format -', { stdin: LOOSE })).toEqual({ exit: 0, stdout: EN, stderr: '' });
    expect(text('a.cchc')).toBe(LOOSE);
  });

  it('--check only lists', async () => {
    const { cchc, text } = folderWith({ 'a.cchc': LOOSE, 'b.cchc': VI });
    expect(await cchc('format --check .')).toEqual({
      exit: 1,
      stdout: '`a.cchc` is not laid out as it should be.\n',
      stderr: '',
    });
    expect(await cchc('format --check b.cchc --lang vi')).toEqual({
      exit: 0,
      stdout: '1 tệp đều đúng định dạng.\n',
      stderr: '',
    });
    expect(text('a.cchc')).toBe(LOOSE);
  });

  it('--write rewrites what changes, whole', async () => {
    const { cchc, text, names } = folderWith({ 'a.cchc': LOOSE, 'b.cchc': VI });
    expect(await cchc('format --write a.cchc b.cchc')).toEqual({
      exit: 0,
      stdout: 'Laid out `a.cchc` anew.\n',
      stderr: '',
    });
    expect(text('a.cchc')).toBe(EN);
    expect(names()).toEqual(['a.cchc', 'b.cchc']);
  });

  it('takes a text with errors of names, and leaves alone one whose syntax is broken', async () => {
    const broken = VI.replace('từ 80%: tối đa', 'từ 80%: )');
    const { cchc, text } = folderWith({ 'bad.cchc': VI_BAD, 'broken.cchc': broken });
    expect(await cchc('format bad.cchc')).toEqual({ exit: 0, stdout: VI_BAD, stderr: '' });
    const { exit, stdout, stderr } = await cchc('format --write broken.cchc');
    expect([exit, stdout]).toEqual([1, '']);
    expect(stderr).toContain('broken.cchc:13:');
    expect(text('broken.cchc')).toBe(broken);
  });

  it.each([
    [
      'format a.cchc b.cchc',
      'There are several files: add `--write` to rewrite each, or `--check` to only look.',
    ],
    ['format --write -', '`--write` cannot be used with standard input (`-`).'],
    ['format --write --check a.cchc', '`--check` cannot be used together with `--write`.'],
  ])('%s is wrong use', async (args, message) => {
    const { cchc } = folderWith({ 'a.cchc': LOOSE, 'b.cchc': VI });
    const { exit, stderr } = await cchc(args, { stdin: EN });
    expect(exit).toBe(2);
    expect(stderr).toContain(`cchc: ${message}\n`);
  });
});
