import { expect, it } from 'vitest';
import { check } from '../../../../../test/language/check.js';
import { read } from '../../read.js';
import { format } from '../../format/format.js';

const book = (code: string, head: string, body = 'chấm 10'): string => `
  bộ tiêu chí "${code}" {
    ngôn ngữ: 1; mã: ${code}; năm: 2026; thang điểm: 10; làm tròn: không làm tròn
${head}
    lĩnh vực I "Một" 10 điểm { ${body} }
  }`;

it('takes rulebooks of one file, each with names of its own', () => {
  const own = 'số liệu đạt: tỷ lệ; chấm đạt × tối đa';
  const other = 'số liệu đạt: số nguyên không quá 10; chấm đạt';
  const text =
    book('XA', '    đối tượng: xã', own) + book('PHUONG', '    đối tượng: phường', other);
  check(text);
  const { rulebook, rulebooks } = read(text);
  expect(rulebook).toBeUndefined();
  expect(rulebooks.map(({ code, inputs }) => [code, inputs[0]?.type.kind])).toEqual([
    ['XA', 'ratio'],
    ['PHUONG', 'integer'],
  ]);
});

it('has one rulebook a type of unit', () => {
  check(
    book('XA', '    đối tượng: xã, phường') +
      book(
        'PHUONG',
        `    đối tượng: phường
//             ^^^^^^ UNIT_TYPE_TAKEN_TWICE type=phường rulebook=PHUONG other=XA`,
      ),
  );
  check(
    book('XA', '    đối tượng: xã, phường; dùng bộ PHUONG khi đơn vị là phường') +
      book('PHUONG', '    đối tượng: phường'),
  );
});

it('knows the others of the file by their codes', () => {
  check(
    book(
      'XA',
      `    đối tượng: xã
    dùng bộ PHUON khi đơn vị là "A"
//          ^^^^^ RULEBOOK_UNKNOWN code=PHUON suggestion=PHUONG known=PHUONG
    dùng bộ PHUONG khi đơn vị là "A" và 1 > 2
//                                      ^^^^^ STAND_IN_BY_FIGURES`,
    ) + book('PHUONG', '    đối tượng: phường'),
  );
});

it('says a circle once', () => {
  check(
    book(
      'XA',
      `    đối tượng: xã; dùng bộ PHUONG khi đơn vị là "A"
//                         ^^^^^^ STAND_IN_CYCLE path=XA|PHUONG|XA`,
    ) + book('PHUONG', '    đối tượng: phường; dùng bộ XA khi đơn vị là "A"'),
  );
});

it('lays each rulebook out by itself', () => {
  const text = `${book('XA', '    đối tượng: xã')}\n\n\n${book('PHUONG', '    đối tượng: phường')}`;
  const laidOut = format(text);
  expect(laidOut.ok && laidOut.text.match(/^\S.*$/gm)).toEqual([
    'bộ tiêu chí "XA" {',
    '}',
    'bộ tiêu chí "PHUONG" {',
    '}',
  ]);
});
