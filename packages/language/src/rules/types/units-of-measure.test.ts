import { it } from 'vitest';
import { check } from '../../../../../test/language/check.js';
import { leaf } from '../../../../../test/language/rulebook.js';

it('are the same where figures are added or compared', () => {
  check(
    leaf(`
    số liệu lớp: số nguyên đơn vị tính "lớp"
    số liệu người: số nguyên đơn vị tính "người" không quá lớp
//                                               ^^^^^^^^^^^^^ warning UNIT_OF_MEASURE_MISMATCH left=người right=lớp
    số liệu học_viên: số nguyên đơn vị tính "Người"
    chấm {
      khi lớp > người: 1
//        ^^^^^^^^^^^ warning UNIT_OF_MEASURE_MISMATCH left=lớp right=người
      khi lớp + người > 5: 2
//        ^^^^^^^^^^^ warning UNIT_OF_MEASURE_MISMATCH left=lớp right=người
      khi người - học_viên > lớp: 3
//        ^^^^^^^^^^^^^^^^^^^^^^ warning UNIT_OF_MEASURE_MISMATCH left=người right=lớp
      còn lại: 4
    }`),
  );
  check(
    leaf(`
    số liệu lớp: số nguyên đơn vị tính "lớp"
    số liệu người: số nguyên đơn vị tính "người"
    số liệu học_viên: số nguyên đơn vị tính " người"
    chấm {
      khi người / lớp > 20 và lớp > 0: 1
      khi người + học_viên > 5: 2
      khi người × 2 > lớp: 3
      khi giao > lớp: 4
      còn lại: 4
    }`),
  );
});
