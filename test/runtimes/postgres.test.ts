import type { GeneratedFile } from '@cchc/generators';
import { checkText } from '@cchc/check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { programOf } from '../../packages/generators/src/program/program.js';
import { DATABASE } from '../../packages/generators/src/sql-postgres/index.js';
import { packageFiles } from '../../packages/generators/src/sql/package/files.js';
import { matrixColumn } from '../conformance/matrix/matrix.js';
import { manyLeaves } from '../conformance/synthetic/many-leaves.js';
import { asWritten, targetNamed } from '../conformance/targets.js';
import { startCluster, type Cluster } from './postgres.js';
import { sqlCases } from './sql-cases.js';

/** Each package is installed in its schema and runs its own tests: all vectors, by comparing lines. */
const target = targetNamed('sql-postgres');
const column = matrixColumn('sql-postgres');
const cases = sqlCases(target);
const FILES = ['functions.sql', 'schema.sql', 'reading.sql', 'scoring.sql', 'test.sql'];
const server: { cluster?: Cluster } = {};

beforeAll(() => {
  server.cluster = startCluster();
}, 120_000);

afterAll(() => {
  server.cluster?.stop();
}, 120_000);

/** Ranks, blocks, case tables, evidence, raters, rounds. */
const FEW: ReadonlyMap<string, { readonly columns: number; readonly kept: number }> = new Map([
  ['cap-xa/cap-xa.cchc', { columns: 130, kept: 45 }],
  ['thanh-tri/thanh-tri.cchc', { columns: 80, kept: 30 }],
  ['qd-766/xep-hang.cchc', { columns: 40, kept: 14 }],
]);

function textOf(files: readonly GeneratedFile[], path: string): string {
  return String(files.find((file) => file.path === path)?.content);
}

/** What a test script prints: rows that differ, and then an error. */
function tested(files: readonly GeneratedFile[], change = (sql: string): string => sql): string {
  const all = FILES.map((path) => String(files.find((file) => file.path === path)?.content));
  const schema = /^CREATE SCHEMA IF NOT EXISTS (\w+);/m.exec(all.join('\n'))?.[1] ?? '';
  const sql = change(all.join('\n'));
  try {
    const printed = server.cluster?.psql(
      ['-A', '-t'],
      `SET client_min_messages TO warning;\n${sql}`,
    );
    return printed ?? 'no server';
  } catch (error) {
    return (error as { readonly stderr?: string }).stderr ?? String(error);
  } finally {
    server.cluster?.psql(
      [],
      `SET client_min_messages TO warning;\nDROP SCHEMA IF EXISTS ${schema} CASCADE;`,
    );
  }
}

describe.each(cases)('$name', ({ name, order }) => {
  it('scores in PostgreSQL to the bytes of the reference', { timeout: 300_000 }, async () => {
    expect(tested(await target.generate(order))).toBe('');
    column.compared(name);
  });
});

it('compares what the matrix says it does', () => {
  column.check();
}, 600_000);

describe('the package of an example', () => {
  const example = cases.find(({ name }) => name.startsWith('qd-766/xep-hang'));

  it('ends in an error where a result is another one', async () => {
    const files = example ? await target.generate(example.order) : [];
    const wrong = (sql: string): string => sql.replace('"status":"scored"', '"status":"score"');
    expect(tested(files, wrong)).toContain('kết quả khác với kết quả đã biết ở bộ dữ liệu thử: ');
  });

  it('wipes no rows of anybody: its tests refuse tables that hold some, by name', async () => {
    const files = example ? await target.generate(example.order) : [];
    const loaded = (sql: string): string =>
      sql.replace('BEGIN TRANSACTION;', "INSERT INTO units (place, unit) VALUES (0, 'x');\n$&");
    expect(tested(files, loaded)).toContain('bảng đã có dữ liệu: units');
    const goingOn = (sql: string): string =>
      `\\set ON_ERROR_STOP off\n${loaded(sql)}\nSELECT unit FROM units;`;
    expect(tested(files, goingOn)).toBe('x\n');
  });

  it('leaves nothing of its tests behind', async () => {
    const files = example ? await target.generate(example.order) : [];
    const after = (sql: string): string => `${sql}
SELECT count(*) FROM units;
SELECT count(*) FROM handed_in;
SELECT relname FROM pg_class WHERE relname IN ('expected', 'differences');`;
    expect(tested(files, after)).toBe('0\n0\n');
  });

  it('reads and scores whatever stands in the search path: newer servers refresh with none', async () => {
    const files = example ? await target.generate(example.order) : [];
    const without = (sql: string): string => {
      const [, schema = ''] = /^SET search_path TO (\w+);/m.exec(sql) ?? [];
      return sql.replace(
        /ROLLBACK;\s*$/,
        `SET LOCAL search_path TO '';
REFRESH MATERIALIZED VIEW ${schema}.handed_in;
SELECT count(*) > 0 FROM ${schema}.results;
ROLLBACK;
`,
      );
    };
    expect(tested(files, without)).toBe('t\n');
  });

  it('is the same whenever it is made', async () => {
    const files = example && (await target.generate(example.order));
    expect(example && (await target.generate(example.order))).toEqual(files);
  });
});

/** A sheet that views do not take is split, and so are tables that are loaded. */
describe('more columns than a table has', () => {
  it('are scored to the bytes of the reference', { timeout: 300_000 }, async () => {
    const { order } = asWritten(manyLeaves());
    const files = await target.generate(order);
    expect(textOf(files, 'schema.sql')).toContain('CREATE TABLE IF NOT EXISTS inputs_2 (');
    expect(textOf(files, 'scoring.sql')).toContain('CREATE MATERIALIZED VIEW part_2');
    expect(tested(files)).toBe('');
  });

  it.each(cases.filter(({ name }) => FEW.has(name)))(
    'are as few as one likes: $name',
    { timeout: 300_000 },
    ({ name, order }) => {
      const { columns = 0, kept = 0 } = FEW.get(name) ?? {};
      const few = { ...DATABASE.dialect, most: { nameBytes: 60, columns, kept, strict: true } };
      const database = { ...DATABASE, dialect: few };
      const files = packageFiles(order, programOf(order.rulebook).program, database);
      expect(textOf(files, 'scoring.sql')).toContain('part_1');
      expect(tested(files)).toBe('');
    },
  );

  it('are refused by name where a case table has them', () => {
    const columns = Array.from({ length: 400 }, (_, at) => `c${String(at)}: integer`).join('\n');
    const { rulebook } = checkText(
      `rulebook "Wide" {
language: 1
code: WIDE
year: 2026
scale: 10
round: total 2 digits
zero denominator: 0
missing data: 0
cases files { ${columns} }
field I "Files" 10 points { score sum(c1 in files) }
}`,
      'wide.cchc',
    );
    if (!rulebook) throw new Error('a rulebook');
    expect(target.refusals(rulebook)).toMatchObject([
      { construct: 'case-table', why: 'too-many-columns' },
    ]);
  });
});
