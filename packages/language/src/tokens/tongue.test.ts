import { expect, it } from 'vitest';
import { tongueOf } from './tongue.js';

it.each([
  ['bộ tiêu chí "Thử" {', 'vi'],
  ['rulebook "Test" {', 'en'],
  ['bộ tiêu chí'.normalize('NFD'), 'vi'],
  ['// rulebook\n/* score */\nbộ tiêu chí "rulebook"', 'vi'],
  ['\ufeff  rulebook', 'en'],
  ['{ : 1 rulebook', 'en'],
  ['tên_lạ rulebook', 'en'],
  ['`rulebook` chấm', 'vi'],
  ['', 'vi'],
  ['không có từ khóa nào'.replace(/\S+/g, 'xyz'), 'vi'],
])('%s: %s', (text, tongue) => {
  expect(tongueOf(text)).toBe(tongue);
});

it('looks at the first words only, so that no text takes long', () => {
  expect(tongueOf(`${'xyz '.repeat(60)}rulebook`)).toBe('vi');
  expect(tongueOf(`${'xyz '.repeat(40)}rulebook`)).toBe('en');
});
