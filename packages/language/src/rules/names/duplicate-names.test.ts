import { it } from 'vitest';
import { check } from '../../../../../test/language/check.js';
import { leaf, leafEn, rulebook } from '../../../../../test/language/rulebook.js';

it('knows one thing a name in the whole rulebook', () => {
  check(
    rulebook(`
  số liệu a: số
  đặt a = 5
//    ^ NAME_TWICE name=a
  lĩnh vực I "Một" 10 điểm {
    bảng a { b: số }
//       ^ NAME_TWICE name=a
    minh chứng a "A"
//             ^ NAME_TWICE name=a
    chấm 10
  }`),
  );
});

it('knows columns and options only in their own table or input', () => {
  check(
    leafEn(`
    cases a { b: number; b: number }
//                       ^ NAME_TWICE name=b
    cases c { b: number }
    input d: choice { e "E"; e "F"; b "B" }
//                           ^ NAME_TWICE name=e
    input f: choice { e "E" }
    score count(a) + count(c) + count(a when d = e or f = e)`),
  );
});

it('takes composed, decomposed and quoted names for one', () => {
  check(
    leaf(`
    số liệu ${'tỷ_lệ'.normalize('NFC')}: số
    số liệu ${'tỷ_lệ'.normalize('NFD')}: số
//          ^^^^^^^^ NAME_TWICE name=tỷ_lệ
    số liệu \`tỷ_lệ\`: số
//          ^^^^^^^ NAME_TWICE name=tỷ_lệ
    chấm 10`),
  );
});

it('tells names apart by case and accent', () => {
  check(
    leaf(`
    số liệu hoa: số
    số liệu hòa: số
    số liệu Hòa: số
    chấm hoa + hòa + Hòa`),
  );
});

it('tells results apart by their names', () => {
  check(
    rulebook(`
  lĩnh vực I "Một" 10 điểm { chấm 10 }
  kết quả vốn = tổng điểm × 2
  kết quả vốn = tổng điểm × 3
//        ^^^ NAME_TWICE name=vốn`),
  );
});
