import { programOf } from '../program/program.js';
import { packageFiles, type Database } from '../sql/package/files.js';
import { refusalsOf } from '../sql/refusals.js';
import type { Target } from '../target.js';
import { postgres } from './dialect.js';
import { FUNCTIONS } from './functions.js';

const psql = (files: readonly string[]): string =>
  `psql --set ON_ERROR_STOP=1 --quiet ${files.map((file) => `--file ${file}`).join(' ')}`;

export const DATABASE: Database = {
  dialect: postgres,
  functions: FUNCTIONS,
  runsOn: 'PostgreSQL 15',
  notes: ['wide-postgres'],
  run: (_schema, files) => psql(files),
  runApart: (schema, files) =>
    `createdb ${schema}_test
${psql(files)} --dbname ${schema}_test
dropdb ${schema}_test`,
  ask: (_schema, files, query) => `${psql(files)} --tuples-only --no-align --command "${query}"`,
};

/** Views and functions of PostgreSQL: bigint, and numeric only where 64 bits are not proved to do. */
export const sqlPostgres: Target = {
  name: 'sql-postgres',
  scores: true,
  refusals: (rulebook) => refusalsOf(rulebook, postgres),
  generate: (order) => packageFiles(order, programOf(order.rulebook).program, DATABASE),
};
