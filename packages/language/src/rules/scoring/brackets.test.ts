import { it } from 'vitest';
import { check } from '../../../../../test/language/check.js';
import { leaf, leafEn } from '../../../../../test/language/rulebook.js';

it('go upwards, and the rest comes last', () => {
  check(
    leaf(`
    chấm theo lũy tiến giao {
      đến 500: 2
      đến 500: thêm 1 mỗi 100
//    ^^^^^^^ BRACKETS_OUT_OF_ORDER
      còn lại: thêm 1 mỗi 1.000
      đến 2.000: thêm 1 mỗi 500
//    ^^^^^^^^^ BRACKETS_OUT_OF_ORDER
    }`),
  );
  check(
    leafEn(`
    score by progressive giao {
      to 500: 2
      to 1,000: plus 1 per 100
      to xong: plus 1 per 100
      else: plus 1 per 1,000 whole
    }`),
  );
});

it('give points of their own only in the first', () => {
  check(
    leaf(`
    chấm theo lũy tiến giao {
      đến 500: 2
      đến 1.000: 4
//               ^ BRACKET_POINTS_IGNORED
    }`),
  );
  check(
    leaf(`
    chấm theo lũy tiến giao {
      đến 1.000: thêm 1 mỗi 100
      đến 500: 4
//    ^^^^^^^ BRACKETS_OUT_OF_ORDER
    }`),
  );
});
