import { describe, expect, it } from 'vitest';
import { VI, folderWith } from './fixture.js';

/** Two units: one at 80%, one at 100%. */
const DATA = 'đơn vị;xong;giao;niêm_yết\nA;8;10;có\nB;10;10;có\n';
const MOVED = VI.replaceAll('80%', '85%');

describe('cchc impact', () => {
  it('tells who moves, by how much, and through which criterion', async () => {
    const { cchc } = folderWith({ 'cu.cchc': VI, 'moi.cchc': MOVED, 'd.csv': DATA });
    const { exit, stdout } = await cchc('impact cu.cchc moi.cchc --data d.csv');
    expect(exit).toBe(0);
    expect(stdout).toContain('0 đơn vị tăng điểm, 1 giảm, 1 không đổi.');
    expect(stdout).toMatch(/│ A +│ +10,00 │ +9,00 │ +-1 │.*│ 1 -1 +│/u);
    expect(stdout).not.toMatch(/│ B /u);
  });

  it('tells what the data cannot say: figures that only one version asks for are no fault of theirs', async () => {
    const added = VI.replace('thang điểm: 10', 'thang điểm: 12').replace(
      /\}\n$/u,
      '\n  tiêu chí 3 "Mới" 2 điểm {\n    số liệu mới_có: có/không\n    chấm { khi mới_có: 2; còn lại: 0 }\n  }\n}\n',
    );
    const { cchc } = folderWith({ 'cu.cchc': VI, 'moi.cchc': added, 'd.csv': DATA });
    const { stdout, stderr } = await cchc('impact cu.cchc moi.cchc --data d.csv');
    expect(stderr).toBe('');
    expect(stdout).toContain('trong đó 2 đơn vị (*) mới so được phần đã có điểm');
    expect(stdout).toContain('Mục 3 Mới: dữ liệu chưa đủ để chấm theo bản mới cho 2 đơn vị.');
    const back = await cchc('impact moi.cchc cu.cchc --data d.csv');
    expect(back.stderr).toBe('');
  });

  it('scores data of a year by the rules of the next as if they were of that year', async () => {
    const dated = VI.replace(
      /chấm theo xong[\s\S]*?\n {4}\}/u,
      'số liệu ngày_nộp: ngày tháng\n    chấm theo ngày_nộp { đến 31/1: tối đa; còn lại: 0 }',
    );
    const { cchc } = folderWith({
      'cu.cchc': dated,
      'moi.cchc': dated.replace('năm: 2025', 'năm: 2026').replace('31/1', '15/1'),
      'd.csv': 'đơn vị;ngày_nộp;xong;giao;niêm_yết\nA;10/1/2025;1;1;có\nB;20/1/2025;1;1;có\n',
    });
    const { stdout } = await cchc('impact cu.cchc moi.cchc --data d.csv');
    expect(stdout).toContain('0 đơn vị tăng điểm, 1 giảm, 1 không đổi.');
    expect(stdout).toContain('Dữ liệu của năm 2025');
  });

  it('puts the largest change first where changes are fractions', async () => {
    const exact = (text: string) =>
      text.replace(/làm tròn: .*/u, 'làm tròn: không làm tròn').replaceAll('80%', '50%');
    const { cchc } = folderWith({
      'cu.cchc': exact(VI),
      'moi.cchc': exact(MOVED).replaceAll('85%', '90%'),
      'd.csv': 'đơn vị;xong;giao;niêm_yết\nA;8;9;có\nB;4;7;có\nC;2;3;có\n',
    });
    const { stdout } = await cchc('impact cu.cchc moi.cchc --data d.csv');
    const [moved = ''] = stdout.split('Tiêu chí làm thay đổi');
    expect(moved.match(/(?<=│ )[ABC](?= )/gu)).toEqual(['B', 'C', 'A']);
  });

  it('gives programs all that is known', async () => {
    const { cchc } = folderWith({ 'cu.cchc': VI, 'moi.cchc': MOVED, 'd.csv': DATA });
    const { stdout } = await cchc('impact cu.cchc moi.cchc --data d.csv --format json');
    expect(JSON.parse(stdout)).toMatchObject({
      format: 1,
      units: [
        { unit: 'A', change: '-1', partial: false, movedBy: [{ leaf: { id: '1' }, change: '-1' }] },
        { unit: 'B', change: '0', movedBy: [] },
      ],
      nodes: [{ leaf: { id: '1' }, up: 0, down: 1, same: 1, sum: '-1', moved: '1' }],
    });
  });
});
