import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { duckdb } from '../../../../packages/generators/src/sql-duckdb/dialect.js';
import { FUNCTIONS } from '../../../../packages/generators/src/sql-duckdb/functions.js';
import type { Bar, Contestant } from '../contestant.js';
import { setFile } from '../generated.js';
import { byHandSelect, byHandTable } from './by-hand.js';
import { generatedSql } from './generated.js';

const SETS = ['synthetic-100'] as const;
const PROGRAM = join(import.meta.dirname, 'duckdb.mjs');
const DOUBLE = { type: 'DOUBLE', literal: (value: number) => `${String(value)}::DOUBLE` };

/** How the program is started with statements that set it up and a query that scores. */
function started(
  work: string,
  setup: readonly string[],
  select: string,
  scale: number,
): readonly string[] {
  const [statements, query] = [join(work, 'setup.json'), join(work, 'query.sql')];
  writeFileSync(statements, JSON.stringify(setup));
  writeFileSync(query, select);
  return [process.execPath, PROGRAM, statements, query, String(scale)];
}

export const contestants: readonly Contestant[] = [
  {
    name: 'sql-duckdb',
    says: 'DuckDB, generated, whole numbers',
    sets: SETS,
    prepare: ({ folder }, work) => {
      const { setup, select } = generatedSql(folder, duckdb, FUNCTIONS);
      return started(work, setup, select, 100);
    },
  },
  {
    name: 'duckdb-double',
    says: 'DuckDB by hand in DOUBLE, typed columns',
    sets: SETS,
    prepare: ({ folder }, work) => {
      const set = setFile(folder);
      return started(work, [byHandTable(set, DOUBLE)], byHandSelect(set, DOUBLE), 1);
    },
  },
];

export const bars: readonly Bar[] = [
  {
    what: 'DuckDB ÷ the same in DOUBLE',
    ours: 'sql-duckdb',
    theirs: 'duckdb-double',
    sets: SETS,
    atLeast: 1.5,
    reach: 2.5,
  },
];
