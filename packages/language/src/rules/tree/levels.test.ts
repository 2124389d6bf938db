import { it } from 'vitest';
import { check } from '../../../../../test/language/check.js';
import { rulebook, rulebookEn } from '../../../../../test/language/rulebook.js';

it('goes down level by level, and may leave levels out', () => {
  check(
    rulebook(
      `
  lĩnh vực I "Một" 10 điểm {
    tiêu chí thành phần 1 "Một" 10 điểm {
      mục a "Một" 10 điểm {
        mục - "Một" 10 điểm { chấm 10 }
      }
    }
  }`.replace('mục -', 'mục x'),
    ),
  );
});

it('sees a level inside one that is no higher', () => {
  check(
    rulebook(`
  lĩnh vực I "Một" 10 điểm {
    tiêu chí thành phần 1.1 "Một" 10 điểm {
      tiêu chí 1.1.1 "Một" 10 điểm {
//    ^^^^^^^^ LEVEL_OUT_OF_ORDER level=criterion parent=subcriterion
        lĩnh vực II "Một" 10 điểm { chấm 10 }
//      ^^^^^^^^ LEVEL_OUT_OF_ORDER level=field parent=criterion
      }
    }
  }`),
  );
  check(
    rulebookEn(`
  field I "One" 10 points {
    criterion 1 "One" 10 points {
      criterion 2 "One" 10 points { score 10 }
//    ^^^^^^^^^ LEVEL_OUT_OF_ORDER level=criterion parent=criterion
    }
  }`),
  );
});

it('lets the top begin with any level', () => {
  check(rulebook(`  tiêu chí 1 "Một" 10 điểm { chấm 10 }`));
});
