import { nowhere as at, type Expression, type TestCase } from '@cchc/model';
import { expect, it } from 'vitest';
import { writeTest } from './test.js';

const number = (value: string, percent = false): Expression => ({
  kind: 'number',
  value,
  percent,
  at,
});

const TEST: TestCase = {
  name: 'Xã “A”,\ndòng hai',
  given: [
    { kind: 'unit', by: 'type', name: 'đặc khu', at },
    { kind: 'input', input: 'max', value: number('16.125'), at },
    { kind: 'input', input: 'giao', value: number('20000'), at },
    { kind: 'input', input: 'tỷ_lệ', value: number('0.8', true), at },
    { kind: 'evidence', evidence: 'kế_hoạch', state: 'accepted', issued: '2026-01-31', at },
    {
      kind: 'evidence',
      evidence: 'báo_cáo',
      state: 'accepted',
      issued: '2026-10-20',
      time: '17:00:00',
      at,
    },
    { kind: 'cases', table: 'hồ_sơ', rows: [], at },
    { kind: 'score', node: 'I.1', rater: 'chủ_tịch', score: number('3'), at },
  ],
  expect: [
    {
      kind: 'score',
      node: 'I.1',
      score: { kind: 'arithmetic', operator: '/', left: number('1'), right: number('3'), at },
      at,
    },
    { kind: 'status', node: 'total', status: 'awaiting-explanation', at },
    { kind: 'grade', grade: 'Tốt', at },
  ],
  at,
};

it('writes in either language, and never what may be meant otherwise', () => {
  expect(writeTest(TEST, 'vi')).toMatchInlineSnapshot(`
    "kiểm thử "Xã \\“A\\”, dòng hai" {
      cho đơn vị là đặc khu, max = 16,1250, giao = 20.000, tỷ_lệ = 80%
      cho minh chứng kế_hoạch được chấp nhận ngày 31/1/2026
      cho minh chứng báo_cáo được chấp nhận 17 giờ 00 ngày 20/10/2026, bảng hồ_sơ { }
      cho điểm chuyên gia của I.1 theo chủ_tịch = 3
      thì điểm của I.1 = 1 / 3, tổng điểm: cần giải trình, xếp loại = "Tốt"
    }"
  `);
  expect(writeTest(TEST, 'en')).toMatchInlineSnapshot(`
    "test "Xã \\“A\\”, dòng hai" {
      given unit is đặc khu, \`max\` = 16.1250, giao = 20,000, tỷ_lệ = 80%
      given evidence kế_hoạch accepted dated 31/1/2026
      given evidence báo_cáo accepted 17:00 on 20/10/2026, cases hồ_sơ { }
      given expert score of I.1 by chủ_tịch = 3
      then score of I.1 = 1 / 3, total: must explain, grades = "Tốt"
    }"
  `);
});
