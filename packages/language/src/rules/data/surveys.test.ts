import { it } from 'vitest';
import { check } from '../../../../../test/language/check.js';
import { rulebook, rulebookEn } from '../../../../../test/language/rulebook.js';

it('have options, the best of which is worth all points', () => {
  check(
    rulebook(`
  khảo sát a "A" { mẫu tối thiểu: 30 }
//^^^^^^^^^^^^^^^ SURVEY_WITHOUT_OPTIONS survey=a
  khảo sát b { phương án tốt: 90,5%; phương án kém_hơn: 0% }
//^^^^^^^^^^^ warning SURVEY_NEVER_FULL survey=b best=90.5
  khảo sát c { phương án tốt: 100% }
  lĩnh vực I "Một" 10 điểm {
    tiêu chí 1 "Một" 2 điểm { chấm theo khảo sát a }
    tiêu chí 2 "Hai" 2 điểm { chấm theo khảo sát b }
    tiêu chí 3 "Ba" 6 điểm { chấm theo khảo sát c }
  }`),
  );
});

it('name each option and group once', () => {
  check(
    rulebookEn(`
  survey a {
    group people 50%
    group people 50%
//        ^^^^^^ NAME_TWICE name=people
    option good: 100%
    option good: 0%
//         ^^^^ NAME_TWICE name=good
  }
  field I "One" 10 points {
    criterion 1 "One" 5 points { score by survey a }
    criterion 2 "Two" 5 points { score by experts from 0 to max { chair: 50%; chair: 50% } }
//                                                                            ^^^^^ NAME_TWICE name=chair
  }`),
  );
});
