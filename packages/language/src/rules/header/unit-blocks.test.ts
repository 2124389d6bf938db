import { it } from 'vitest';
import { check } from '../../../../../test/language/check.js';

const text = (head: string): string => `
  bộ tiêu chí "Thử" {
    ngôn ngữ: 1; mã: THU; năm: 2026; thang điểm: 10; làm tròn: không làm tròn
${head}
    lĩnh vực I "Một" 10 điểm { chấm 10 }
  }`;

it('puts each type in just one block', () => {
  check(
    text(`
    đối tượng: sở, xã, đặc khu
//                     ^^^^^^^ TYPE_WITHOUT_BLOCK type="đặc khu"
    khối "Sở": sở
    khối "Xã": xã, sở
//                 ^^ TYPE_IN_TWO_BLOCKS type=sở block=Xã other=Sở`),
  );
});

it('is by types or by names, and a name is of one block', () => {
  check(
    text(`
    đối tượng: sở, xã
    khối: theo loại
    khối: theo loại
//  ^^^^^^^^^^^^^^^ HEADER_TWICE item=block`),
  );
  check(
    text(`
    đối tượng: sở, xã
    khối "Một": sở
    khối "Một": xã
//  ^^^^^^^^^^^^^^ HEADER_TWICE item=block`),
  );
});

it('asks for the types', () => {
  check(
    text(`
    khối "Sở": sở
//  ^^^^^^^^^^^^^ HEADER_MISSING item=units`),
  );
});

it('takes all types, in any order of lines', () => {
  check(
    text(`
    khối "Xã": đặc khu, xã; khối "Sở": sở
    đối tượng: sở, xã, đặc khu`),
  );
  check(
    text(`
    khối: theo loại
    đối tượng: sở, xã, đặc khu`),
  );
});
