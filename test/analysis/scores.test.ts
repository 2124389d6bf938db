import { describe, expect, it } from 'vitest';
import { found } from './find.js';

const A = 'số liệu a: số nguyên "A"\n';
const B = 'số liệu b: số nguyên "B"\n';

describe('a denominator', () => {
  it('that can be zero has to mean something', () => {
    const rule = `${B}số liệu a: số nguyên "A" không quá b\nchấm a / b × tối đa`;
    expect(found(rule)).toEqual(['DIVISION_BY_ZERO b=0,a=0']);
    expect(found(`${rule}\nmẫu bằng 0: đủ điểm`)).toEqual([]);
  });

  it('that cannot be zero is fine', () => {
    const rule = `số liệu b: số nguyên "B" không dưới 1
      số liệu a: số nguyên "A" không quá b
      chấm a / b × tối đa`;
    expect(found(rule)).toEqual([]);
  });

  it('is no row of a table', () => {
    const rule = `bảng hồ_sơ { ngày_xử_lý: số nguyên }
      chấm theo trung bình(ngày_xử_lý trong hồ_sơ) { đến 5: 10; trên 5: 0 }`;
    expect(found(rule)).toEqual(['DIVISION_BY_ZERO rows=0']);
  });
});

describe('a score beyond the range of its criterion', () => {
  it('is shown where no cap says so', () => {
    expect(found(`${A}chấm a`)).toEqual(['SCORE_ABOVE_POINTS 11 a=11']);
    expect(found(`${A}chấm a, nhiều nhất 10`)).toEqual([]);
  });

  it('is shown below the lowest too', () => {
    expect(found(`${A}chấm tối đa - a`)).toEqual(['SCORE_BELOW_LOWEST -1 a=11']);
  });

  it('is none where the rule is kept in the range by its form', () => {
    expect(found(`${A}chấm từ tối đa { trừ 0,5 mỗi a }`)).toEqual([]);
    expect(found(`${A}chấm cộng dồn { 1 mỗi a }`)).toEqual([]);
  });

  it('is none where two ratios are multiplied', () => {
    const rule = 'số liệu a: tỷ lệ "A"\nsố liệu b: tỷ lệ "B"\nchấm a × b × tối đa';
    expect(found(rule)).toEqual([]);
  });

  it('is none where the quotient is of a part and its whole, the greater of two', () => {
    const rule = `${A}${B}số liệu xong: số nguyên "X" không quá lớn nhất(a; b)
      mẫu bằng 0: không đánh giá
      chấm xong / lớn nhất(a; b) × tối đa`;
    expect(found(rule)).toEqual([]);
  });
});

describe('points nobody reaches', () => {
  it('are those above the best branch', () => {
    const rule = `${A}chấm theo a { đến 16.000: 1; trên 16.000: 1 + 0,5 mỗi 1.000 trọn vượt 16.000, nhiều nhất 7 }`;
    expect(found(rule)).toEqual(['POINTS_NOT_REACHED 7 a=28000']);
  });

  it('are those above the sum of all items', () => {
    const rule = `số liệu c: có/không "C"
      số liệu d: có/không "D"
      ${A}chấm cộng dồn { 3 khi c; 2 khi d; 0,5 mỗi a, nhiều nhất 2 }`;
    expect(found(rule)).toEqual(['POINTS_NOT_REACHED 7 c=yes,d=yes,a=4']);
  });

  it('count items that exclude each other only once', () => {
    const rule = 'số liệu c: có/không "C"\nchấm cộng dồn { 6 khi c; 4 khi không c }';
    expect(found(rule)).toEqual(['POINTS_NOT_REACHED 6 c=yes']);
  });

  it('are reached by full points where the rule does not apply', () => {
    const rule = `${B}số liệu a: số nguyên "A" không quá b
      mẫu bằng 0: đủ điểm
      chấm theo a / b { từ 50%: 5; dưới 50%: 0 }`;
    expect(found(rule)).toEqual([]);
  });

  it('are reached by rounding', () => {
    expect(found('số liệu c: có/không "C"\nchấm { khi c: 9,9960; còn lại: 0 }')).toEqual([]);
  });

  it('are left open where the value is no quotient of linear forms', () => {
    const rule = `số liệu c: tỷ lệ "C"
      chấm { khi c × c > 50%: 10; khi c × c < 50%: 0 }`;
    expect(found(rule)).toEqual(['undecided: not-linear']);
  });
});
