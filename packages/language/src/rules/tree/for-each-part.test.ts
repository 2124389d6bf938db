import { it } from 'vitest';
import { check } from '../../../../../test/language/check.js';
import { rulebook, rulebookEn } from '../../../../../test/language/rulebook.js';

it('sees points that a gate or an exception of a group would give to each part', () => {
  check(
    rulebook(`
  số liệu a: số
  lĩnh vực I "Một" 10 điểm {
    trừ trường hợp a > 3: 5
//                        ^ POINTS_FOR_EACH_PART code=I keyword="except in case"
    điều kiện a > 1, nếu không: theo a { từ 3: 20% tối đa; còn lại: 1 }
//                                                                  ^ POINTS_FOR_EACH_PART code=I keyword=condition
    tiêu chí 1 "Một" 6 điểm { chấm a }
    tiêu chí 2 "Hai" 4 điểm { chấm a }
  }`),
  );
});

it('lets zero, shares and no points at all be said for all of them, and points for one', () => {
  check(
    rulebookEn(`
  input a: number
  field I "One" 10 points {
    except in case a > 3: 0
    except in case a > 2: not assessed
    condition a > 1, otherwise: 50% max
    condition a > 1.5, otherwise: max × a / 3
    criterion 1 "One" 6 points { except in case a = 2: 5; score a }
    criterion 2 "Two" 4 points { score a }
  }`),
  );
});
