import { expect, it } from 'vitest';
import { made } from './order.js';

const RULEBOOK = `bộ tiêu chí "Thử" {
  ngôn ngữ: 1
  mã: THU
  năm: 2025
  thang điểm: 10
  làm tròn: tổng điểm 2 chữ số

  số liệu x: số nguyên
  tiêu chí 1 "Thử" 10 điểm { chấm theo x { từ 4: 10; 3: 5; dưới 3: 0 } }
}
`;

it.each([
  ['typescript', 'criteria/single.js', /x === 3\)/],
  ['python', 'cchc_thu/criteria/single.py', /x == 3:/],
  ['sql-duckdb', 'scoring.sql', /x = 3/],
] as const)(
  '%s asks for one number once, not as at least and at most',
  async (name, path, once) => {
    const files = await made(name, RULEBOOK);
    const code = String(files.find((file) => file.path === path)?.content);
    expect(code).toMatch(once);
    expect(code).not.toMatch(/>= 3 (&&|and|AND) x <= 3/);
  },
);
