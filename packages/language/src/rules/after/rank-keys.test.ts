import { it } from 'vitest';
import { check } from '../../../../../test/language/check.js';
import { rulebook, rulebookEn } from '../../../../../test/language/rulebook.js';

it('break ties that are left', () => {
  check(
    rulebook(`
  lĩnh vực I "Một" 10 điểm { chấm 10 }
  xếp hạng theo tổng điểm, rồi điểm của I, rồi tổng điểm
//                                             ^^^^^^^^^ warning RANK_KEY_WITHOUT_EFFECT why=twice`),
  );
  check(
    rulebookEn(`
  field I "One" 10 points { score 10 }
  rank by total, and then decision of "Council", and then score of I
//                                                        ^^^^^^^^^^ warning RANK_KEY_WITHOUT_EFFECT why=after-decision`),
  );
  check(
    rulebook(`
  số liệu a: số
  lĩnh vực I "Một" 10 điểm { chấm 10 }
  xếp hạng theo tổng điểm, rồi a thấp xếp trước, rồi quyết định của "Hội đồng"`),
  );
});
