import { programOf } from '../program/program.js';
import { packageFiles, type Database } from '../sql/package/files.js';
import { refusalsOf } from '../sql/refusals.js';
import type { Target } from '../target.js';
import { duckdb } from './dialect.js';
import { FUNCTIONS } from './functions.js';

const DATABASE: Database = {
  dialect: duckdb,
  functions: FUNCTIONS,
  runsOn: 'DuckDB 1.4',
  notes: ['wide-duckdb'],
  run: (schema, files) => `cat ${files.join(' ')} | duckdb -bail ${schema}.duckdb`,
  runApart: (_schema, files) => `cat ${files.join(' ')} | duckdb -bail :memory:`,
  ask: (schema, files, query) =>
    `(cat ${files.join(' ')}; echo "${query}") | duckdb -list -noheader ${schema}.duckdb`,
};

/** Views and macros of DuckDB: whole numbers, `//` for quotients, HUGEINT only where 64 bits are not proved to do. */
export const sqlDuckdb: Target = {
  name: 'sql-duckdb',
  scores: true,
  refusals: (rulebook) => refusalsOf(rulebook, duckdb),
  generate: (order) => packageFiles(order, programOf(order.rulebook).program, DATABASE),
};
