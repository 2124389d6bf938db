import { it } from 'vitest';
import { check } from '../../../../../test/language/check.js';
import { leaf } from '../../../../../test/language/rulebook.js';

it('are near the assessed year', () => {
  check(
    leaf(`
    chấm theo hạn {
      đến 31/12/2023: 1
//        ^^^^^^^^^^ warning DATE_OUTSIDE_YEAR written=31/12/2023 year=2026
      từ 1/1/2024 đến dưới 31/12/2028: 2
      từ 31/12/2206: 3
//       ^^^^^^^^^^ warning DATE_OUTSIDE_YEAR written=31/12/2206 year=2026
      còn lại: 4
    }`),
  );
  check(
    leaf(`
    chấm {
      khi hạn <= 1/1/1990: 1
      còn lại: 4
    }`),
  );
});
