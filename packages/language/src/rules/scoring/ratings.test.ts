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

it('are points, also where the leaf has a weight: neither percents nor a share', () => {
  check(
    rulebook(`
  lĩnh vực I "Một" trọng số 100% {
    tiêu chí 1 "Một" trọng số 50% { chấm theo chuyên gia từ 0 đến 100 }
//                                                                ^^^ RATINGS_BEYOND_POINTS code=1 rating=100 bound=5 end=highest
    tiêu chí 2 "Hai" trọng số 30% { chấm theo chuyên gia từ 0 đến 1, bước 0,05 }
//                                                                ^ warning RATINGS_BELOW_POINTS code=2 rating=1 points=3
    tiêu chí 3 "Ba" trọng số 20% { chấm theo chuyên gia từ 0 đến tối đa }
  }
  điểm cộng tối đa 4 điểm {
    tiêu chí C.1 "Cộng" trọng số 50% { chấm theo chuyên gia từ 0 đến 2 }
  }`),
  );
});
