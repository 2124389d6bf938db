import { expect, it } from 'vitest';
import { similar, withoutAccents } from './similar.js';

it.each([
  ['ty_le_dung_han', 'tỷ_lệ_đúng_hạn'],
  ['TỶ_LỆ_ĐÚNG_HẠN', 'tỷ_lệ_đúng_hạn'],
  ['tỷ_lệ_đúng_hẹn', 'tỷ_lệ_đúng_hạn'],
  ['tỉ_lệ_đúng_hạn'.normalize('NFD'), 'tỷ_lệ_đúng_hạn'],
  ['hoà', 'hòa'],
  ['ngày_nọp', 'ngày_nộp'],
  ['nagy_nop', 'ngày_nộp'],
  ['xyz', undefined],
  ['ab', undefined],
])('%s: %s', (written, meant) => {
  expect(similar(written, ['hòa', 'tỷ_lệ_đúng_hạn', 'ngày_nộp', 'bb'])).toBe(meant);
});

it('takes the nearest, and of equals the first', () => {
  expect(similar('hồ_sơ_1', ['hồ_sơ_23', 'hồ_sơ_2', 'hồ_sơ_3'])).toBe('hồ_sơ_2');
});

it('takes off every mark, and đ too', () => {
  expect(withoutAccents('Đặc khu, thị trấn ở ường')).toBe('dac khu, thi tran o uong');
});
