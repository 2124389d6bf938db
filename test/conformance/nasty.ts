import { readFileSync } from 'node:fs';
import { checkText } from '@cchc/check';
import type { Rulebook } from '@cchc/model';
import type { Tried } from './rulebooks.js';

/** Titles that some target would take for something of its own. */
export const NASTY_TITLES: readonly string[] = [
  'nháy "kép" và \'đơn\' và `ngược`',
  'dòng một\ndòng hai\r\ndòng ba\ttab',
  '*/ /* // -- # """ \'\'\' ]]> --> {{x}} ${x} %s \\u000a \\',
  '</script><script>alert(1)</script><style>',
  "'; DROP TABLE units; --",
  "=cmd|'/C calc'!A1",
  '+1+1',
  '-2+3',
  '@SUM(A1:A9)',
  'phải sang trái \u202e\u2066abc\u2069\u200f\u200e',
  'ký tự lạ \u0000\u0007\u001b[31m\ufeff\ufffe\ud800',
  'A | B \\| C &lt; &amp; & < >',
  `${'dài '.repeat(2560)}hết`,
  'chuẩn tổ hợp: hoa\u0300 tiê\u0301ng',
  '$PATH $(id) `id` %PATH% !x',
  '# 1. - + ~~x~~ *y* _z_ [a](javascript:b) ![c](d)',
];

/**
 * A small rulebook whose names are words of the targets or nearly the same, and whose titles break out
 * of whatever does not escape them: one of each, in turn, from the one that `turn` says.
 */
export function nasty(turn = 0): Tried {
  const text = readFileSync(new URL('./nasty.cchc', import.meta.url), 'utf8');
  const { rulebook, findings } = checkText(text, 'nasty.cchc');
  if (!rulebook) throw new Error(findings.map(({ code }) => code).join(', '));
  return { name: 'nasty', rulebook: withTitles(rulebook, turn), data: [] };
}

function withTitles(rulebook: Rulebook, first: number): Rulebook {
  let count = first;
  const turned = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turned);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [
        key,
        key === 'title' ? (NASTY_TITLES[count++ % NASTY_TITLES.length] ?? '') : turned(one),
      ]),
    );
  };
  return turned(rulebook) as Rulebook;
}
