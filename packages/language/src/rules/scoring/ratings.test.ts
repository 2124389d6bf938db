import { it } from 'vitest';
import { check } from '../../../../../test/language/check.js';
import { leafEn, rulebook } from '../../../../../test/language/rulebook.js';

it('stay within what the leaf is worth', () => {
  check(
    rulebook(`
  lĩnh vực I "Một" 10 điểm {
    tiêu chí 1 "Một" 4 điểm { chấm theo chuyên gia từ -1 đến 5 }
//                                                    ^^ RATINGS_BEYOND_POINTS code=1 rating=-1 bound=0 end=lowest
//                                                           ^ RATINGS_BEYOND_POINTS code=1 rating=5 bound=4 end=highest
    tiêu chí 2 "Hai" 3 điểm, thấp nhất -1 { chấm theo chuyên gia từ -1 đến 3 }
    tiêu chí 3 "Ba" 3 điểm { chấm theo chuyên gia từ 0 đến 2,5, bước 0,5 }
//                                                         ^^^ warning RATINGS_BELOW_POINTS code=3 rating=2.5 points=3
  }`),
  );
  check(
    leafEn(`
    score by experts from 0 to max, step 0.25`),
  );
});
