import { describe, expect, it } from 'vitest';
import { craft } from '../workbooks/craft.js';
import { DATA, EN, VI, VI_BAD, folderWith } from './fixture.js';

describe('cchc data template', () => {
  it('makes a workbook that is read again without a word', async () => {
    const folder = folderWith({ 'vi.cchc': VI, 'don-vi.csv': 'đơn vị,loại\nA,xã\n' });
    const made = await folder.cchc('data template vi.cchc --units don-vi.csv --out mau.xlsx');
    expect(made).toMatchObject({ exit: 0, stdout: 'Wrote `mau.xlsx`.\n' });
    expect(await folder.cchc('data check vi.cchc --data mau.xlsx')).toEqual({
      exit: 0,
      stdout: 'Đã đọc 1 tệp, 1 đơn vị: 0 lỗi, 0 cảnh báo.\n',
      stderr: '',
    });
  });

  it('makes CSV files for Excel, in the language of the rulebook', async () => {
    const folder = folderWith({ 'en.cchc': EN, 'vi.cchc': VI });
    await folder.cchc('data template en.cchc --format csv --out en');
    await folder.cchc('data template vi.cchc --format csv --out vi');
    expect(folder.text('en/inputs.csv')).toBe(
      '\ufeffunit,done\r\n// code of the unit,done [whole number]\r\n',
    );
    expect(folder.text('vi/don-vi.csv')).toContain('đơn vị;tên;loại;khối\r\n');
  });

  it('prints JSON to a file that carries the code, unless it is told another', async () => {
    const folder = folderWith({ 'vi.cchc': VI });
    await folder.cchc('data template vi.cchc --format json');
    expect(JSON.parse(folder.text('THU.json'))).toMatchObject({
      format: 1,
      inputs: [{ unit: null, xong: null, giao: null, niêm_yết: null }],
    });
  });

  it('overwrites nothing', async () => {
    const folder = folderWith({ 'vi.cchc': VI, 'mau.xlsx': 'filled in' });
    const { exit, stderr } = await folder.cchc('data template vi.cchc --out mau.xlsx');
    expect([exit, stderr]).toEqual([2, expect.stringContaining('`mau.xlsx` is there already')]);
    expect(folder.text('mau.xlsx')).toBe('filled in');
  });

  it('says when a place cannot be written', async () => {
    const folder = folderWith({ 'vi.cchc': VI, file: 'x' });
    const { exit, stderr } = await folder.cchc('data template vi.cchc --out file/deep');
    expect([exit, stderr]).toEqual([2, expect.stringContaining('`file/deep`')]);
  });

  it('needs a rulebook without errors', async () => {
    const folder = folderWith({ 'bad.cchc': VI_BAD });
    const { exit, stderr } = await folder.cchc('data template bad.cchc --lang en');
    expect([exit, stderr]).toEqual([
      1,
      'cchc: The rulebook has errors; see them with `cchc check bad.cchc`.\n',
    ]);
  });
});

describe('cchc data check', () => {
  const wrong = 'đơn vị;xong;giao;niêm_yết\nA;x;10;có\nA;9;10;có\nB;1,5;3;?\n';

  it('tells all that is wrong, by file, row and column, and scores nothing', async () => {
    const folder = folderWith({ 'vi.cchc': VI, 'so-lieu.csv': wrong });
    const { exit, stdout } = await folder.cchc('data check vi.cchc --data so-lieu.csv --lang en');
    expect(exit).toBe(1);
    const places = stdout.split('\n').filter((line) => line.startsWith('so-lieu.csv:'));
    expect(places).toEqual([
      'so-lieu.csv:2:2  error NUMBER_UNREADABLE',
      'so-lieu.csv:3:2  error VALUE_TWICE',
      'so-lieu.csv:3:3  error VALUE_TWICE',
      'so-lieu.csv:3:4  error VALUE_TWICE',
      'so-lieu.csv:4:2  error TOO_FINE',
      'so-lieu.csv:4:4  error YES_NO_UNREADABLE',
    ]);
    expect(stdout).toContain('Read 1 file, 2 units: 6 errors, 0 warnings.');
  });

  it('tells programs the same', async () => {
    const folder = folderWith({ 'vi.cchc': VI, 'so-lieu.csv': wrong });
    const { stdout } = await folder.cchc('data check vi.cchc --data so-lieu.csv --format json');
    const { format, findings } = JSON.parse(stdout) as {
      readonly format: number;
      readonly findings: readonly { readonly code: string; readonly args: object }[];
    };
    expect(format).toBe(1);
    expect(findings.find(({ code }) => code === 'TOO_FINE')).toMatchObject({
      severity: 'error',
      args: { file: 'so-lieu.csv', row: 4, column: 2, name: 'xong', text: '1,5', resolution: '1' },
    });
  });

  it('names sheets and cells of a workbook', async () => {
    const workbook = craft({ 'Số liệu': ['đơn vị|xong|giao|niêm_yết', 'A|9|1.5|có'] });
    const folder = folderWith({ 'vi.cchc': VI, 'a.xlsx': workbook });
    const { stdout } = await folder.cchc('data check vi.cchc --data a.xlsx --lang en');
    expect(stdout).toContain('a.xlsx [Số liệu] C2  error TOO_FINE\n');
  });

  it('needs data', async () => {
    const folder = folderWith({ 'vi.cchc': VI });
    const { exit, stderr } = await folder.cchc('data check vi.cchc --lang en');
    expect([exit, stderr]).toEqual([2, expect.stringContaining('--data')]);
  });

  it.each([
    ['data stir vi.cchc', '`stir`'],
    ['data check vi.cchc --data d.csv --format csv', '`text`, `json`'],
    ['data template vi.cchc --format text', '`xlsx`, `csv`, `json`'],
    ['data check vi.cchc --data none.csv', '`none.csv`'],
  ])('%s is wrong use', async (args, told) => {
    const { exit, stderr } = await folderWith({ 'vi.cchc': VI, 'd.csv': DATA }).cchc(args);
    expect([exit, stderr]).toEqual([2, expect.stringContaining(told)]);
  });
});
