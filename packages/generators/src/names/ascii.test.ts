import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ascii, asciiNames } from './ascii.js';

it.each([
  ['tỷ_lệ_đúng_hạn', 'ty_le_dung_han'],
  ['Đạt', 'Dat'],
  ['1.1.2', '_1_1_2'],
  ['II.5.1.a', 'II_5_1_a'],
  ['名', '_'],
  ['ｆｕｌｌ', 'full'],
])('%s is spelt %s', (name, identifier) => {
  expect(ascii(name)).toBe(identifier);
});

it('keeps apart names that are alike without marks, in another case, or in their first letters', () => {
  const long = 'a'.repeat(80);
  const names = ['hoà', 'hóa', 'HOA', `${long}1`, `${long}2`];
  expect([...asciiNames(names, { most: 20 }).values()]).toEqual([
    'hoa',
    'hoa_2',
    'HOA_3',
    'a'.repeat(20),
    `${'a'.repeat(18)}_2`,
  ]);
});

it('takes no word of the target', () => {
  expect(asciiNames(['class'], { reserved: new Set(['class']) }).get('class')).toBe('class_2');
});

it('gives each name an identifier of its own, whatever it is', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ unit: 'grapheme' })), (names) => {
      const spelt = [...asciiNames(names, { most: 30 }).values()];
      expect(new Set(spelt.map((one) => one.toLowerCase())).size).toBe(names.length);
      expect(spelt.every((one) => /^[A-Za-z_][A-Za-z0-9_]{0,29}$/.test(one))).toBe(true);
    }),
  );
});
