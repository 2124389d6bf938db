import { describe, expect, it } from 'vitest';
import { VI, folderWith } from './fixture.js';

const AMENDMENT = 'sửa đổi "goc.cchc" {\n  ngôn ngữ: 1\n  năm: 2027\n}\n';

describe('cchc amend', () => {
  it('prints the whole rulebook that an amendment makes', async () => {
    const { cchc } = folderWith({ 'goc.cchc': VI, 'moi.cchc': AMENDMENT });
    expect(await cchc('amend moi.cchc --show')).toEqual({
      exit: 0,
      stdout: VI.replace(/năm: \d+/, 'năm: 2027'),
      stderr: '',
    });
  });

  it('says what is wrong with an amendment, and prints nothing', async () => {
    const { cchc } = folderWith({ 'moi.cchc': AMENDMENT });
    const { exit, stdout, stderr } = await cchc('amend moi.cchc');
    expect([exit, stdout]).toEqual([1, '']);
    expect(stderr).toContain(
      'moi.cchc:1:9  lỗi USE_NOT_FOUND\n  Không dùng được tệp `goc.cchc`: không có tệp này.',
    );
  });

  it.each(['../goc.cchc', '/etc/passwd', 'file:goc.cchc'])(
    'never reads %s, outside its folder',
    async (path) => {
      const { cchc } = folderWith({
        'goc.cchc': VI,
        'moi.cchc': AMENDMENT.replace('goc.cchc', path),
      });
      const { exit, stderr } = await cchc('amend moi.cchc');
      expect(exit).toBe(1);
      expect(stderr).toContain('tệp nằm ngoài thư mục làm việc');
    },
  );
});

describe('cchc help', () => {
  it('prints the page of a code in the language asked for', async () => {
    const { cchc } = folderWith({});
    const { exit, stdout } = await cchc('help GAP_IN_TIERS --lang vi');
    expect(exit).toBe(0);
    expect(stdout).toMatch(
      /^# GAP_IN_TIERS\n\n\*\*Nghĩa là gì\.\*\* .*\n\n[\s\S]*Nên tránh:\n\n {4}bộ tiêu chí/,
    );
    expect((await cchc('help gap-in-tiers --lang en')).stdout).toMatch(/Avoid:\n\n {4}rulebook/);
  });

  it('lists all codes', async () => {
    const { stdout } = await folderWith({}).cchc('help');
    expect(stdout.split('\n')).toEqual(
      expect.arrayContaining(['CODE_TWICE', 'GAP_IN_TIERS', 'USE_NOT_FOUND']),
    );
  });

  it('guesses what was meant by a code that does not exist', async () => {
    expect(await folderWith({}).cchc('help GAP_IN_TIER --lang en')).toEqual({
      exit: 2,
      stdout: '',
      stderr: 'cchc: No message has the code `GAP_IN_TIER`. Did you mean `GAP_IN_TIERS`?\n',
    });
  });
});
