import { chmodSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DATA, VI, VI_BAD, VI_GAP, folderWith } from './fixture.js';

const files = { 'vi.cchc': VI, 'd/so-lieu.csv': DATA };

describe('cchc score', () => {
  it('draws the tree, the totals and what is missing', async () => {
    const { exit, stdout, stderr } = await folderWith(files).cchc('score vi.cchc --data d');
    expect(exit).toBe(0);
    expect(stdout).toBe(`Thử — đợt chính thức, 3 đơn vị

┌────┬────────────────────────────────────────────┬──────────┬───────────────┬───────────────┬───────────────┐
│ Mã │ Tiêu chí                                   │   Tối đa │             A │             B │             C │
├────┼────────────────────────────────────────────┼──────────┼───────────────┼───────────────┼───────────────┤
│ 1  │ Hồ sơ đúng hạn                             │        5 │             5 │        5/3 (≈ │ thiếu số liệu │
│    │                                            │          │               │       1,6667) │               │
│ 2  │ Niêm yết công khai                         │        5 │             5 │             0 │             5 │
└────┴────────────────────────────────────────────┴──────────┴───────────────┴───────────────┴───────────────┘

┌────────┬────────────────────────────────────┬──────┐
│ Đơn vị │                          Tổng điểm │ Trên │
├────────┼────────────────────────────────────┼──────┤
│ A      │                              10,00 │   10 │
│ B      │                               1,67 │   10 │
│ C      │ chưa đủ điểm thành phần (mới có 5) │   10 │
└────────┴────────────────────────────────────┴──────┘

Còn thiếu hoặc cần xem lại:
  C — 1 Hồ sơ đúng hạn: thiếu số liệu: xong
`);
    expect(stderr).toBe(
      'd/so-lieu.csv  thông tin SEPARATOR_DETECTED  Các cột của tệp `d/so-lieu.csv` ngăn nhau bằng dấu chấm phẩy.\n',
    );
  });

  it('speaks English where asked, numbers included', async () => {
    const { stdout } = await folderWith(files).cchc('score vi.cchc --data d --lang en');
    expect(stdout).toContain('Thử — round final, 3 units\n');
    expect(stdout).toMatch(/│ B    │ +1\.67 │     10 │/);
    expect(stdout).toContain('Missing or to be looked at:\n  C — 1 Hồ sơ đúng hạn: ');
  });

  it('puts fewer units side by side on a narrow screen', async () => {
    const { stdout } = await folderWith(files).cchc('score vi.cchc --data d', {
      isTTY: true,
      columns: 80,
    });
    expect(stdout.match(/│ Tiêu chí/g)).toHaveLength(3);
  });

  it('prints the canonical result as JSON Lines', async () => {
    const { exit, stdout } = await folderWith(files).cchc('score vi.cchc --data d --format json');
    expect(exit).toBe(0);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatchObject({ format: 1, rulebook: 'THU', round: 'final' });
    expect(lines[2]).toMatchObject({ unit: 'B', total: { score: '1.67', outOf: '10' } });
  });

  it('takes the round asked for, in either language', async () => {
    const rounds = 'đơn vị;đợt;xong;giao;niêm_yết\nA;tự chấm;10;10;có\nA;thẩm định;5;10;có\n';
    const { cchc } = folderWith({ 'vi.cchc': VI, 'a.csv': rounds });
    const total = async (args: string) =>
      /│ A +│ +([\d,]+) │/.exec((await cchc(`score vi.cchc --data a.csv ${args}`)).stdout)?.[1];
    expect(await total('')).toBe('7,50');
    expect(await total('--round self')).toBe('10,00');
    expect(await total('--round tự␣chấm')).toBe('10,00');
    expect(await cchc('score vi.cchc --data a.csv --round final')).toMatchObject({
      exit: 2,
      stdout: '',
      stderr: expect.stringContaining(
        'cchc: The data has no round `final`; its rounds: `self`, `appraisal`.\n',
      ) as string,
    });
  });

  it('reports bad data by file, row and column, and scores the rest', async () => {
    const bad = 'đơn vị;xong;giao;niêm_yết\nA;9;10;x\nB;3;3;không\n';
    const { cchc } = folderWith({ 'vi.cchc': VI, 'a.csv': bad });
    const { exit, stdout, stderr } = await cchc('score vi.cchc --data a.csv');
    expect(exit).toBe(1);
    expect(stderr).toContain('a.csv:2:4  lỗi YES_NO_UNREADABLE\n');
    expect(stdout).toContain('│ B      │ ');
    expect(stdout).toContain('  A — 2 Niêm yết công khai: ');
  });

  it('shows a figure beyond its bound with the bound, and does not call that success', async () => {
    const bounded = VI.replace('số liệu xong: số nguyên', 'số liệu xong: số nguyên không quá giao');
    const over = 'đơn vị;xong;giao;niêm_yết\nA;200;100;có\n';
    const { cchc } = folderWith({ 'vi.cchc': bounded, 'a.csv': over });
    const { exit, stdout } = await cchc('score vi.cchc --data a.csv');
    expect(stdout).toContain('số liệu cao hơn mức cho phép: xong = 200 (mức cho phép: 100)');
    expect(exit).toBe(1);
  });

  it('reports findings of the rulebook, and scores nothing where it has no meaning', async () => {
    const { cchc } = folderWith({ ...files, 'bad.cchc': VI_BAD, 'gap.cchc': VI_GAP });
    const bad = await cchc('score bad.cchc --data d');
    expect(bad).toMatchObject({ exit: 1, stdout: '' });
    expect(bad.stderr).toContain('bad.cchc:22:11  lỗi NAME_UNKNOWN\n');
    expect(bad.stderr).toContain('cchc: Nothing was scored, since the rulebook has errors.\n');
    const gap = await cchc('score gap.cchc --data d');
    expect(gap.exit).toBe(1);
    expect(gap.stderr).toContain('GAP_IN_TIERS');
    expect(gap.stdout).toContain('│ A ');
  });

  it('says what cannot be read, and scores nothing', async () => {
    const { cchc } = folderWith({ ...files, 'none/readme.txt': '' });
    expect(await cchc('score vi.cchc --data none x.csv')).toEqual({
      exit: 2,
      stdout: '',
      stderr:
        'cchc: The folder `none` holds no data (no file ending in `.xlsx`, `.csv`, `.tsv`, `.json` or `.parquet`).\n' +
        'cchc: There is no file `x.csv`.\n',
    });
    expect(await cchc('score d --data d')).toMatchObject({
      exit: 2,
      stderr: 'cchc: `d` is a folder; this command needs exactly one rulebook file.\n',
    });
    expect(await cchc('score - --data -', { stdin: VI })).toMatchObject({
      exit: 2,
      stderr: 'cchc: Standard input (`-`) can be used only once in a command.\n',
    });
  });
});

describe('cchc score --out', () => {
  it('writes the file whole, and nothing else', async () => {
    const { cchc, text, names } = folderWith(files);
    const { exit, stdout, stderr } = await cchc(
      'score vi.cchc --data d --format json --out kq.jsonl',
    );
    expect([exit, stdout]).toEqual([0, '']);
    expect(stderr).toContain('Wrote `kq.jsonl`.\n');
    expect(text('kq.jsonl')).toBe((await cchc('score vi.cchc --data d --format json')).stdout);
    expect(names()).toEqual(['d', 'kq.jsonl', 'vi.cchc']);
  });

  it('that fails leaves nothing behind', async () => {
    const { cchc, names } = folderWith(files);
    const { exit, stderr } = await cchc('score vi.cchc --data d --out no/kq.txt');
    expect(exit).toBe(2);
    expect(stderr).toContain(
      'cchc: The file `no/kq.txt` could not be written (the folder for it does not exist); what was there before is untouched.\n',
    );
    expect((await cchc('score vi.cchc --data d --out d')).stderr).toContain('(it is a folder)');
    expect(names()).toEqual(['d', 'vi.cchc']);
  });

  it('in a form that there is none of is not begun', async () => {
    const { cchc, names } = folderWith(files);
    const { exit, stdout, stderr } = await cchc('score vi.cchc --data d --out a.csv kq.xslx');
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      'cchc: No form of results goes by the ending of `kq.xslx`; the endings there are: .jsonl, .json, .csv, .md, .xlsx, .txt.\n',
    );
    expect(names()).toEqual(['d', 'vi.cchc']);
  });

  it('keeps who may read the file', async () => {
    const { cchc, cwd, text } = folderWith({ ...files, 'kq.txt': 'cũ' });
    chmodSync(`${cwd}/kq.txt`, 0o600);
    expect((await cchc('score vi.cchc --data d --out kq.txt')).exit).toBe(0);
    expect(text('kq.txt')).toContain('Thử — đợt');
  });
});

it('where there is no unit nothing is shown for a result, nor written', async () => {
  const { cchc, names } = folderWith({ 'vi.cchc': VI, 'd.csv': 'đơn vị;xong\n' });
  const { exit, stdout, stderr } = await cchc('score vi.cchc --data d.csv --out kq.csv');
  expect([exit, stdout]).toEqual([1, '']);
  expect(stderr).toContain('NO_UNITS');
  expect(names()).toEqual(['d.csv', 'vi.cchc']);
});

it.each(['score so-lieu.xlsx --data vi.cchc', 'check so-lieu.xlsx', 'format Phu-luc.DOCX'])(
  '%s: what is no rulebook is told from its ending, not from its bytes',
  async (args) => {
    const { cchc } = folderWith({ 'vi.cchc': VI, 'so-lieu.xlsx': 'PK', 'Phu-luc.DOCX': 'PK' });
    const { exit, stderr } = await cchc(args);
    expect(exit).toBe(2);
    expect(stderr).toMatch(
      /^cchc: `(?:so-lieu\.xlsx|Phu-luc\.DOCX)` is no rulebook \(a file ending in `\.cchc`\); files of data come behind `--data`\.\n$/,
    );
  },
);
