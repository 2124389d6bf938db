import { it, expect } from 'vitest';
import { check, cure } from '../../../../../test/language/check.js';
import { leaf, leafEn } from '../../../../../test/language/rulebook.js';

it('sees grades that nobody gives, in every kind of provision', () => {
  check(
    leaf(
      `    chấm 5`,
      `
  xếp loại {
    "Tốt": từ 8
    "Đạt": còn lại
    "Xuất sắc" khi gửi
//  ^^^^^^^^^^ GRADE_UNKNOWN grade="Xuất sắc" known=Tốt|Đạt
    cao nhất "Dat" khi gửi
//           ^^^^^ GRADE_UNKNOWN grade=Dat known=Tốt|Đạt
    nhiều nhất 20% đơn vị "Khá" trong mỗi khối
//                        ^^^^^ GRADE_UNKNOWN grade=Khá known=Tốt|Đạt
    nhiều nhất 2 đơn vị "Tốt"
  }`,
    ),
  );
});

it('sees a grade twice', () => {
  check(
    leafEn(
      `    score 5`,
      `
  grades {
    "Good": from 8
    "Fair": from 5 to under 8
    "Good": else
//  ^^^^^^ GRADE_TWICE grade=Good
  }`,
    ),
  );
});

it('puts in the grade that was meant', () => {
  const cured = cure(
    leaf(
      `    chấm 5`,
      `  xếp loại { "Xuất sắc": từ 8; "Đạt": còn lại; cao nhất "Xuat sac" khi gửi }`,
    ),
  );
  expect(cured).toContain('cao nhất "Xuất sắc" khi');
  check(cured);
});

it('tells no grade from another form of its letters', () => {
  check(
    leaf(
      `    chấm 5`,
      `
  xếp loại {
    "${'Tốt'.normalize('NFD')}": từ 8
    "Đạt": còn lại
    "${'Tốt'.normalize('NFC')}" khi gửi
  }`,
    ),
  );
});
