import { describe, expect, it } from 'vitest';
import { format, read } from '@cchc/language';
import { check, cure } from '../../../../../test/language/check.js';
import { leaf, leafEn, rulebook } from '../../../../../test/language/rulebook.js';

it('reads keywords in capitals, says each, and lets the formatter put all of them right', () => {
  const marked = rulebook(`
  Lĩnh vực I "Một" 10 điểm {
//^^^^^^^^ warning WRITTEN_OTHERWISE written="Lĩnh vực" instead="lĩnh vực"
    TIÊU CHÍ 1 "Hai" 10 điểm { Chấm Tối đa }
//  ^^^^^^^^ warning WRITTEN_OTHERWISE written="TIÊU CHÍ" instead="tiêu chí"
//                             ^^^^ warning WRITTEN_OTHERWISE written=Chấm instead=chấm
//                                  ^^^^^^ warning WRITTEN_OTHERWISE written="Tối đa" instead="tối đa"
  }`);
  check(marked);
  const formatted = format(marked.replace(/^\/\/.*\n/gm, ''));
  expect(formatted).toMatchObject({ ok: true });
  check(formatted.ok ? formatted.text : '');
});

it('finds the language of a text that begins with a capital', () => {
  expect(read('Bộ tiêu chí "Thử" {}').tongue).toBe('vi');
  expect(read('Rulebook "Test" {}').tongue).toBe('en');
});

it('leaves names with capitals alone where a name stands', () => {
  check(
    leaf(`
    bảng Vụ {
      Ngày: ngày tháng
      Loại: lựa chọn { Có; Không }
    }
    chấm đếm(Vụ khi Ngày > 1/2 và Loại = Có)`)
      .replace('chấm đếm(Vụ', 'chấm nhỏ nhất(10; đếm(Vụ')
      .replace('= Có)', '= Có))'),
  );
});

describe.each([
  ['trước 15/6: 5', 'dưới 15/6: 5'],
  ['sau ngày 15/6: 5', 'trên 15/6: 5'],
  ['đến ngày 15/6: 5', 'đến 15/6: 5'],
  ['đến 15-06-2026: 5', 'đến 15/06/2026: 5'],
  ['đến 15.6.2026: 5', 'đến 15/6/2026: 5'],
  ['- đến 15/6: 5', 'đến 15/6: 5'],
  ['a) đến 15/6: 5', 'đến 15/6: 5'],
  ['đến 15/6: 5.', 'đến 15/6: 5'],
  ['≤ 15/6: 5', 'đến 15/6: 5'],
  ['> 15/6: 5', 'trên 15/6: 5'],
])('%s', (written, better) => {
  it('is read as it is meant', () => {
    const text = leaf(`    chấm theo hạn {\n      ${written}\n      còn lại: 0\n    }`);
    const { findings, rulebook: model } = read(text);
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['WRITTEN_OTHERWISE']));
    expect(model).toBeDefined();
    const formatted = format(text);
    expect(formatted.ok && formatted.text).toContain(better);
  });
});

it.each([
  ['chấm { nếu gửi: 5; ngược lại: 0 }', 'chấm { khi gửi: 5; còn lại: 0 }'],
  ['chấm theo xong { ít nhất 5: 5; ít hơn 5: 0 }', 'chấm theo xong { từ 5: 5; dưới 5: 0 }'],
  ['chấm theo xong { bằng 5: 5; trường hợp khác: 0 }', 'chấm theo xong { 5: 5; còn lại: 0 }'],
  [
    'chấm theo xong { từ 5: điểm tối đa; còn lại: 0 }',
    'chấm theo xong { từ 5: tối đa; còn lại: 0 }',
  ],
  ['ghi chú ‘Tốt’; chấm 5', 'ghi chú "Tốt"; chấm 5'],
  ['ghi chú „Tốt“； chấm （ 5 ）', 'ghi chú "Tốt"; chấm (5)'],
])('lets the formatter write %s', (written, better) => {
  const formatted = format(leaf(`    ${written}`));
  expect(formatted.ok && formatted.text).toContain(better);
});

it('reads the same in English', () => {
  const marked = leafEn(`
    score by xong {
      at least 5: 10
//    ^^^^^^^^ warning WRITTEN_OTHERWISE written="at least" instead=from
      less than 5: 0
//    ^^^^^^^^^ warning WRITTEN_OTHERWISE written="less than" instead=under
    }`);
  check(marked);
  expect(cure(marked)).toContain('from 5: 10');
});

it('leaves a limit alone that goes on in the next line', () => {
  check(
    leaf(`
    số liệu a: số nguyên
      không quá 5
    chấm a`),
  );
});
