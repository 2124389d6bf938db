import { expect, it } from 'vitest';
import type { GeneratedFile, TargetName } from '@cchc/generators';
import { examples } from '../conformance/rulebooks.js';
import { asWritten, targetNamed } from '../conformance/targets.js';

/** Surveys, case tables, dates, ranks, quotas; its sheet has more than twenty steps. */
const rulebook = examples().find(({ name }) => name === 'cap-xa/cap-xa.cchc');
const TARGETS: readonly TargetName[] = ['sql-duckdb', 'sql-postgres', 'spark'];

async function sqlOf(target: TargetName, tongue: 'vi' | 'en'): Promise<string> {
  if (!rulebook) throw new Error('no such example');
  const { order } = asWritten({ ...rulebook, data: [] });
  const files: readonly GeneratedFile[] = await targetNamed(target).generate({ ...order, tongue });
  return files
    .filter(({ path }) => path === 'reading.sql' || path === 'scoring.sql')
    .map(({ content }) => String(content))
    .join('\n');
}

it.each(TARGETS)('each step in %s says what it works out, and why it is one', async (target) => {
  const steps = (await sqlOf(target, 'en')).split(/(?=^CREATE .*VIEW )/m).filter((view) => {
    return /^CREATE .*VIEW (?:step|ho_so_rows)_\d+ /.test(view);
  });
  expect(steps.length).toBeGreaterThan(20);
  for (const step of steps) {
    const [head = ''] = step.split('\nSELECT');
    const said = head.replaceAll('\n-- ', ' ');
    expect(said).toMatch(/ AS Step \d+ of \d+, for [^.]/);
    expect(said).toMatch(
      /It reads \w+ alone\.$|A step of its own, since it reads what \w+ worked out: `/,
    );
  }
});

it.each(TARGETS)(
  'numbers of lines and grades in %s stand beside what they mean',
  async (target) => {
    const sql = await sqlOf(target, 'vi');
    const lines = sql.match(/^.*\n {2}CASE\n(?: {4}.*\n)+ {2}END AS \w+_line,?$/gm) ?? [];
    expect(lines.length).toBeGreaterThan(50);
    for (const [before = ''] of lines.map((one) => one.split('\n'))) {
      expect(before).toMatch(/^ {2}-- /);
    }
    expect(sql.match(/-- Số của dòng quy tắc: 1/g)?.length).toBeGreaterThanOrEqual(lines.length);
    expect(sql).toContain('-- Bậc xếp loại: 0 Xuất sắc; 1 Tốt; 2 Khá;');
  },
);

it.each(TARGETS)(
  'days in %s are days, and no numbers that somebody has to count',
  async (target) => {
    const sql = await sqlOf(target, 'vi');
    expect(sql).toContain("date_of_ke_hoach_cchc <= DATE '2025-12-31' THEN");
    expect(sql).not.toMatch(
      /(?:DATE '1970-01-01'\)?(?: AS bigint)?\)|unix_date\(\w+\) AS BIGINT\)) [<>=]+ \d/,
    );
  },
);
