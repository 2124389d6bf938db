import { it } from 'vitest';
import { check } from '../../../../../test/language/check.js';
import { rulebook, rulebookEn } from '../../../../../test/language/rulebook.js';

it('have something in them', () => {
  check(
    rulebookEn(`
  field I "" 10 points {
//        ^^ warning TITLE_EMPTY
    criterion 1 " " 4 points { score 1 }
//              ^^^ warning TITLE_EMPTY
    criterion 2 "…" 6 points { score 1 }
  }`),
  );
});

it('tell siblings apart', () => {
  check(
    rulebook(`
  lĩnh vực I "Hồ sơ" 10 điểm {
    tiêu chí 1 "Đúng hạn" 4 điểm { chấm 1 }
    tiêu chí 2 "Đúng  Hạn " 6 điểm { chấm 1 }
//             ^^^^^^^^^^^^ warning TITLE_TWICE title="Đúng  Hạn "
  }`),
  );
  check(
    rulebook(`
  lĩnh vực I "Hồ sơ" 5 điểm {
    tiêu chí 1 "Đúng hạn" 4 điểm { chấm 1 }
    tiêu chí 2 "Hồ sơ" 1 điểm { chấm 1 }
  }
  lĩnh vực II "Kế hoạch" 5 điểm {
    tiêu chí 3 "Đúng hạn" 5 điểm { chấm 1 }
  }`),
  );
});
