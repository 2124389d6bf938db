import { it, expect } from 'vitest';
import { check, cure } from '../../../../../test/language/check.js';
import { leaf, leafEn, rulebook, rulebookEn } from '../../../../../test/language/rulebook.js';
import { read } from '../../read.js';

it('names what is not declared, and what was meant', () => {
  check(
    leaf(`
    minh chứng báo_cáo "Báo cáo"
    chấm {
      khi có bao_cao và gưi: 10
//           ^^^^^^^ NAME_UNKNOWN name=bao_cao suggestion=báo_cáo wanted=evidence
//                      ^^^ NAME_UNKNOWN name=gưi suggestion=gửi wanted=input|definition|column
      khi xongg > 5: 5
//        ^^^^^ NAME_UNKNOWN name=xongg suggestion=xong wanted=input|definition|column
      khi đếm(hồ_so khi trễ) > 1: 1
//            ^^^^^ NAME_UNKNOWN name=hồ_so suggestion=hồ_sơ wanted=table
      khi hoàn_toàn_khác: 1
//        ^^^^^^^^^^^^^^ NAME_UNKNOWN name=hoàn_toàn_khác suggestion=- wanted=input|definition|column
      còn lại: 0
    }`),
  );
});

it('says what a name that is not declared would have to be', () => {
  check(
    leaf(`
    chấm {
      khi có quyết_định: 10
//           ^^^^^^^^^^ NAME_UNKNOWN name=quyết_định suggestion=- wanted=evidence
      còn lại: 0
    }`),
  );
  check(
    leaf(`
    chấm theo khảo sát ý_kiến
//                     ^^^^^^ NAME_UNKNOWN name=ý_kiến suggestion=- wanted=survey`),
  );
  check(
    leaf(`
    chấm theo thang đúng_hẹn(xong)
//                  ^^^^^^^^ NAME_UNKNOWN name=đúng_hẹn suggestion=- wanted=scale`),
  );
});

it('puts in the name that was meant', () => {
  const cured = cure(leafEn(`    score xongg`));
  expect(cured).toContain('score xong');
  check(cured);
});

it('knows a name from above, from below and from another leaf', () => {
  check(
    rulebook(`
  số liệu a: số
  lĩnh vực I "Một" 6 điểm {
    chấm a + b
  }
  lĩnh vực II "Hai" 4 điểm {
    số liệu b: số
    chấm b
  }`),
  );
});

it('tells what a name is from what is wanted', () => {
  check(
    leaf(`
    chấm {
      khi kế_hoạch: 10
//        ^^^^^^^^ NAME_WRONG_KIND name=kế_hoạch is=evidence wanted=input|definition
      khi có giao: 5
//           ^^^^ NAME_WRONG_KIND name=giao is=input wanted=evidence
      khi đếm(giao) > 5: 2
//            ^^^^ NAME_WRONG_KIND name=giao is=input wanted=table
      khi hồ_sơ > 5: 1
//        ^^^^^ NAME_WRONG_KIND name=hồ_sơ is=table wanted=input|definition
      còn lại: 0
    }`),
  );
});

it('knows columns where their table is counted or scored, and only there', () => {
  check(
    leaf(`
    đặt trung_bình_ngày = trung bình(số_ngày trong hồ_sơ khi không trễ trừ khi số_ngày > 100)
    chấm {
      khi đếm(hồ_sơ khi trễ) > 1: 10
      khi số_ngày > 5: trung_bình_ngày
//        ^^^^^^^ COLUMN_OUTSIDE_TABLE column=số_ngày table=hồ_sơ
      còn lại: 0
    }`),
  );
});

it('knows codes, and what was meant', () => {
  check(
    rulebook(`
  lĩnh vực I "Một" 6 điểm {
    tiêu chí 1.1 "Một" 6 điểm { chấm 6 }
  }
  lĩnh vực II "Hai" 4 điểm { chấm điểm của 1.2 + điểm của 1.1 + điểm của i }
//                                         ^^^ CODE_UNKNOWN code=1.2 suggestion=-
//                                                                       ^ CODE_UNKNOWN code=i suggestion=I`),
  );
});

it('asks for a path where a code stands for several', () => {
  const marked = rulebookEn(`
  field I "One" 5 points {
    criterion a "One" 5 points { score 5 }
  }
  field II "Two" 5 points {
    criterion a "Two" 4 points { score 4 }
    criterion b "Three" 1 points { score score of a / 5 }
//                                                ^ CODE_AMBIGUOUS code=a paths=I/a|II/a
  }`);
  check(marked);
  expect(cure(marked, 1)).toContain('score of II/a / 5');
  check(cure(marked, 1));
});

it('compares names in one form of their letters', () => {
  check(
    leaf(`
    số liệu ${'tỷ_lệ'.normalize('NFD')}: tỷ lệ
    chấm ${'tỷ_lệ'.normalize('NFC')} × tối đa`),
  );
});

it('names without number are no slips: each is said, the first hundred with what was meant', () => {
  const lines = Array.from({ length: 3000 }, (_, at) => {
    const number = String(at);
    return `số liệu số_liệu_${number}: số\nđặt b${number} = số_liện_${number} + số_liệo_${number}\n`;
  });
  const { findings } = read(`bộ tiêu chí "A" {\n${lines.join('')}}\n`);
  const unknown = findings.flatMap((one) => (one.code === 'NAME_UNKNOWN' ? [one.args] : []));
  expect(unknown).toHaveLength(6000);
  expect(unknown.filter(({ suggestion }) => suggestion !== undefined)).toHaveLength(100);
});
