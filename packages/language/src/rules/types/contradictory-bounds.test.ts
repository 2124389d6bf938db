import { it, expect } from 'vitest';
import { check, cure } from '../../../../../test/language/check.js';
import { leaf, leafEn } from '../../../../../test/language/rulebook.js';

it('asks where a bound leaves out and takes in', () => {
  check(
    leaf(
      `
    chấm theo xong {
      trên 90 trở lên: 10
//    ^^^^^^^^^^^^^^^ BOUND_CONTRADICTORY written="trên 90 trở lên" instead="từ 90"|"trên 90"
      dưới 50 trở xuống: 0
//    ^^^^^^^^^^^^^^^^^ BOUND_CONTRADICTORY written="dưới 50 trở xuống" instead="đến 50"|"dưới 50"
      còn lại: 5
    }`,
      `
  xếp loại {
    "Tốt": trên 9 điểm
    "Khá": trên 7 trở lên
//         ^^^^^^^^^^^^^^ BOUND_CONTRADICTORY written="trên 7 trở lên" instead="từ 7"|"trên 7"
    "Đạt": còn lại
  }`,
    ),
  );
  check(
    leafEn(`
    score by xong {
      above 90 and up: 10
//    ^^^^^^^^^^^^^^^ BOUND_CONTRADICTORY written="above 90 and up" instead="from 90"|"above 90"
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

it('asks where a dash stands for "to", and does not subtract', () => {
  const marked = leaf(`
    chấm theo xong {
      60 - 80: 5
//    ^^^^^^^ BOUND_CONTRADICTORY written="60 - 80" instead="từ 60 đến 80"|"từ 60 đến dưới 80"
      từ 80–100: 10
//    ^^^^^^^^^ BOUND_CONTRADICTORY written="từ 80–100" instead="từ 80 đến 100"|"từ 80 đến dưới 100"
      từ xong - 1: 10
      còn lại: 0
    }`);
  check(marked);
  expect(cure(marked, 1)).toContain('từ 60 đến dưới 80: 5');
});
