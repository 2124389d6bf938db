import { describe, expect, it } from 'vitest';
import { DATA, VI, folderWith } from './fixture.js';

const files = { 'vi.cchc': VI, 'd/so-lieu.csv': DATA };

describe('cchc explain', () => {
  it('says how each criterion was scored and what would give more', async () => {
    const { exit, stdout } = await folderWith(files).cchc('explain vi.cchc --data d --unit B');
    expect(exit).toBe(0);
    expect(stdout).toMatch(
      /^Thử — B — chính thức\n\n1 Hồ sơ đúng hạn: 5\/3 \(≈ 1,6667\)\/5 điểm\n {2}Căn cứ:\n/,
    );
    expect(stdout).toContain('\n  Cách chấm:\n');
    expect(stdout).toContain('\n  Để được điểm cao hơn:\n');
    expect(stdout).toContain('\n\n2 Niêm yết công khai: 0/5 điểm\n');
  });

  it('shows one criterion only, and speaks English', async () => {
    const { stdout } = await folderWith(files).cchc(
      'explain vi.cchc --data d --unit B --node 2 --lang en',
    );
    expect(stdout).toMatch(
      /^Thử — B — final\n\n2 Niêm yết công khai: 0\/5 points\n {2}It stands on:\n/,
    );
    expect(stdout).not.toContain('Hồ sơ đúng hạn');
  });

  it('finds a unit by its name too', async () => {
    const { cchc } = folderWith({
      ...files,
      'd/don-vi.csv': 'đơn vị;tên\nA;Xã A\nB;Xã B\nC;Xã C\n',
    });
    const { stdout } = await cchc('explain vi.cchc --data d --unit Xã␣B --node 1');
    expect(stdout).toMatch(/^Thử — Xã B — chính thức\n/);
  });

  it('prints the trace as JSON', async () => {
    const { stdout } = await folderWith(files).cchc(
      'explain vi.cchc --data d --unit B --node 1 --format json',
    );
    expect(JSON.parse(stdout)).toMatchObject({
      unit: 'B',
      round: 'final',
      nodes: [{ node: '1', result: { score: '5/3' } }],
    });
  });

  it.each([
    ['--unit D', 'vi', 'Dữ liệu không có đơn vị `D`; các đơn vị có trong dữ liệu: `A`, `B`, `C`.'],
    ['--unit D', 'en', 'The data has no unit `D`; its units: `A`, `B`, `C`.'],
    ['--unit A --node 9', 'vi', 'Bộ tiêu chí không có mục `9`.'],
    ['--unit A --node 9', 'en', 'The rulebook has no criterion `9`.'],
  ])('%s is refused in %s', async (args, tongue, message) => {
    const ran = await folderWith(files).cchc(`explain vi.cchc --data d ${args} --lang ${tongue}`);
    expect(ran).toMatchObject({ exit: 2, stdout: '' });
    expect(ran.stderr).toContain(`cchc: ${message}\n`);
  });
});
