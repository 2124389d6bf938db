import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '@cchc/language';
import { expect, it } from 'vitest';
import { analyse, createProofMemory } from './index.js';

const examples = join(import.meta.dirname, '../../../examples');
const library = readFileSync(join(examples, 'thang-chung/thang-chung.cchc'), 'utf8');
const text = readFileSync(join(examples, 'cap-xa/cap-xa.cchc'), 'utf8');

/** One after the other, as somebody writes: bounds, lines above, declarations, the library itself. */
const EDITS: readonly (readonly [string, string])[] = [
  ['từ 4: tối đa', 'từ 5: tối đa'],
  ['  lĩnh vực I ', '\n\n  // hai dòng nữa\n  lĩnh vực I '],
  ['từ 5: tối đa', 'từ 4: tối đa\n          3: 0,25'],
  ['không dưới 1', 'không dưới 0'],
  ['khi cuộc_đối_thoại >= 2 và đã_thông_báo_kết_luận: tối đa', 'khi cuộc_đối_thoại >= 2: 2'],
  ['xã: 60%; phường: 75%', 'xã: 61%; phường: 75%'],
  ['năm: 2026', 'năm: 2027'],
];

it('remembers nothing that is not so any more', () => {
  const memory = createProofMemory();
  let current = text;
  for (const [before, after] of EDITS) {
    expect(current).toContain(before);
    current = current.replace(before, after);
    for (const lib of [library, library.replace('từ 80% đến dưới 100%', 'từ 80% đến 100%')]) {
      const { rulebooks } = read(current, {
        name: 'a.cchc',
        load: (name) => ({ ok: true, name, text: lib }),
      });
      for (const rulebook of rulebooks)
        expect(analyse(rulebook, memory)).toEqual(analyse(rulebook));
    }
  }
  expect(memory.proved.size).toBeGreaterThan(50);
});
