import { it } from 'vitest';
import { check } from '../../../../../test/language/check.js';
import { rulebook, rulebookEn } from '../../../../../test/language/rulebook.js';

it('adds up exactly', () => {
  check(
    rulebook(`
  lĩnh vực I "Một" 0,3 điểm {
    tiêu chí 1 "Một" 0,1 điểm { chấm 0,1 }
    tiêu chí 2 "Hai" 0,2 điểm { chấm 0,2 }
  }
  lĩnh vực II "Hai" 9,7 điểm { chấm 9,7 }`),
  );
});

it('says by how much the parts differ', () => {
  check(
    rulebook(`
  lĩnh vực I "Một" 6 điểm {
//                 ^^^^^^ POINTS_DO_NOT_ADD_UP code=I points=6 sum=5.55 difference=0.45
    tiêu chí 1 "Một" 3,25 điểm { chấm 3 }
    tiêu chí 2 "Hai" 2,3 điểm { chấm 2 }
  }
  lĩnh vực II "Hai" 4 điểm { chấm 4 }`),
  );
});

it('compares the fields with the scale', () => {
  check(`
  rulebook "Test" {
    language: 1
    code: TEST
    year: 2026
    scale: 100
//         ^^^ POINTS_DO_NOT_ADD_UP code=- points=100 sum=99.55 difference=0.45
    round: no rounding
    field I "One" 99.55 points { score 99 }
  }`);
});

it('adds up weights to a hundred', () => {
  check(
    rulebook(`
  lĩnh vực I "Một" 10 điểm {
//                 ^^^^^^^ POINTS_DO_NOT_ADD_UP code=I points=100 sum=100.01 difference=0.01
    tiêu chí 1 "Một" trọng số 33,34% { chấm tối đa }
    tiêu chí 2 "Hai" trọng số 66,67% { chấm tối đa }
  }`),
  );
  check(
    rulebookEn(`
  field I "One" 10 points {
    criterion 1 "One" weight 33.33% { score max }
    criterion 2 "Two" weight 66.67% { score max }
  }`),
  );
});

it('adds up weights under a weight', () => {
  check(
    rulebook(`
  lĩnh vực I "Một" trọng số 100% {
//                 ^^^^^^^^^^^^^ POINTS_DO_NOT_ADD_UP code=I points=100 sum=80 difference=20
    tiêu chí 1 "Một" trọng số 30% { chấm tối đa }
    tiêu chí 2 "Hai" trọng số 50% { chấm tối đa }
  }`),
  );
});

it('compares parts in points with the points a weight comes to', () => {
  check(
    rulebook(`
  lĩnh vực I "Một" trọng số 100% {
//                 ^^^^^^^^^^^^^ POINTS_DO_NOT_ADD_UP code=I points=10 sum=6 difference=4
    tiêu chí 1 "Một" 6 điểm { chấm tối đa }
  }`),
  );
});

it('counts nothing for what is only watched', () => {
  check(
    rulebook(`
  lĩnh vực I "Một" 10 điểm {
    tiêu chí 1 "Một" 10 điểm { chấm 10 }
    tiêu chí 2 "Hai" chỉ theo dõi
  }`),
  );
});

it('wants points, and then does not add up what is not known', () => {
  check(
    rulebook(`
  lĩnh vực I "Một" 10 điểm {
    tiêu chí 1 "Một" 4 điểm { chấm 4 }
    tiêu chí 2 "Hai" { chấm 6 }
//  ^^^^^^^^^^^^^^^^^ POINTS_MISSING code=2
  }`),
  );
});

it('lets an acknowledged sum pass', () => {
  check(
    rulebook(`
  lĩnh vực I "Một" 10 điểm {
//                 ^^^^^^^ (kept) POINTS_DO_NOT_ADD_UP code=I points=10 sum=9.55 difference=0.45
    chấp nhận POINTS_DO_NOT_ADD_UP vì "Quyết định ghi như thế"
    tiêu chí 1 "Một" 9,55 điểm { chấm 9 }
  }`),
  );
});

it('does not take a rulebook without fields for one that adds up', () => {
  check(`
  bộ tiêu chí "Thử" {
    ngôn ngữ: 1
    mã: THU
    năm: 2026
    thang điểm: 10
//              ^^ POINTS_DO_NOT_ADD_UP code=- points=10 sum=0 difference=10
    làm tròn: không làm tròn
  }`);
});

it('says nothing of sums where a number is written the other way', () => {
  check(
    rulebook(`
  lĩnh vực I "Một" 10 điểm {
    tiêu chí 1 "Một" 3.5 điểm { chấm 3 }
//                   ^^^ NUMBER_NOT_IN_FILE_LANGUAGE written=3.5 instead=3,5 fileTongue=vi
    tiêu chí 2 "Hai" 6.5 điểm { chấm 6 }
//                   ^^^ NUMBER_NOT_IN_FILE_LANGUAGE written=6.5 instead=6,5 fileTongue=vi
  }`),
  );
});

it('adds up for each type of unit where types have parts of their own', () => {
  check(
    forTypes(`
  lĩnh vực I "Phường" 10 điểm { áp dụng cho: phường; chấm 10 }
  lĩnh vực II "Nơi khác" 10 điểm { không áp dụng cho: phường; chấm 10 }`),
  );
});

it('lets parts stand for each other by a condition', () => {
  check(
    forTypes(`
  số liệu đô_thị: có/không
  lĩnh vực I "Như phường" 10 điểm { áp dụng cho: phường, khi đơn vị là đặc khu và đô_thị; chấm 10 }
  lĩnh vực II "Như xã" 10 điểm { không áp dụng cho: phường, khi đô_thị; chấm 10 }`),
  );
});

it('names the type whose parts do not come to their whole', () => {
  const marks = `
//              ^^ POINTS_DO_NOT_ADD_UP code=- points=10 sum=9 difference=1 unitType=phường`;
  check(
    forTypes(
      `
  lĩnh vực I "Phường" 9 điểm { áp dụng cho: phường; chấm 9 }
  lĩnh vực II "Nơi khác" 10 điểm { áp dụng cho: xã, đặc khu; chấm 10 }`,
      marks,
    ),
  );
});

it('takes all parts together where some are for a few types only', () => {
  check(
    forTypes(`
  lĩnh vực I "Mọi nơi" 6 điểm { chấm 6 }
  lĩnh vực II "Phường" 4 điểm { áp dụng cho: phường; chấm 4 }`),
  );
});

/** A rulebook of 10 points for three types of unit; `marks` stand under its scale. */
function forTypes(body: string, marks = ''): string {
  return `
  bộ tiêu chí "Thử" {
    ngôn ngữ: 1
    mã: THU
    năm: 2026
    thang điểm: 10${marks}
    làm tròn: không làm tròn
    đối tượng: xã, phường, đặc khu
${body}
  }`;
}
