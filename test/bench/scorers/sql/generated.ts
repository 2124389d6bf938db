import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, leavesOf, readRulebook } from '@cchc/model';
import { programOf } from '../../../../packages/generators/src/program/program.js';
import type { Dialect } from '../../../../packages/generators/src/sql/dialect.js';
import { intSql } from '../../../../packages/generators/src/sql/flow/print.js';
import { tablesOf } from '../../../../packages/generators/src/sql/package/schema.js';
import { scoringOf } from '../../../../packages/generators/src/sql/package/scoring.js';
import { setFile } from '../generated.js';

/** The generated SQL of a set: what makes `handed_in` of the table `records`, and what scores it. */
export interface GeneratedSql {
  readonly setup: readonly string[];
  /** Scores in hundredths: `unit`, `leaf_1` …, `total`, and the `grade`. */
  readonly select: string;
}

/**
 * `reads`: whether the package's own views read the records, which in PostgreSQL takes minutes. Else they
 * are typed as those views come to type them.
 */
export function generatedSql(
  folder: string,
  dialect: Dialect,
  functions: string,
  reads: boolean,
): GeneratedSql {
  const read = readRulebook(readFileSync(join(folder, 'rulebook.json'), 'utf8'));
  if (!read.ok) throw new Error('no rulebook');
  const { rulebook } = read;
  const order = { rulebook, hash: fingerprint(rulebook), version: '', vectors: [] } as const;
  const { program } = programOf(rulebook);
  const { assembled, reading, scoring } = scoringOf({ ...order, tongue: 'vi' }, program, dialect);
  const { scorer, after } = assembled;
  const { sheet } = scorer;
  const { inputs } = setFile(folder);
  const names = inputs.map(({ name }) => `"${name}"`);
  const typed = inputs.map(({ name, kind, digits }) => {
    const value =
      kind === 'yes-no'
        ? `r."${name}" = 'yes'`
        : `CAST(CAST(r."${name}" AS numeric) * ${String(10 ** digits)} AS ${dialect.types.whole})`;
    return `${value} AS ${scorer.handedIn.asked.columnOf.get(name) ?? ''}`;
  });
  const tables = tablesOf(scorer).map(({ name, columns }) =>
    dialect.script.createTable(
      name,
      columns.map(([column, type]) => `${column} ${type}`),
    ),
  );
  const steps = scoring.filter(({ name }) => name.startsWith('step_'));
  const hundredths = (id: string): string => {
    const { num, den } = scorer.node(id).soFar;
    if (den.op !== 'const') throw new Error(`${id} is not rounded`);
    return `${intSql(num, sheet).sql} * ${String(100n / den.value)}`;
  };
  const leaves = [...leavesOf(rulebook)].map(
    ({ id }, at) => `${hundredths(id)} AS leaf_${String(at + 1)}`,
  );
  const { num, den } = scorer.total(false).score;
  const total = `${intSql(num, sheet).sql} * ${den.op === 'const' ? String(100n / den.value) : '1'}`;
  const grade = after.find(({ name }) => name === 'grade')?.sql ?? 'NULL';
  return {
    setup: [
      functions,
      ...tables,
      "INSERT INTO rounds VALUES (0, 'final', TRUE);",
      'INSERT INTO units SELECT row_number() OVER (), unit, NULL, NULL, NULL FROM records;',
      `INSERT INTO inputs SELECT 'final', unit, ${names.join(', ')} FROM records;`,
      ...reading
        .filter(({ name }) => reads || name !== 'handed_in_read')
        .map(({ name, select }) => dialect.createView(name, select)),
      reads
        ? dialect.script.materialize('handed_in', 'handed_in_read')
        : `CREATE TABLE handed_in AS SELECT u.*, ${typed.join(', ')}, CAST(NULL AS ${dialect.types.faults}) AS faults FROM unit_rounds AS u JOIN records AS r ON r.unit = u.unit;`,
      ...steps.map(({ name, select }) => dialect.createView(name, select)),
    ],
    select: `SELECT unit, ${leaves.join(', ')}, ${total} AS total, ${grade} AS grade FROM ${steps.at(-1)?.name ?? 'handed_in'}`,
  };
}
