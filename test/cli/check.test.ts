import { describe, expect, it, vi } from 'vitest';
import { EN, VI, VI_BAD, VI_GAP, folderWith } from './fixture.js';

// Many runs, or a process of their own: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

const ACCEPTED = VI_GAP.replace(
  '      mẫu bằng 0',
  '      chấp nhận GAP_IN_TIERS vì "đúng như quyết định": 0\n      mẫu bằng 0',
);

describe('cchc check', () => {
  it('says that nothing is wrong, in the language of the rulebook', async () => {
    const { cchc } = folderWith({ 'vi.cchc': VI, 'en.cchc': EN });
    expect(await cchc('check vi.cchc')).toEqual({
      exit: 0,
      stdout: '1 tệp: không có lỗi, không có cảnh báo.\n',
      stderr: '',
    });
    expect((await cchc('check en.cchc')).stdout).toBe('1 file: no errors, no warnings.\n');
    expect((await cchc('check vi.cchc --lang en')).stdout).toBe(
      '1 file: no errors, no warnings.\n',
    );
  });

  it('shows place, sentence, excerpt and help', async () => {
    const { cchc } = folderWith({ 'bad.cchc': VI_BAD });
    expect(await cchc('check bad.cchc')).toEqual({
      exit: 1,
      stdout:
        'bad.cchc:22:11  lỗi NAME_UNKNOWN\n' +
        '  Chưa có gì được khai báo với tên `niêm_yêt`.\n' +
        '  22 │       khi niêm_yêt: 5\n' +
        '     │           ^^^^^^^^\n' +
        '  gợi ý: Có phải ý bạn là `niêm_yết`?\n' +
        '\n' +
        '1 tệp: 1 lỗi, 0 cảnh báo.\n',
      stderr: '',
    });
    const { stdout } = await cchc('--lang en check bad.cchc');
    expect(stdout).toContain('bad.cchc:22:11  error NAME_UNKNOWN\n');
    expect(stdout).toContain('  help: Did you mean `niêm_yết`?\n');
    expect(stdout).toContain('1 file: 1 error, 0 warnings.\n');
  });

  it('counts columns in characters as people see them, in NFD too', async () => {
    const { cchc } = folderWith({
      'a.cchc': VI_BAD.replace('khi niêm_yêt', '/* 😀 */ khi niêm_yêt'),
    });
    expect((await cchc('check a.cchc')).stdout).toContain('a.cchc:22:19  ');
  });

  it('shows findings of the proofs with a case that shows them', async () => {
    const { cchc } = folderWith({ 'gap.cchc': VI_GAP });
    const { exit, stdout } = await cchc('check gap.cchc');
    expect(exit).toBe(1);
    expect(stdout).toContain('gap.cchc:12:10  lỗi GAP_IN_TIERS\n');
    expect(stdout).toContain('75%');
  });

  it('keeps accepted findings back unless all are asked for', async () => {
    const { cchc } = folderWith({ 'gap.cchc': ACCEPTED });
    expect(await cchc('check gap.cchc')).toEqual({
      exit: 0,
      stdout:
        '1 tệp: không có lỗi, không có cảnh báo.\n' +
        '1 điểm đã được chấp nhận có lý do; thêm `--all` để xem.\n',
      stderr: '',
    });
    const { exit, stdout } = await cchc('check gap.cchc --all');
    expect(exit).toBe(0);
    expect(stdout).toContain('lỗi GAP_IN_TIERS\n');
    expect(stdout).toContain('  được chấp nhận vì: đúng như quyết định\n');
  });

  it('prints one JSON document', async () => {
    const { cchc } = folderWith({ 'bad.cchc': VI_BAD, 'en.cchc': EN });
    const { exit, stdout } = await cchc('check bad.cchc en.cchc --format json');
    expect(exit).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      format: 1,
      files: [
        {
          name: 'bad.cchc',
          language: 'vi',
          findings: [
            {
              code: 'NAME_UNKNOWN',
              severity: 'error',
              line: 22,
              column: 11,
              endLine: 22,
              endColumn: 19,
              message: 'Chưa có gì được khai báo với tên `niêm_yêt`.',
              help: 'Có phải ý bạn là `niêm_yết`?',
              args: {
                name: 'niêm_yêt',
                suggestion: 'niêm_yết',
                wanted: ['input', 'definition', 'column'],
              },
            },
          ],
        },
        { name: 'en.cchc', language: 'en', findings: [] },
      ],
    });
  });

  it('takes folders, patterns and standard input, and each file once', async () => {
    const { cchc } = folderWith({ 'a/1.cchc': VI, 'a/b/2.cchc': VI, 'a/x.txt': 'x' });
    const files = async (args: string) => (await cchc(args)).stdout.split(' ')[0];
    expect(await files('check a')).toBe('2');
    expect(await files('check a a/1.cchc ./a/1.cchc')).toBe('2');
    expect(await files('check a/*.cchc')).toBe('1');
    expect(await files('check a/**/*.cchc')).toBe('2');
    const { stdout } = await cchc('check -', { stdin: VI_BAD });
    expect(stdout).toContain('<đầu vào chuẩn>:22:11  lỗi');
  });

  it('colours only what a person sees', async () => {
    const { cchc } = folderWith({ 'bad.cchc': VI_BAD });
    const escape = '\u001b[';
    expect((await cchc('check bad.cchc', { isTTY: true })).stdout).toContain(escape);
    expect((await cchc('check bad.cchc')).stdout).not.toContain(escape);
    const plain = await cchc('check bad.cchc', { isTTY: true, env: { NO_COLOR: '1' } });
    expect(plain.stdout).not.toContain(escape);
  });
});

describe('files that cannot be checked', () => {
  it('are each told in one sentence, and the others are checked', async () => {
    const { cchc } = folderWith({
      'vi.cchc': VI,
      'latin.cchc': Uint8Array.from([0xc4, 0x20]),
      'empty/readme.txt': '',
    });
    expect(await cchc('check none.cchc empty no*.cchc latin.cchc vi.cchc')).toEqual({
      exit: 2,
      stdout: '1 tệp: không có lỗi, không có cảnh báo.\n',
      stderr:
        'cchc: There is no file `none.cchc`.\n' +
        'cchc: The folder `empty` holds no rulebook (no file ending in `.cchc`).\n' +
        'cchc: No file matches `no*.cchc`.\n' +
        'cchc: The file `latin.cchc` is not in UTF-8; save it again with the encoding UTF-8 and run the command again.\n',
    });
    const { stderr } = await cchc('check none.cchc', { env: { LANG: 'vi_VN.UTF-8' } });
    expect(stderr).toBe('cchc: Không tìm thấy tệp `none.cchc`.\n');
  });

  it('over the limit are refused by the language, in a sentence', async () => {
    const { cchc } = folderWith({ 'big.cchc': `// ${'x'.repeat(4_000_001)}` });
    const { exit, stdout } = await cchc('check big.cchc --lang en');
    expect(exit).toBe(1);
    expect(stdout).toContain('TEXT_TOO_LARGE');
    expect(stdout.length).toBeLessThan(1000);
  });
});
