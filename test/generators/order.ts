import { checkText } from '@cchc/check';
import { TARGETS, type GeneratedFile, type Order, type TargetName } from '@cchc/generators';
import { fingerprint } from '@cchc/model';
import type { Tongue } from '@cchc/words';

/** What a target makes of a rulebook's text; a text with errors is a mistake of the test. */
export async function made(
  name: TargetName,
  text: string,
  tongue: Tongue = 'vi',
): Promise<readonly GeneratedFile[]> {
  const target = TARGETS.find((one) => one.name === name);
  if (!target) throw new Error(`there is no target ${name}`);
  return target.generate(orderOf(text, tongue));
}

export async function madeText(
  name: TargetName,
  text: string,
  tongue: Tongue = 'vi',
): Promise<string> {
  const [file] = await made(name, text, tongue);
  return typeof file?.content === 'string' ? file.content : '';
}

export function orderOf(text: string, tongue: Tongue): Order {
  const { rulebook, findings } = checkText(text, 'thu.cchc');
  if (!rulebook) throw new Error(findings.map(({ code }) => code).join(', '));
  return { rulebook, hash: fingerprint(rulebook), version: '0.0.0', tongue, vectors: [] };
}

/** One leaf of 10 points with this title. */
export function titled(title: string, inside = 'chấm { khi đúng: 10; còn lại: 0 }'): string {
  return `bộ tiêu chí "${title}" {
  ngôn ngữ: 1
  mã: THU
  năm: 2025
  thang điểm: 10
  làm tròn: tổng điểm 2 chữ số

  tiêu chí 1 "${title}" 10 điểm {
    số liệu x: có/không "${title}"
    ghi chú "${title}"
    ${inside.replace('đúng', 'x')}
  }
}
`;
}

/** Titles that some form of document would take for something of its own. */
export const HOSTILE = [
  'A | B',
  '<script>alert(1)</script>',
  '=cmd|calc!A1',
  '*/ --> ]]> `x` *y* _z_ [a](javascript:b) ![c](d)',
  '# 1. - + ~~x~~ $y$ &lt; {{z}}',
  "'; DROP TABLE x; --",
  `${'dài '.repeat(2500)}hết`,
] as const;

/** A mark that turns the writing around, which nobody sees. */
export const TURNING = 'Tiêu\u202e chí\u2066 một\u200f';
