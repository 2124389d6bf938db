import { it, expect } from 'vitest';
import { check, codes } from '../../../../../test/language/check.js';
import { leaf, leafEn, rulebook } from '../../../../../test/language/rulebook.js';

it('shows the way a value comes back to itself', () => {
  check(
    leaf(`
    đặt a = b + 1
//      ^ DEFINITION_CYCLE path=a|b|c|+1
    đặt b = c × 2
    đặt c = a
    đặt d = a
    chấm a + d`),
  );
  check(
    leafEn(`
    let a = a
//      ^ DEFINITION_CYCLE path=a|a
    score 5`),
  );
});

it('shows the way a parameter comes back to itself', () => {
  check(
    leaf(`
    tham số ngưỡng { còn lại: gấp_đôi }
    đặt gấp_đôi = 2 × ngưỡng
//      ^^^^^^^ DEFINITION_CYCLE path=gấp_đôi|ngưỡng|gấp_đôi
    chấm theo xong { từ ngưỡng: 5; dưới ngưỡng: 0 }`),
  );
});

it('lets values stand on one another', () => {
  check(
    leaf(`
    đặt a = xong + 1
    đặt b = a × a
    đặt c = a + b
    chấm c`),
  );
});

it('shows the way a score comes back to itself', () => {
  check(
    rulebook(`
  lĩnh vực I "Một" 6 điểm { chấm điểm của II }
//^^^^^^^^^^^^^^^^^^^^^^^^ SCORE_CYCLE path=I|II|1|+1
  lĩnh vực II "Hai" 4 điểm {
    tiêu chí 1 "Hai" 4 điểm { chấm điểm của I }
  }`),
  );
});

it('follows a score through a named value', () => {
  check(
    rulebook(`
  đặt a = điểm của I / 2
  lĩnh vực I "Một" 10 điểm { chấm a }
//^^^^^^^^^^^^^^^^^^^^^^^^^ SCORE_CYCLE path=I|I`),
  );
});

it('lets a score be taken from elsewhere', () => {
  check(
    rulebook(`
  lĩnh vực I "Một" 6 điểm { chấm 6 }
  lĩnh vực II "Hai" 4 điểm {
    tiêu chí 1 "Hai" 2 điểm { chấm điểm của I / 3 }
    tiêu chí 2 "Ba" 2 điểm { chấm điểm của 1 }
  }`),
  );
});

it('refuses a chain that nobody could follow', () => {
  const chain = Array.from({ length: 150 }, (_, at) => `    đặt a${at} = a${at + 1}`).join('\n');
  expect(codes(leaf(`${chain}\n    đặt a150 = xong\n    chấm a0`))).toEqual(['TEXT_TOO_DEEP']);
});
