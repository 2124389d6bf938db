import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DATA, VI, folderWith } from './fixture.js';

const RANKED = VI.replace(/\}\n$/, '\n  xếp hạng theo tổng điểm; trong từng khối\n}\n');
const UNITS = 'đơn vị,tên,khối\nA,"=Xã ""A""",Núi\nB,Xã B,Đồng bằng\nC,Xã C,Núi\n';
const files = { 'vi.cchc': RANKED, 'd/don-vi.csv': UNITS, 'd/so-lieu.csv': DATA };

describe('cchc score --out', () => {
  it('writes several files, each in the form of its ending', async () => {
    const { cchc, text, names, cwd } = folderWith(files);
    const { exit, stdout, stderr } = await cchc(
      'score vi.cchc --data d --out a.jsonl a.csv a.md a.xlsx a.txt --lang en',
    );
    expect([exit, stdout]).toEqual([0, '']);
    expect(stderr).toMatch(/Wrote `a\.jsonl`\.\n.*\n.*\nWrote `a\.xlsx`\.\nWrote `a\.txt`\.\n$/);
    expect(names()).toEqual(['a.csv', 'a.jsonl', 'a.md', 'a.txt', 'a.xlsx', 'd', 'vi.cchc']);
    expect(text('a.jsonl')).toBe((await cchc('score vi.cchc --data d --format json')).stdout);
    expect(text('a.txt')).toBe((await cchc('score vi.cchc --data d --lang en')).stdout);
    expect(readFileSync(`${cwd}/a.xlsx`).subarray(0, 2).toString()).toBe('PK');
  });

  it('writes CSV with a row a unit, and no cell that a spreadsheet would run', async () => {
    const { cchc, text } = folderWith(files);
    await cchc('score vi.cchc --data d --out a.csv --lang en');
    expect(text('a.csv')).toBe(
      'unit,name,type,block,1,2,bonus,penalty,total,out_of,status,grade,rank,missing\n' +
        `A,"'=Xã ""A""",xã,Núi,5,5,,,10.00,10,scored,,1,\n` +
        'B,Xã B,xã,Đồng bằng,5/3,0,,,1.67,10,scored,,1,\n' +
        'C,Xã C,xã,Núi,,5,,,,10,some parts have no score yet,,,1: missing figure: xong\n',
    );
  });

  it('writes CSV as Excel opens it', async () => {
    const { cchc, text } = folderWith(files);
    await cchc('score vi.cchc --data d --out a.csv --excel');
    expect(text('a.csv')).toMatch(/^\ufeffunit;name;/);
    expect(text('a.csv')).toContain(`;'5/3;0;;;1,67;10;`);
    const alone = await cchc('score vi.cchc --data d --excel');
    expect([alone.exit, alone.stderr]).toEqual([
      2,
      'cchc: `--excel` can be used only together with `--out ….csv`.\n',
    ]);
  });

  it('writes a document of tables', async () => {
    const { cchc, text } = folderWith(files);
    await cchc('score vi.cchc --data d --out a.md');
    expect(text('a.md')).toContain('# Thử — đợt chính thức, 3 đơn vị\n\n## Bảng xếp hạng: Núi\n\n');
    expect(text('a.md')).toContain(
      '| Mã | Tiêu chí | Tối đa | =Xã "A" | Xã B | Xã C |\n| --- | --- | ---: |',
    );
    expect(text('a.md')).toContain('\n## Còn thiếu hoặc cần xem lại:\n\n- Xã C — 1 Hồ sơ');
  });
});

describe('figures that are missing although the rulebook says what then, and named results', () => {
  const text = VI.replace(
    /\}\n$/,
    '  thiếu số liệu: 1\n  kết quả phần "Phần được chia" = tổng điểm × 2, làm tròn 1 chữ số\n}\n',
  );
  const given = { 'vi.cchc': text, 'd/so-lieu.csv': DATA };

  it('are in every report', async () => {
    const { cchc, text: written } = folderWith(given);
    const counted = '1: thiếu số liệu: xong; được tính 1/5 điểm';
    const missing = '1 Hồ sơ đúng hạn: thiếu số liệu: xong; được tính 1/5 điểm';
    await cchc('score vi.cchc --data d --out a.csv a.md a.txt a.xlsx');
    expect(written('a.csv')).toContain('status,grade,rank,phần,missing\n');
    expect(written('a.csv')).toContain(`C,,xã,,1,5,,,6.00,10,đã chấm,,,12.0,${counted}\n`);
    expect(written('a.txt')).toContain(`  C — ${missing}\n`);
    expect(written('a.txt')).toMatch(/Phần được chia │\n[^]*│ +12,0 │\n/);
    expect(written('a.md')).toContain(`- C — ${missing}\n`);
    expect(written('a.md')).toMatch(/Phần được chia \|\n[^]*\| 12,0 \|\n/);
  });

  it('are explained, where not a criterion alone is asked for', async () => {
    const { cchc } = folderWith(given);
    const all = await cchc('explain vi.cchc --data d --unit C');
    expect(all.stdout).toMatch(/\n\nKết quả tính thêm:\n {2}Phần được chia \(phần\) = 12,0\n$/);
    const one = await cchc('explain vi.cchc --data d --unit C --node 1');
    expect(one.stdout).not.toContain('Kết quả');
  });

  it('say why there is none', async () => {
    const bare = folderWith({
      'vi.cchc': text.replace('  thiếu số liệu: 1\n', ''),
      'd/so-lieu.csv': DATA,
    });
    const { stdout } = await bare.cchc('score vi.cchc --data d');
    expect(stdout).toMatch(/\n {2}C — phần Phần được chia: .+\n/);
  });
});

describe('cchc score', () => {
  it('ranks block by block, the first first', async () => {
    const { stdout } = await folderWith(files).cchc('score vi.cchc --data d');
    const tables = stdout.split('Bảng xếp hạng: ').slice(1);
    expect(tables.map((table) => table.split('\n')[0])).toEqual(['Núi', 'Đồng bằng']);
    expect(tables[0]).toMatch(/hạng 1 .*│ =Xã "A"[\s\S]*│ Xã C/);
  });

  const rounds =
    'đơn vị;đợt;xong;giao;niêm_yết\nA;tự chấm;10;10;có\nA;thẩm định;5;;\nB;tự chấm;9;10;có\nB;thẩm định;9;10;có\n';

  it('says which round each value came from, where it is an earlier one', async () => {
    const { cchc } = folderWith({ 'vi.cchc': VI, 'a.csv': rounds });
    const { stdout } = await cchc('score vi.cchc --data a.csv');
    expect(stdout).toMatch(/\nLấy lại từ đợt trước:\n {2}A — tự chấm: giao, niêm_yết\n$/);
    expect((await cchc('score vi.cchc --data a.csv --round self')).stdout).not.toContain('Lấy lại');
  });

  it('compares rounds', async () => {
    const { cchc } = folderWith({ 'vi.cchc': VI, 'a.csv': rounds });
    const { exit, stdout } = await cchc('score vi.cchc --data a.csv --rounds self,appraisal');
    expect(exit).toBe(0);
    expect(stdout).toMatch(/│ A +│ +10,00 │ +7,50 │/);
    const [, differences = ''] = stdout.split('Chênh lệch giữa các đợt\n');
    expect(differences).toMatch(/│ A +│ 1 +│ Hồ sơ đúng hạn │ +5 │ +2,5 │/);
    expect(differences).not.toContain('│ B');
    const json = await cchc('score vi.cchc --data a.csv --rounds self,appraisal --format json');
    expect(json.stdout.match(/"format":1/g)).toHaveLength(2);
    expect((await cchc('score vi.cchc --data a.csv --rounds self,final')).exit).toBe(2);
    expect((await cchc('score vi.cchc --data a.csv --rounds self --out x')).stderr).toContain(
      '`--rounds` cannot be used together with `--out`',
    );
  });

  it('takes results of an earlier period, and refuses what is none', async () => {
    const { cchc } = folderWith({
      ...files,
      'bad.jsonl': '{"format":1,"rulebook":"X"}\n{"unit":1}\n',
    });
    await cchc('score vi.cchc --data d --out truoc.jsonl');
    expect((await cchc('score vi.cchc --data d --previous truoc.jsonl')).exit).toBe(0);
    const { exit, stdout, stderr } = await cchc('score vi.cchc --data d --previous bad.jsonl');
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toContain('cchc: Line 2 of `bad.jsonl` is no result');
    expect((await cchc('score vi.cchc --data d --previous none.jsonl')).exit).toBe(2);
  });
});
