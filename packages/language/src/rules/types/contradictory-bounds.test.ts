import { it, expect } from 'vitest';
import { check, cure } from '../../../../../test/language/check.js';
import { leaf, leafEn } from '../../../../../test/language/rulebook.js';

it('asks where a bound leaves out and takes in', () => {
  check(
    leaf(
      `
    chấm theo xong {
      trên 90 trở lên: 10
//    ^^^^^^^^^^^^^^^ BOUND_CONTRADICTORY written="trên 90 trở lên"
      dưới 50 trở xuống: 0
//    ^^^^^^^^^^^^^^^^^ BOUND_CONTRADICTORY written="dưới 50 trở xuống"
      còn lại: 5
    }`,
      `
  xếp loại {
    "Tốt": trên 9 điểm
    "Khá": trên 7 trở lên
//         ^^^^^^^^^^^^^^ BOUND_CONTRADICTORY written="trên 7 trở lên"
    "Đạt": còn lại
  }`,
    ),
  );
  check(
    leafEn(`
    score by xong {
      above 90 and up: 10
//    ^^^^^^^^^^^^^^^ BOUND_CONTRADICTORY written="above 90 and up"
      else: 5
    }`),
  );
});

it('offers both readings', () => {
  const text = leaf(`    chấm theo xong { trên 90 trở lên: 10; còn lại: 5 }`);
  expect(cure(text, 0)).toContain('từ 90: 10');
  expect(cure(text, 1)).toContain('trên 90: 10');
  check(cure(text, 0));
  check(cure(text, 1));
});

it('lets what people write stand where it is clear', () => {
  check(
    leaf(`
    chấm theo xong {
      từ 90 trở lên: 10
      80 trở lên: 8
      đến 50 trở xuống: 0
      60 trở xuống: 1
      còn lại: 5
    }`),
  );
});
