import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkText } from '@cchc/check';
import { format, TEMPLATES } from '@cchc/language';
import { describe, expect, it } from 'vitest';
import { folderWith } from './fixture.js';

const templates = join(import.meta.dirname, '../../packages/language/templates');

describe.each(TEMPLATES)('cchc new %s', (template) => {
  it.each(['vi', 'en'])('makes files with nothing wrong in them, keywords %s', async (tongue) => {
    const { cchc, names } = folderWith({});
    const made = await cchc(`new ${template} bộ␣2026 --keywords ${tongue} --lang en`);
    expect(made).toMatchObject({ exit: 0, stderr: '' });
    expect(made.stdout).toContain('Wrote `bộ 2026.cchc`.\n');
    expect(made.stdout).toContain('Next: `cchc check bộ 2026.cchc`.\n');
    expect(names()).toHaveLength(template === 'amendment' ? 2 : 1);
    expect(await cchc('check .')).toMatchObject({ exit: 0, stderr: '' });
    expect(await cchc('test .')).toMatchObject({ exit: 0, stderr: '' });
    expect((await cchc('format --check .')).exit).toBe(0);
  });
});

describe('cchc new', () => {
  it('names title and code after the file', async () => {
    const { cchc, text } = folderWith({});
    await cchc('new Đánh-giá-2026 --keywords vi');
    expect(text('Đánh-giá-2026.cchc')).toContain('bộ tiêu chí "Đánh-giá-2026" {');
    expect(text('Đánh-giá-2026.cchc')).toContain('  mã: DANH_GIA_2026\n');
  });

  it('overwrites nothing, and writes nothing where one of its files is there', async () => {
    const { cchc, text, names } = folderWith({ 'a-goc.cchc': 'x', 'b.cchc': 'y' });
    expect(await cchc('new amendment a --lang vi')).toEqual({
      exit: 2,
      stdout: '',
      stderr: 'cchc: Đã có tệp `a-goc.cchc`; lệnh này không ghi đè lên tệp nào.\n',
    });
    expect((await cchc('new b.cchc')).exit).toBe(2);
    expect([names(), text('b.cchc')]).toEqual([['a-goc.cchc', 'b.cchc'], 'y']);
  });

  it('asks nothing where nobody sits at a terminal', async () => {
    const { cchc, names } = folderWith({});
    const { exit, stderr } = await cchc('new full');
    expect([exit, stderr]).toEqual([2, 'cchc: `name` is missing.\n']);
    expect((await cchc('new ful a')).stderr).toContain('it takes one of: `minimal`, `full`');
    expect(names()).toEqual([]);
  });

  it('asks at a terminal for what was not said', async () => {
    const { cchc, names } = folderWith({});
    const asked: string[] = [];
    const answers = ['library', 'chung'];
    const ask = (question: string) => {
      asked.push(question);
      return Promise.resolve(answers.shift() ?? '');
    };
    expect((await cchc('new --lang en', { ask })).exit).toBe(0);
    expect(asked).toHaveLength(2);
    expect(asked[0]).toMatch(/^Which template .*\? $/);
    expect(names()).toEqual(['chung.cchc']);
  });

  it('takes the keyword language of the configuration', async () => {
    const { cchc, text } = folderWith({ 'cchc.config.json': '{"keywords": "vi"}' });
    await cchc('new a --lang en');
    expect(text('a.cchc')).toMatch(/^bộ tiêu chí/);
  });

  it('says that the folder is missing', async () => {
    const { exit, stderr } = await folderWith({}).cchc('new none/a');
    expect(exit).toBe(2);
    expect(stderr).toContain('the folder for it does not exist');
  });
});

it('templates stand in both languages, laid out, and nothing is wrong with them', () => {
  const names = globSync('*.cchc', { cwd: templates }).sort();
  const expected = TEMPLATES.flatMap((name) => [`${name}.en.cchc`, `${name}.vi.cchc`]);
  expect(names).toEqual(expected.toSorted());
  for (const name of names) {
    const text = readFileSync(join(templates, name), 'utf8');
    expect(format(text)).toEqual({ ok: true, text });
    if (!name.startsWith('amendment')) expect(checkText(text, name).findings).toEqual([]);
  }
});
