import { read } from '@cchc/language';
import { it, expect } from 'vitest';
import { check, cure } from '../../../../../test/language/check.js';
import { leaf, leafEn, rulebook } from '../../../../../test/language/rulebook.js';

it('says what stands there and what could', () => {
  check(
    leaf(`
    chấm theo xong {
      từ 80 5
//          ^ SYNTAX_UNEXPECTED found=5 expected=:
      còn lại: 0
    }`),
  );
});

it('says one thing a line, and goes on behind it', () => {
  check(
    leaf(`
    số liệu a số nguyên
//            ^^^^^^^^^ SYNTAX_UNEXPECTED found="số nguyên" expected=:
    chấm theo a {
      từ 80 tối đa
//          ^^^^^^ SYNTAX_UNEXPECTED found="tối đa" expected=:
      còn lại 0
//            ^ SYNTAX_UNEXPECTED found=0 expected=:
    }
    ghi chú 5
//          ^ SYNTAX_UNEXPECTED found=5 expected=<text>`),
  );
});

it('knows the keywords of the other language', () => {
  check(
    leaf(`
    score theo xong {
//  ^^^^^ KEYWORD_OF_OTHER_LANGUAGE written=score instead=chấm fileTongue=vi
      từ 80: 5
      under 80: 0
    }`),
  );
  check(
    leafEn(`
    score theo xong {
//        ^^^^ KEYWORD_OF_OTHER_LANGUAGE written=theo instead=by fileTongue=en
      from 80: 5
      còn lại: 0
    }`),
  );
});

it('puts the keyword of the file in', () => {
  const cured = cure(leaf(`    chấm theo xong { từ 80: 5; under 80: 0 }`));
  expect(cured).toContain('dưới 80: 0');
  check(cured);
});

it('lets a word of the other language be a name', () => {
  check(
    leaf(`
    số liệu max: số nguyên
    đặt value = max
    chấm value`),
  );
  check(
    leafEn(`
    input điểm: integer
    let tối_đa = điểm
    score tối_đa`),
  );
});

it('knows keywords without their accents, in capitals, and with a slip', () => {
  check(
    leaf(`
    cham theo xong {
//  ^^^^ KEYWORD_MISSPELT written=cham keyword=score
      Từ 80: 5
//    ^^ warning WRITTEN_OTHERWISE written=Từ instead=từ
      dưói 80: 0
    }`),
  );
  check(
    leafEn(`
    scor by xong {
//  ^^^^ KEYWORD_MISSPELT written=scor keyword=score
      From 80: 5
//    ^^^^ warning WRITTEN_OTHERWISE written=From instead=from
      unde 80: 0
    }`),
  );
});

it('puts the keyword right', () => {
  const cured = cure(leaf(`    chấm theo xong { từ 80: 5; con lai: 0 }`));
  expect(cured).toContain('còn lại: 0');
  check(cured);
});

it('knows the letter x for the sign of multiplication', () => {
  const marked = leaf(`
    chấm xong x 2
//            ^ KEYWORD_MISSPELT written=x keyword=×`);
  check(marked);
  expect(cure(marked)).toContain('xong × 2');
});

it('joins a name of several words', () => {
  const marked = leaf(`
    số liệu nhiệm vụ giao: số nguyên
//                ^^ SYNTAX_UNEXPECTED found=vụ expected=: hint=<instead>
    đặt số_xã giao = xong
//            ^^^^ SYNTAX_UNEXPECTED found=giao expected== hint=<instead>
    chấm nhiệm_vụ_giao`);
  check(marked);
  expect(cure(marked)).toContain('số liệu nhiệm_vụ_giao: số nguyên');
});

it('says nothing about the end of a text that a comment hides', () => {
  check(
    leaf(`
    chấm 5
    /* còn phải bàn
//  ^^ UNCLOSED_COMMENT`),
  );
});

it('knows a time without its day, and one behind it', () => {
  check(
    leaf(`
    chấm theo hạn {
      đến 17 giờ: tối đa
//        ^^^^^^ TIME_WITHOUT_DAY written="17 giờ"
      đến 20/10 17h30: 5
//        ^^^^^^^^^^^ TIME_WITHOUT_DAY written="20/10 17h30" instead="17 giờ 30 ngày 20/10"
      còn lại: 0
    }`),
  );
  check(
    leafEn(`
    score by hạn {
      to 5 pm: max
//       ^^^^ TIME_WITHOUT_DAY written="5 pm"
      to 20/10 at 17:00: 5
//       ^^^^^^^^^^^^^^ TIME_WITHOUT_DAY written="20/10 at 17:00" instead="17:00 on 20/10"
      else: 0
    }`),
  );
});

it('sees a keyword where a name is wanted, and puts it in backquotes', () => {
  const marked = leaf(`
    số liệu điểm: số nguyên
//          ^^^^ KEYWORD_AS_NAME keyword=points
    chấm 5`);
  check(marked);
  expect(cure(marked)).toContain('số liệu `điểm`: số nguyên');
  check(cure(marked).replace('chấm 5', 'chấm `điểm`, nhiều nhất 5'));
});

it('sees a keyword for an option or a column', () => {
  check(
    leaf(`
    số liệu tiến_độ: lựa chọn { sớm "Sớm"; đúng "Đúng hạn"; trễ "Trễ" }
//                                         ^^^^ KEYWORD_AS_NAME keyword=yes
    bảng lượt { số: số nguyên }
//              ^^ KEYWORD_AS_NAME keyword=number
    chấm 5`),
  );
  check(
    leafEn(`
    cases turns { từ: calendar date; to: calendar date }
//                                   ^^ KEYWORD_AS_NAME keyword=to
    score 5`),
  );
});

it('shows the block that is open', () => {
  check(`
  bộ tiêu chí "Thử" {
    ngôn ngữ: 1
    lĩnh vực I "Một" 10 điểm {
      chấm theo a {
//              ^ NAME_UNKNOWN name=a suggestion=- wanted=input|definition|column
//                ^ UNCLOSED_BLOCK
        từ 80: 5
    }
  }`);
});

it('says what is missing where the text ends', () => {
  check(`  bộ tiêu chí
//           ^ SYNTAX_UNEXPECTED found="" expected=<text>`);
  check(`  rulebook "Test"
//               ^ SYNTAX_UNEXPECTED found="" expected={`);
});

it('reads decomposed accents as it reads composed ones', () => {
  check(leaf(`    chấm theo xong { từ 80: 5; còn lại: 0 }`).normalize('NFD'));
  check(
    leaf(`
    cham theo xong { từ 80: 5; còn lại: 0 }
//  ^^^^ KEYWORD_MISSPELT written=cham keyword=score`).normalize('NFD'),
  );
});

it('marks the brace that is too many, and reads on as if it were not there', () => {
  const marked = leaf(`
    chấm theo xong {
      từ 80: 10
      }
//    ^ UNOPENED_BLOCK why=closer-too-many
      dưới 80: y
//             ^ NAME_UNKNOWN name=y suggestion=- wanted=input|definition|column
    }`);
  check(marked);
  expect(cure(marked)).not.toContain('từ 80: 10\n      }');
});

it('marks the line that has no brace at its end, and reads on as if it had', () => {
  const marked = leaf(`
    minh chứng mc "Kế hoạch"
//                         ^ UNOPENED_BLOCK why=opener-missing
      thiếu: 0
    }
    chấm theo xong
//               ^ UNOPENED_BLOCK why=opener-missing
      từ 80: 10
      dưới 80: y
//             ^ NAME_UNKNOWN name=y suggestion=- wanted=input|definition|column
    }`);
  check(marked);
  expect(cure(marked)).toContain('minh chứng mc "Kế hoạch" {');
});

it('says what a line still lacks at its end, not at the next one', () => {
  check(
    leaf(`
    chấm theo xong {
      từ 80: 10
      còn lại:
//           ^ SYNTAX_UNEXPECTED found="\\n" expected=<outcome>
    }`),
  );
});

it('puts a sign in where only that sign can stand', () => {
  expect(cure(leaf(`    chấm theo xong { từ 80: 10; còn lại 0 }`))).toContain('còn lại: 0');
  expect(cure(rulebook(`  lĩnh vực I "Một" 10 { chấm 10 }`))).toContain('"Một" 10 điểm {');
});

it.each([
  ['tiêu chí 1 Ban hành kế hoạch 10 điểm { chấm 5 }', 'tiêu chí 1 "Ban hành kế hoạch" 10 điểm {'],
  ['tiêu chí 1: "A" 10 điểm { chấm 5 }', 'tiêu chí 1 "A" 10 điểm {'],
  ['tiêu chí 1 "A" (10 điểm) { chấm 5 }', 'tiêu chí 1 "A" 10 điểm {'],
  ['tiêu chí 1 "A" 10đ { chấm 5 }', 'tiêu chí 1 "A" 10 điểm {'],
  ['tiêu chí 1 "A" điểm 10 { chấm 5 }', 'tiêu chí 1 "A" 10 điểm {'],
  ['chấm { khi gửi, xong > 5: 10; còn lại: 0 }', 'khi gửi và xong > 5: 10'],
  ['chấm { khi gửi = có: 10; còn lại: 0 }', 'khi gửi = đúng: 10'],
  ['chấm lớn nhất(giao, xong)', 'lớn nhất(giao; xong)'],
  ['chấm xong x2', 'chấm xong × 2'],
  ['chấm theo xong { từ 80: 10; còn lại: không điểm }', 'còn lại: 0 điểm'],
  ['chấm theo xong { từ 80: được 10 điểm; còn lại: 0 }', 'từ 80: 10 điểm'],
  ['chấm theo xong { từ 80 = 10; còn lại: 0 }', 'từ 80: 10'],
  ['chấm theo xong { từ 80 đến <90: 10; còn lại: 0 }', 'từ 80 đến dưới 90: 10'],
  ['số liệu x: số nguyên (hồ sơ)', 'số liệu x: số nguyên, đơn vị tính "hồ sơ"'],
  ['chấm hồ sơ đúng hạn × 2', 'chấm hồ_sơ_đúng_hạn × 2'],
  ['chấm { khi 5 <= xong <= 9: 10; còn lại: 0 }', 'khi 5 <= xong và xong <= 9: 10'],
  ['chấm { khi xong > 5 và < 9: 10; còn lại: 0 }', 'khi xong > 5 và xong < 9: 10'],
  ['chấm theo xong { dưới 5: 0; 5 đến 9: 5; trên 9: 10 }', 'từ 5 đến 9: 5'],
  ['chấm 0,5 mỗi xong, không quá 10', 'chấm 0,5 mỗi xong, nhiều nhất 10'],
  ['chấm { khi gửi: 10, khi xong > 5: 5; còn lại: 0 }', 'khi gửi: 10; khi xong > 5: 5'],
])('knows a slip by its looks: %s', (written, better) => {
  expect(cure(leaf(`    ${written}`))).toContain(better);
});

it('sees a keyword where a value could stand too, if it was declared by that name', () => {
  check(
    leaf(`
    tham số bước { xã: 5; còn lại: 6 }
//          ^^^^ KEYWORD_AS_NAME keyword=step
    chấm bước
//       ^^^^ KEYWORD_AS_NAME keyword=step`),
  );
});

it('parts the parameters of a scale and the options of a ranking by `;`', () => {
  expect(
    cure(rulebook('\n  thang t(a: số, b: số) theo a / b { từ 1: tối đa; dưới 1: 0 }')),
  ).toContain('thang t(a: số; b: số) theo');
  expect(cure(rulebook('\n  xếp hạng theo tổng điểm, trong từng khối'))).toContain(
    'xếp hạng theo tổng điểm; trong từng khối',
  );
});

it.each([
  ['điểm cộng tối đa 5% tổng điểm {}', 'block-has-points'],
  ['điểm cộng tối đa 5 điểm { cộng 1% tổng điểm mỗi n }', 'share-is-added-once'],
  ['thang t(a: số) từ tối đa { trừ 1 mỗi a }', 'no-deductions-here'],
  ['tiêu chí 1 "a" 10 điểm { chấm { còn lại: từ tối đa { trừ 1 mỗi a } } }', 'no-deductions-here'],
  ['tiêu chí 1 "a" 10 điểm { chấm 10 - 0,5 × n, không dưới 0 }', 'no-floor-here'],
  ['tiêu chí 1 "a" 10 điểm { chấm 0,5 mỗi n\n  nhiều nhất 10 }', 'cap-on-the-line-above'],
  ['kiểm thử "a" { thì xếp hạng = 1 }', 'test-of-rank'],
  ['kiểm thử "a" { thì tổng điểm = 1, phần_quỹ = 1 }', 'test-of-other'],
])('says what to write instead of `%s`', (line, kind) => {
  const hints = read(rulebook(`\n${line}`)).findings.flatMap((one) =>
    one.code === 'SYNTAX_UNEXPECTED' && one.args.hint ? [one.args.hint.kind] : [],
  );
  expect(hints[0]).toBe(kind);
});
