import { populationOf, type PopulationJson } from '@cchc/model';
import { refusals, score } from '@cchc/semantics';
import type { Tongue } from '@cchc/words';
import { describe, expect, it } from 'vitest';
import { sampleFile } from '../../packages/generators/src/vectors/sample.js';
import { examples, shapes } from '../conformance/rulebooks.js';
import { made } from './order.js';

const tried = [...examples(), ...shapes()].filter(
  ({ rulebook }) => refusals(rulebook).length === 0,
);

it.each(tried)('the sample of $name is scored as it stands', ({ rulebook }) => {
  const order = { rulebook, hash: '', version: '0.0.0', tongue: 'vi', vectors: [] } as const;
  const given = JSON.parse(String(sampleFile(order).content)) as PopulationJson;
  const results = score(rulebook, populationOf(given));
  if (!results.ok) throw new Error('nothing is refused');
  const told = results.units.flatMap(({ unit, total, nodes }) => [
    [unit, total.status] as const,
    ...nodes.map(({ node, status }) => [node, status] as const),
  ]);
  const done = ['scored', 'not-assessed', 'monitored'];
  expect(told.filter(([, status]) => !done.includes(status))).toEqual([]);
});

const RULEBOOK = `bộ tiêu chí "Thử" {
  ngôn ngữ: 1
  mã: THU
  năm: 2026
  thang điểm: 10
  làm tròn: tổng điểm 2 chữ số

  số liệu x: số nguyên không quá 10
  tiêu chí 1 "Một" 10 điểm { chấm x / 10 × tối đa }

  xếp loại {
    "Tốt": từ 8
    "Khá": còn lại
    nhiều nhất 20% đơn vị "Tốt" trong mỗi khối
  }
  xếp hạng theo tổng điểm
}
`;

const SAID: Readonly<Record<Tongue, readonly string[]>> = {
  vi: [
    'Các đơn vị không ghi khối (`block`) được tính chung thành một khối riêng',
    'làm tròn xuống: 20% của 14 đơn vị là 2,8, nên nhiều nhất 2 đơn vị. Các đơn vị bằng điểm',
    '\n  - `missing-input`: thiếu số liệu `input`\n',
    '\n  - `no-grade-takes-it`: không thuộc mức xếp loại nào\n',
  ],
  en: [
    'Units without a `block` count together as a block of their own',
    'rounded down: 20% of 14 units is 2.8, so at most 2 of them. Units with equal totals',
    '\n  - `missing-input`: the figure `input` is missing\n',
    '\n  - `no-grade-takes-it`: no grade takes it\n',
  ],
};

const TARGETS = ['typescript', 'python', 'java', 'sql-duckdb', 'sql-postgres', 'spark'] as const;

describe.each(TARGETS)('the README of %s', (name) => {
  const readmeOf = async (text: string, tongue: Tongue): Promise<string> => {
    const files = await made(name, text, tongue);
    return String(files.find(({ path }) => path === 'README.md')?.content);
  };

  it.each(['vi', 'en'] as const)(
    'says whom units without a block stand with, how quotas round, and what codes mean (%s)',
    async (tongue) => {
      const readme = await readmeOf(RULEBOOK, tongue);
      expect(SAID[tongue].filter((one) => !readme.includes(one))).toEqual([]);
    },
  );

  it('says nothing of grades, quotas and blocks where there are none', async () => {
    const readme = await readmeOf(RULEBOOK.replace(/ {2}xếp loại \{[^}]*\}\n.*\n/, ''), 'vi');
    expect(readme).toContain('`missing-input`');
    expect(readme).not.toMatch(/`no-grade-takes-it`|Hạn mức theo tỷ lệ|không ghi khối/);
  });
});
