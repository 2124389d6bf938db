import { expect, it } from 'vitest';
import { countWords } from './count-words.js';

it.each([
  ['hồ_sơ', 'hồ_sơ, hồ sơ và hồ_sơ_mới', 2],
  ['sơ', 'hồ_sơ; hồ sơ; sơ', 2],
  ['sơ', 'sơsài 2sơ _sơ sơ_', 0],
  ['1.2', '1.2 và 1.2.3', 2],
  ['_a', 'b _a b_a', 1],
  ['Xuất sắc', '"Xuất sắc"', 1],
  ['ö', 'o', 0],
])('%s in %j stands there %i times', (word, text, count) => {
  expect(countWords([word], text).get(word) ?? 0).toBe(count);
});

it('counts 20,000 words of one beginning in one walk', () => {
  const words = Array.from({ length: 20_000 }, (_, index) => `tên_${String(index)}`);
  const counts = countWords(words, words.join(' '));
  expect(new Set(counts.values())).toEqual(new Set([1]));
  expect(counts.size).toBe(words.length);
});
