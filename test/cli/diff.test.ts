import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import { VI, folderWith } from './fixture.js';
import { commitAll } from './git-fixture.js';

const EXAMPLES = join(import.meta.dirname, '../../examples');

const MOVED = VI.replace('từ 80%', 'từ 85%').replace('dưới 80%', 'dưới 85%');

describe('cchc diff', () => {
  it('tells which cases score otherwise, with one of them', async () => {
    const { cchc } = folderWith({ 'cu.cchc': VI, 'moi.cchc': MOVED });
    const { exit, stdout, stderr } = await cchc('diff cu.cchc moi.cchc');
    expect([exit, stderr]).toEqual([0, '']);
    expect(stdout).toContain(
      'cu.cchc → moi.cchc\n1 thay đổi: 1 về cách chấm. Tổng điểm tối đa của các lĩnh vực vẫn là 10 điểm.\n',
    );
    expect(stdout).toMatch(
      / {2}• Khi xong \/ giao từ 80% đến dưới 85%: trước .* điểm, nay .* điểm\.\n/,
    );
    expect(stdout).toMatch(/ {4}Ví dụ: xong = 4, giao = 5 — trước .*, nay .*\.\n/);
  });

  it('ends with 1 on request where more than wording changed', async () => {
    const { cchc } = folderWith({
      'cu.cchc': VI,
      'moi.cchc': MOVED,
      'loi-van.cchc': VI.replace('"Hồ sơ đúng hạn"', '"Tỷ lệ hồ sơ đúng hạn"'),
    });
    expect((await cchc('diff cu.cchc moi.cchc --exit-code')).exit).toBe(1);
    expect((await cchc('diff cu.cchc loi-van.cchc --exit-code')).exit).toBe(0);
    expect((await cchc('diff cu.cchc moi.cchc')).exit).toBe(0);
  });

  it('compares an amendment with what it amends', async () => {
    const amendment = 'sửa đổi "cu.cchc" {\n  ngôn ngữ: 1\n  năm: 2026\n}\n';
    const { cchc } = folderWith({ 'cu.cchc': VI, 'sua.cchc': amendment });
    const { stdout } = await cchc('diff sua.cchc');
    expect(stdout).toContain('Năm đánh giá  [chỉ câu chữ]  sua.cchc (bản hợp nhất):');
    expect(await cchc('diff cu.cchc')).toMatchObject({ exit: 2, stdout: '' });
  });

  it('reads files of a revision, and the libraries they used then', async () => {
    const library = 'thư viện "Chung" {\n  ngôn ngữ: 1\n  tham số mức { còn lại: 80% }\n}\n';
    const book = VI.replace('đối tượng: xã', 'dùng "chung.cchc"\n  đối tượng: xã').replaceAll(
      '80%',
      'mức',
    );
    const { cwd, cchc } = folderWith({ 'bo/a.cchc': book, 'bo/chung.cchc': library });
    commitAll(cwd, 'one');
    writeFileSync(join(cwd, 'bo/chung.cchc'), library.replace('80%', '85%'));
    const { stdout } = await cchc('diff HEAD:bo/a.cchc bo/a.cchc');
    expect(stdout).toContain('HEAD:bo/a.cchc → bo/a.cchc');
    expect(stdout).toContain('Đổi mức: 80% thành 85%.');
    expect((await cchc('diff HEAD:a.cchc a.cchc', { folder: 'bo' })).stdout).toContain('85%');
  });

  it('never follows a link of a revision, nor takes a revision for an option', async () => {
    const { cwd, cchc } = folderWith({ 'a.cchc': VI });
    symlinkSync('/etc/passwd', join(cwd, 'link.cchc'));
    commitAll(cwd, 'one');
    for (const [args, said] of [
      ['HEAD:link.cchc a.cchc', 'không có tệp `link.cchc`'],
      ['HEAD:../a.cchc a.cchc', 'không có tệp `../a.cchc`'],
      ['none:a.cchc a.cchc', 'Không tìm thấy bản lưu `none`'],
    ] as const) {
      const { exit, stdout, stderr } = await cchc(`diff ${args} --lang vi`);
      expect([exit, stdout]).toEqual([2, '']);
      expect(stderr).toContain(said);
    }
  });

  it('says that a version with errors cannot be compared', async () => {
    const { cchc } = folderWith({ 'cu.cchc': VI, 'hong.cchc': VI.replace('5 điểm', '6 điểm') });
    expect(await cchc('diff cu.cchc hong.cchc --lang vi')).toEqual({
      exit: 1,
      stdout: '',
      stderr: 'cchc: Bộ tiêu chí còn lỗi; xem bằng `cchc check hong.cchc`.\n',
    });
  });

  it('compares each of several rulebooks with the one of its code', async () => {
    const other = VI.replace('mã: THU', 'mã: KHAC').replace('đối tượng: xã', 'đối tượng: phường');
    const { cchc } = folderWith({ 'cu.cchc': VI, 'moi.cchc': `${other}\n${MOVED}` });
    const { stdout } = await cchc('diff cu.cchc moi.cchc');
    expect(stdout).toContain('Chỉ bản mới có bộ tiêu chí này.');
    expect(stdout).toContain('1 về cách chấm');
  });

  it('lets no title out of a comment or a page', async () => {
    const nasty = '@ai xem #1 [x](https://a.vn) <script>alert(1)</script> www.a.vn GH-2 ```';
    const { cchc } = folderWith({
      'cu.cchc': VI,
      'moi.cchc': VI.replace('"Hồ sơ đúng hạn"', `"${nasty}"`),
    });
    const { stdout: comment } = await cchc('diff cu.cchc moi.cchc --format markdown');
    expect(comment).not.toMatch(/@ai|[^\\]#1|[^\\]\[x|https:|[^\\]<script|www\.|GH-2/u);
    const { stdout: page } = await cchc('diff cu.cchc moi.cchc --format html');
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;');
  });

  it('gives programs all that is known', async () => {
    const { cchc } = folderWith({ 'cu.cchc': VI, 'moi.cchc': MOVED });
    const { stdout } = await cchc('diff cu.cchc moi.cchc --format json');
    const report: unknown = JSON.parse(stdout);
    expect(report).toMatchObject({
      format: 1,
      rulebooks: [
        {
          before: { file: 'cu.cchc', code: 'THU', year: 2025 },
          nodes: [{ kind: 'kept', classes: ['rule'], effect: { kind: 'differs', complete: true } }],
          whole: [],
        },
      ],
    });
  });

  it('stands beside the lines that changed, for code hosts', async () => {
    const { cchc } = folderWith({
      'cu.cchc': VI,
      'moi.cchc': MOVED.replace('"Hồ sơ đúng hạn"', '"Hồ sơ trả đúng hạn"'),
      'loi-van.cchc': VI.replace('"Niêm yết công khai"', '"Niêm yết, công khai"'),
    });
    const of = async (args: string) => {
      const { stdout } = await cchc(`diff ${args} --format sarif`);
      const { runs } = JSON.parse(stdout) as Log;
      return runs[0]?.results?.map(({ ruleId, level, locations }) => {
        const { artifactLocation, region } = locations?.[0]?.physicalLocation ?? {};
        return [ruleId, level, artifactLocation?.uri, region?.startLine];
      });
    };
    expect(await of('cu.cchc moi.cchc')).toEqual([['CHANGED_RULE', 'warning', 'moi.cchc', 9]]);
    expect(await of('cu.cchc loi-van.cchc')).toEqual([
      ['CHANGED_WORDING', 'note', 'loi-van.cchc', 19],
    ]);
  });

  it('is a comment for those who have not seen the amendment of the example', async () => {
    const names = ['cap-xa/cap-xa', 'cap-xa-2027/cap-xa-2027', 'thang-chung/thang-chung'];
    const files = names.map((name) => [
      `${name}.cchc`,
      readFileSync(join(EXAMPLES, `${name}.cchc`)),
    ]);
    const { cchc } = folderWith(Object.fromEntries(files) as Record<string, Uint8Array>);
    const told = await cchc('diff cap-xa-2027/cap-xa-2027.cchc --format markdown');
    expect([told.exit, told.stderr]).toEqual([0, '']);
    const shown = told.stdout;
    const path = join(import.meta.dirname, 'comments', 'cap-xa-2027.md');
    if (process.env.UPDATE_EXPECT === '1') {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, shown);
    }
    expect(shown).toBe(readFileSync(path, 'utf8'));
  }, 60_000);
});
