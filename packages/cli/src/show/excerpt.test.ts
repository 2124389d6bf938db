import { expect, it } from 'vitest';
import { columnOf, excerpt, linesOf } from './excerpt.js';

const span = (line: number, from: number, to: number, endLine = line) => ({
  file: 0,
  start: { line, character: from },
  end: { line: endLine, character: to },
});

it('marks the place below its line', () => {
  expect(excerpt(['a', '\tđến 5: 4'], span(1, 5, 6))).toBe('  2 │  đến 5: 4\n    │      ^\n');
});

it('marks one character where there is nothing, and the rest of the line where there is more', () => {
  expect(excerpt(['ab'], span(0, 2, 2))).toBe('  1 │ ab\n    │   ^\n');
  expect(excerpt(['ab', 'c'], span(0, 1, 1, 1))).toBe('  1 │ ab\n    │  ^\n');
});

it('shows a part of a long line, and nothing of a line that is not there', () => {
  const shown = excerpt([`${'x'.repeat(1_000_000)}!`], span(0, 1_000_000, 1_000_001));
  expect(shown).toBe(`  1 │ ${'x'.repeat(40)}!\n    │ ${' '.repeat(40)}^\n`);
  expect(excerpt([], span(3, 0, 1))).toBe('');
});

it('counts columns in characters', () => {
  expect(columnOf(['😀ab'], span(0, 2, 3))).toBe(2);
  expect(linesOf('a\r\nb\rc\n')).toEqual(['a', 'b', 'c', '']);
});
