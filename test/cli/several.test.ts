import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from './fixture.js';

const path = join(import.meta.dirname, '../corpus/several/good/one-a-type-of-unit.cchc');
const RULEBOOKS = readFileSync(path, 'utf8');

/** One column for both: a ratio for communes, a number of files for wards. */
const files = {
  'hai.cchc': RULEBOOKS,
  'd/don-vi.csv':
    'đơn vị;tên;loại\nA;Minh Châu;xã\nB;Đông Hải;phường\nC;Tân Lập;xã\nD;Bãi Cháy;đô_thị\n',
  'd/so-lieu.csv': 'đơn vị;hồ_sơ\nA;50%\nB;12\nC;7\nD;20\n',
};

describe('several rulebooks in one file', () => {
  it('are scored in one run, each unit by its own', async () => {
    const { exit, stdout, stderr } = await folderWith(files).cchc(
      'score hai.cchc --data d --format json',
    );
    const lines = stdout.trimEnd().split('\n');
    const seen = lines.map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
    expect(seen.map(({ rulebook, unit, total }) => [rulebook, unit, total])).toEqual([
      ['XA', undefined, undefined],
      ['PHUONG', undefined, undefined],
      ['XA', 'A', expect.objectContaining({ score: '5', outOf: '10' })],
      ['PHUONG', 'B', expect.objectContaining({ score: '12', outOf: '20' })],
      ['PHUONG', 'C', expect.objectContaining({ score: '7', outOf: '20' })],
      ['PHUONG', 'D', expect.objectContaining({ score: '20', outOf: '20' })],
    ]);
    expect(exit).toBe(0);
    expect(stderr).not.toMatch(/lỗi|cảnh báo/);
  });

  it('are shown one behind the other', async () => {
    const { stdout } = await folderWith(files).cchc('score hai.cchc --data d');
    expect(stdout.match(/^Chấm điểm.*$/gm)).toEqual([
      'Chấm điểm xã — đợt chính thức, 1 đơn vị',
      'Chấm điểm phường — đợt chính thức, 3 đơn vị',
    ]);
  });

  it('explain a unit by the rulebook that scored it', async () => {
    const { cchc } = folderWith(files);
    const commune = await cchc('explain hai.cchc --data d --unit A');
    expect(commune.stdout).toMatch(
      /^Chấm điểm xã — Minh Châu — chính thức\n\nI Hồ sơ: 5\/10 điểm\n/,
    );
    const ward = await cchc('explain hai.cchc --data d --unit Tân␣Lập');
    expect(ward.stdout).toMatch(
      /^Chấm điểm phường — Tân Lập — chính thức\n\nI Hồ sơ: 7\/20 điểm\n/,
    );
  });

  it('run the tests of each', async () => {
    const { exit, stdout } = await folderWith(files).cchc('test hai.cchc --format json');
    const { files: tested } = JSON.parse(stdout) as { files: readonly { tests: unknown[] }[] };
    expect(tested.map(({ tests }) => tests.length)).toEqual([1, 0]);
    expect(exit).toBe(0);
  });

  it('complain of a value by the rulebook of its unit, and of a unit that none takes', async () => {
    const { exit, stdout, stderr } = await folderWith({
      ...files,
      'd/don-vi.csv': 'đơn vị;loại\nA;xã\nB;phường\nC;sở\n',
      'd/so-lieu.csv': 'đơn vị;hồ_sơ;lạ_lùng\nA;12;1\nB;50%;1\n',
    }).cchc('score hai.cchc --data d --format json');
    expect(stderr.match(/^\S+ +(?:lỗi|cảnh báo) +\S+/gm)).toEqual([
      'd/don-vi.csv:4  lỗi UNIT_TYPE_NOT_ASSESSED',
      'd/so-lieu.csv:1:3  cảnh báo INPUT_UNKNOWN',
      'd/so-lieu.csv:2:2  lỗi RATIO_WITHOUT_PERCENT',
      'd/so-lieu.csv:3:2  lỗi NUMBER_UNREADABLE',
    ]);
    expect(stdout.match(/"unit":"."/g)).toEqual(['"unit":"A"', '"unit":"B"']);
    expect(exit).toBe(1);
  });

  it('are checked, laid out and translated as one file', async () => {
    const { cchc, text } = folderWith(files);
    expect((await cchc('check hai.cchc')).exit).toBe(0);
    expect((await cchc('format hai.cchc')).exit).toBe(0);
    const english = await cchc('translate hai.cchc --to en');
    expect(english.stdout.match(/^ *(?:rulebook|use rulebook).*$/gm)).toEqual([
      'rulebook "Chấm điểm xã" {',
      '  use rulebook PHUONG when unit is đô_thị or unit is "Tân Lập"',
      'rulebook "Chấm điểm phường" {',
    ]);
    expect(text('hai.cchc')).toContain('dùng bộ PHUONG');
  });

  it('cannot be amended together', async () => {
    const { exit, stderr } = await folderWith({
      ...files,
      'sua.cchc': 'sửa đổi "hai.cchc" {\n  ngôn ngữ: 1\n  năm: 2027\n}\n',
    }).cchc('amend sua.cchc --show');
    expect(stderr).toContain('AMENDMENT_OF_SEVERAL');
    expect(exit).toBe(1);
  });
});
