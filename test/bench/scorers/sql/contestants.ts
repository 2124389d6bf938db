import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { duckdb } from '../../../../packages/generators/src/sql-duckdb/dialect.js';
import { FUNCTIONS as DUCKDB_FUNCTIONS } from '../../../../packages/generators/src/sql-duckdb/functions.js';
import { postgres } from '../../../../packages/generators/src/sql-postgres/dialect.js';
import { FUNCTIONS as POSTGRES_FUNCTIONS } from '../../../../packages/generators/src/sql-postgres/functions.js';
import type { Bar, Contestant } from '../contestant.js';
import { setFile } from '../generated.js';
import { byHandSelect, byHandTable } from './by-hand.js';
import { generatedSql } from './generated.js';

const SETS = ['synthetic-100'] as const;

/** A database, in what people take there for numbers that are not whole. */
interface Database {
  readonly name: string;
  readonly says: string;
  readonly program: string;
  readonly generated: readonly [dialect: typeof duckdb, functions: string, reads: boolean];
  readonly decimals: 'DOUBLE' | 'numeric';
  readonly most?: number;
  readonly atLeast: number;
  readonly reach: number;
}

const DATABASES: readonly Database[] = [
  {
    ...{ name: 'duckdb', says: 'DuckDB', program: 'duckdb.mjs' },
    generated: [duckdb, DUCKDB_FUNCTIONS, true],
    decimals: 'DOUBLE',
    ...{ atLeast: 1.5, reach: 2.5 },
  },
  {
    ...{ name: 'postgres', says: 'PostgreSQL', program: 'postgres.mjs' },
    generated: [postgres, POSTGRES_FUNCTIONS, false],
    decimals: 'numeric',
    most: 1_000,
    ...{ atLeast: 4, reach: 8 },
  },
];

/** How a program is started with statements that set it up and a query that scores. */
function started(
  program: string,
  work: string,
  setup: readonly string[],
  select: string,
  scale: number,
): readonly string[] {
  const [statements, query] = [join(work, 'setup.json'), join(work, 'query.sql')];
  writeFileSync(statements, JSON.stringify(setup));
  writeFileSync(query, select);
  return [process.execPath, join(import.meta.dirname, program), statements, query, String(scale)];
}

const byHand = ({ name, decimals }: Database): string => `${name}-${decimals.toLowerCase()}`;

export const contestants: readonly Contestant[] = DATABASES.flatMap((database) => {
  const { name, says, program, generated, decimals, most } = database;
  const common = { sets: SETS, ...(most === undefined ? {} : { most }) };
  return [
    {
      name: `sql-${name}`,
      says: `${says}, generated, whole numbers`,
      ...common,
      prepare: ({ folder }, work) => {
        const { setup, select } = generatedSql(folder, ...generated);
        return started(program, work, setup, select, 100);
      },
    },
    {
      name: byHand(database),
      says: `${says} by hand in ${decimals}, typed columns`,
      ...common,
      prepare: ({ folder }, work) => {
        const set = setFile(folder);
        const to = {
          type: decimals,
          literal: (value: number): string => `${String(value)}::${decimals}`,
        };
        return started(program, work, [byHandTable(set, to)], byHandSelect(set, to), 1);
      },
    },
  ] satisfies readonly Contestant[];
});

export const bars: readonly Bar[] = DATABASES.map((database) => ({
  what: `${database.says} ÷ the same in ${database.decimals}`,
  ours: `sql-${database.name}`,
  theirs: byHand(database),
  sets: SETS,
  atLeast: database.atLeast,
  reach: database.reach,
}));
