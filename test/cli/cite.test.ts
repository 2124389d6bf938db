import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { VI, folderWith } from './fixture.js';

const citing = (citation: string): string =>
  VI.replace('khai" 5 điểm {', `$&\n    căn cứ: ${citation}`);
const RULES = 'Điều 1. Niêm yết\n1. Mọi thủ tục.\n2. Tại trụ sở.\n\nĐiều 2. Hết\n';
const FILES = {
  'so/a.cchc': citing('"Quy chế 5/QC-UBND" điều 1 khoản 1, "Quy chế 5/QC-UBND" điều 2'),
  'so/can-cu/quy-che-5-qc-ubnd.txt': RULES,
};

describe('cchc cite', () => {
  it('records what check then compares, from whichever folder', async () => {
    const { cwd, cchc, text } = folderWith(FILES);
    const cite = await cchc('cite so/a.cchc --lang en');
    expect(cite).toEqual({
      exit: 0,
      stdout: `Quy chế 5/QC-UBND, clause 1, Article 1: so/can-cu/quy-che-5-qc-ubnd.txt, line 2 (recorded).
Quy chế 5/QC-UBND, Article 2: so/can-cu/quy-che-5-qc-ubnd.txt, line 5 (recorded).
Wrote \`so/can-cu/a.json\`: 2 cited texts.
`,
      stderr: '',
    });
    const first = text('so/can-cu/a.json');
    const write = (rules: string): void => {
      writeFileSync(join(cwd, 'so/can-cu/quy-che-5-qc-ubnd.txt'), rules);
    };
    const open = async (folder: string, path: string) =>
      [...(await cchc(`check ${path}`, { folder })).stdout.matchAll(/[A-Z_]{9,}/g)].map(
        ([one]) => one,
      );
    expect(await open('', '.')).toEqual([]);
    write(RULES.replace('Mọi thủ tục', 'Mọi\n  thủ tục').normalize('NFD'));
    expect(await open('so', 'a.cchc')).toEqual([]);
    write(RULES.replace('Tại trụ sở', 'Trên mạng'));
    expect(await open('so', 'a.cchc')).toEqual([]);
    write(RULES.replace('Mọi', 'Một số'));
    expect(await open('so', 'a.cchc')).toEqual(['CITED_TEXT_CHANGED']);
    expect(await open('', 'so')).toEqual(['CITED_TEXT_CHANGED']);
    const again = await cchc('cite a.cchc --lang en', { folder: 'so' });
    expect(again.stdout).toContain('line 2 (changed, recorded anew)');
    expect(again.stdout).toContain('line 5 (unchanged)');
    expect(await open('', 'so')).toEqual([]);
    write(RULES);
    await cchc('cite so/a.cchc');
    expect(text('so/can-cu/a.json')).toBe(first);
  });

  it('what was kept of an earlier check holds only while the cited texts do', async () => {
    const { cwd, cchc } = folderWith(FILES);
    await cchc('cite so/a.cchc');
    const cache = join(cwd, 'cache');
    expect((await cchc('check so', { cache })).exit).toBe(0);
    writeFileSync(join(cwd, 'so/can-cu/quy-che-5-qc-ubnd.txt'), RULES.replace('Mọi', 'Một số'));
    expect((await cchc('check so', { cache })).stdout).toContain('CITED_TEXT_CHANGED');
  });

  it('records nothing where something cited stands nowhere, or nobody can say in which file', async () => {
    const { cchc, names } = folderWith({
      'a.cchc': citing('"Quy chế 5/QC-UBND" điều 3, "Luật B", "Luật C"'),
      'can-cu/5-qc-ubnd.md': RULES,
      'can-cu/luat-b.txt': 'Luật B',
      'can-cu/so-luat-b.txt': 'Luật B',
    });
    const { exit, stdout, stderr } = await cchc('cite a.cchc --lang en');
    expect([exit, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/`can-cu\/5-qc-ubnd.md`: it has no such article/);
    expect(stderr).toMatch(/named after `Luật B`: can-cu\/luat-b.txt, can-cu\/so-luat-b.txt/);
    expect(names()).toEqual(['a.cchc', 'can-cu']);
  });

  it('says which file is wanted where no text is at hand', async () => {
    const { cchc } = folderWith({ 'a.cchc': citing('"Luật B số 42/2013/QH13"'), 'b.cchc': VI });
    const { exit, stderr } = await cchc('cite a.cchc --lang en');
    expect([exit, stderr]).toEqual([
      2,
      expect.stringContaining('`can-cu/luat-b-so-42-2013-qh13.txt`'),
    ]);
    expect((await cchc('cite b.cchc')).exit).toBe(2);
    expect((await cchc('cite -')).exit).toBe(2);
  });

  it('reads no text and writes no record through a link that leads elsewhere', async () => {
    const elsewhere = folderWith({
      'secret.txt': RULES,
      'kept.json': '{"format":1,"citations":[]}',
    });
    const { cwd, cchc } = folderWith({ 'a.cchc': citing('"Quy chế 5/QC-UBND" điều 1') });
    mkdirSync(join(cwd, 'can-cu'));
    symlinkSync(join(elsewhere.cwd, 'secret.txt'), join(cwd, 'can-cu/5-qc-ubnd.txt'));
    const led = await cchc('cite a.cchc --lang en');
    expect([led.exit, led.stderr]).toEqual([1, expect.stringContaining('outside')]);
    symlinkSync(join(elsewhere.cwd, 'kept.json'), join(cwd, 'can-cu/a.json'));
    const record = await cchc('cite a.cchc --lang en');
    expect([record.exit, record.stderr]).toEqual([2, expect.stringContaining('cannot be read')]);
    expect((await cchc('check a.cchc')).stdout).toContain('CITATIONS_UNREADABLE');
    expect(elsewhere.text('kept.json')).toBe('{"format":1,"citations":[]}');
  });

  it('is part of a release, and verify tells a cited text that changed', async () => {
    const { cwd, cchc, text } = folderWith(FILES);
    await cchc('cite so/a.cchc');
    await cchc('release so/a.cchc --target python');
    const { files } = JSON.parse(text('so/a.release.json')) as {
      readonly files: readonly { readonly path: string }[];
    };
    expect(files.map(({ path }) => path)).toEqual([
      'a.cchc',
      'can-cu/a.json',
      'can-cu/quy-che-5-qc-ubnd.txt',
    ]);
    expect((await cchc('verify so/a.release.json')).exit).toBe(0);
    writeFileSync(join(cwd, 'so/can-cu/quy-che-5-qc-ubnd.txt'), RULES.replace('Mọi', 'Một số'));
    const changed = await cchc('verify so/a.release.json --lang en');
    expect([changed.exit, changed.stdout]).toEqual([
      1,
      'The file `so/can-cu/quy-che-5-qc-ubnd.txt` is another than was released.\n',
    ]);
  });

  it('tells of what an amended rulebook cites, too', async () => {
    const { cwd, cchc } = folderWith({
      ...FILES,
      'so/b.cchc': 'sửa đổi "a.cchc" {\n  ngôn ngữ: 1\n  năm: 2026\n}\n',
    });
    await cchc('cite so/a.cchc');
    expect((await cchc('check so/b.cchc')).exit).toBe(0);
    writeFileSync(join(cwd, 'so/can-cu/quy-che-5-qc-ubnd.txt'), RULES.replace('Mọi', 'Một số'));
    expect((await cchc('check so/b.cchc')).stdout).toContain(
      'so/b.cchc:1:9  cảnh báo CITED_TEXT_CHANGED',
    );
  });
});
