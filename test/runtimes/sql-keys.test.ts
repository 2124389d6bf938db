import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { checkText } from '@cchc/check';
import type { Rulebook } from '@cchc/model';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { caseOf, targetNamed } from '../conformance/targets.js';

const target = targetNamed('sql-duckdb');
const open: { connection?: DuckDBConnection } = {};

function rulebookOf(text: string): Rulebook {
  const { rulebook, findings } = checkText(text, 'keys.cchc');
  if (!rulebook) throw new Error(JSON.stringify(findings));
  return rulebook;
}

const text = (table: string, other: string): string => `rulebook "Keys" {
  language: 1
  code: KEYS
  year: 2026
  scale: 10
  round: total 2 digits
  zero denominator: 0
  missing data: 0
  cases ${table} { late: integer }
  cases ${other} { size: integer }
  field I "Plan" 5 points {
    evidence plan "Plan" { missing: 0 points }
    score sum(late in ${table})
  }
  field II "Size" 5 points { score sum(size in ${other}) }
}
`;

async function textsOf(rulebook: Rulebook): Promise<(path: string) => string> {
  const { order } = caseOf({ name: 'keys', rulebook, data: [] });
  const files = await target.generate(order);
  return (path) => String(files.find((file) => file.path === path)?.content);
}

beforeEach(async () => {
  open.connection = await (await DuckDBInstance.create(':memory:')).connect();
});

afterEach(() => {
  open.connection?.closeSync();
});

const run = async (sql: string): Promise<unknown> => open.connection?.run(sql);
const rows = async (sql: string) => (await open.connection?.runAndReadAll(sql))?.getRowsJson();

async function installed(rulebook: Rulebook): Promise<(path: string) => string> {
  const textOf = await textsOf(rulebook);
  for (const path of ['functions.sql', 'schema.sql', 'reading.sql', 'scoring.sql']) {
    await run(textOf(path));
  }
  return textOf;
}

describe('keys of the tables to load', () => {
  beforeEach(async () => {
    await installed(rulebookOf(text('files', 'rooms')));
    await run("INSERT INTO rounds VALUES (0, 'final', TRUE)");
    await run("INSERT INTO units (place, unit) VALUES (0, 'A'), (1, 'B')");
  });

  it.each([
    ['a unit that stands there twice', "units (place, unit) VALUES (2, 'A')", 'Duplicate key'],
    ['two units at one place', "units (place, unit) VALUES (1, 'C')", 'Duplicate key'],
    ['a unit without a place', "units (unit) VALUES ('C')", 'NOT NULL'],
    ['a round that stands there twice', "rounds VALUES (1, 'final', FALSE)", 'Duplicate key'],
    ['a unit without a name', 'units (place, unit) VALUES (2, NULL)', 'NOT NULL'],
    [
      'a state that is none',
      "evidence (round, unit, evidence, state) VALUES ('final', 'A', 'plan', 'acepted')",
      'CHECK',
    ],
    [
      'points without a rater',
      "expert_scores (place, round, unit, criterion, score) VALUES (0, 'final', 'A', 'I', '1')",
      'NOT NULL',
    ],
  ])('refuse %s', async (_, insert, why) => {
    await expect(run(`INSERT INTO ${insert}`)).rejects.toThrow(why);
  });

  it('tell rows that no key keeps out', async () => {
    await run("INSERT INTO case_tables VALUES ('A', 'files'), ('C', 'files')");
    await run(`INSERT INTO files (place, unit, row_no, late)
      VALUES (0, 'A', 2, 1), (0, 'A', 3, 1), (1, 'A', 4, 1), (0, 'B', 2, 1)`);
    await run(`INSERT INTO evidence (round, unit, evidence, state) VALUES
      ('final', 'A', 'plan', 'accepted'), ('final', 'A', 'plan', 'accepted'), ('self', 'B', 'plan', 'accepted')`);
    const told = 'SELECT loaded_into, why, which, how_many FROM doubtful_rows ORDER BY ALL';
    expect(await rows(told)).toEqual([
      ['case_tables', 'no-unit', 'C', '1'],
      ['evidence', 'no-round', 'self', '1'],
      ['files', 'not-handed-in', 'B', '1'],
      ['files', 'twice', 'A | 0', '2'],
    ]);
  });
});

/** Such as `documents`, which is a view of each package that asks for evidence. */
it('case tables that are called as a table of the package are told from it', async () => {
  const textOf = await installed(rulebookOf(text('documents', 'attributes')));
  await run(textOf('test.sql'));
  expect(textOf('schema.sql')).toContain('CREATE TABLE IF NOT EXISTS documents_loaded (');
});
