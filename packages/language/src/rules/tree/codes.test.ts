import { it } from 'vitest';
import { check } from '../../../../../test/language/check.js';
import { rulebook, rulebookEn } from '../../../../../test/language/rulebook.js';

it('sees a code with dots twice, wherever it stands', () => {
  check(
    rulebook(`
  lĩnh vực I "Một" 6 điểm {
    tiêu chí 1.1 "Một" 3 điểm { chấm 3 }
    tiêu chí 1.1 "Hai" 3 điểm { chấm 3 }
//           ^^^ CODE_TWICE code=1.1
  }
  lĩnh vực II "Hai" 4 điểm {
    tiêu chí 1.1 "Ba" 4 điểm { chấm 4 }
//           ^^^ CODE_TWICE code=1.1
  }`),
  );
});

it('lets letters and bare numbers begin anew in each group', () => {
  check(
    rulebook(`
  lĩnh vực I "Một" 6 điểm {
    tiêu chí a "Một" 3 điểm { chấm 3 }
    tiêu chí b "Hai" 3 điểm { chấm 3 }
  }
  lĩnh vực II "Hai" 4 điểm {
    tiêu chí a "Ba" 4 điểm { chấm 4 }
  }`),
  );
});

it('sees a letter twice in one group, and a field twice', () => {
  check(
    rulebookEn(`
  field I "One" 6 points {
    criterion a "One" 3 points { score 3 }
    criterion a "Two" 3 points { score 3 }
//            ^ CODE_TWICE code=a
  }
  field I "Two" 4 points { score 4 }
//      ^ CODE_TWICE code=I`),
  );
});

it('takes a composed and a decomposed code for one', () => {
  check(
    rulebook(`
  lĩnh vực I "Một" 10 điểm {
    tiêu chí ${'ê'.normalize('NFC')} "Một" 5 điểm { chấm 5 }
    tiêu chí ${'ê'.normalize('NFD')} "Hai" 5 điểm { chấm 5 }
//           ^^ CODE_TWICE code=ê
  }`),
  );
});

it('lets an acknowledged one pass, with its reason', () => {
  check(
    rulebook(`
  lĩnh vực I "Một" 10 điểm {
    chấp nhận CODE_TWICE vì "Quyết định đánh lặp số 1.1"
    tiêu chí 1.1 "Một" 5 điểm { chấm 5 }
    tiêu chí 1.1 "Hai" 5 điểm { chấm 5 }
//           ^^^ (kept) CODE_TWICE code=1.1
  }`),
  );
});

it('asks for no path where siblings have one code', () => {
  check(
    rulebook(`
  lĩnh vực I "Một" 10 điểm {
    chấp nhận CODE_TWICE vì "Quyết định đánh lặp số 1.1"
    tiêu chí 1.1 "Một" 5 điểm { chấm 5 }
    tiêu chí 1.1 "Hai" 2 điểm { chấm 2 }
//           ^^^ (kept) CODE_TWICE code=1.1
    tiêu chí 1.2 "Ba" 3 điểm { chấm điểm của 1.1 - 2 }
//                                           ^^^ CODE_AMBIGUOUS code=1.1 paths=I/1.1
  }`),
  );
});
