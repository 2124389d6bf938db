import type { PopulationJson, Rulebook } from '@cchc/model';
import { programOf } from '../program/program.js';
import { namesIn } from '../sql/flow/sheet.js';
import { inserts } from '../sql/package/inserts.js';
import { rowsOf } from '../sql/package/rows.js';
import { tablesOf } from '../sql/package/schema.js';
import { scoringOf } from '../sql/package/scoring.js';
import type { View } from '../sql/reading/views.js';
import { refusalsOf } from '../sql/refusals.js';
import { duckdb } from './dialect.js';
import { FUNCTIONS } from './functions.js';

/** What a DuckDB has to be told to score a population by a rulebook. */
export interface DuckdbScorer {
  /** Statements, in their order: functions, tables, rows, what is read of them. */
  readonly prepare: (population: PopulationJson, round: string) => readonly string[];
  /** A query of one column: the lines of the canonical result, in their order. */
  readonly results: string;
}

/** Undefined where the database cannot give all of the rulebook exactly. */
export function duckdbScorer(rulebook: Rulebook, hash: string): DuckdbScorer | undefined {
  if (refusalsOf(rulebook, duckdb).length > 0) return undefined;
  const order = { rulebook, hash, version: '', tongue: 'en', vectors: [] } as const;
  const { program } = programOf(rulebook);
  const { assembled, reading, handedIn, scoring, kept } = scoringOf(order, program, duckdb);
  const { scorer } = assembled;
  const tables = tablesOf(scorer).map(({ name, columns }) =>
    duckdb.script.createTable(
      name,
      columns.map(([column, type]) => `${column} ${type}`),
    ),
  );
  const made = (table: string, views: readonly View[], view: string): string =>
    `CREATE TABLE ${table} AS\n${asOneQuery(reachedBy(view, views))}`;
  return {
    prepare: (population, round) => [
      FUNCTIONS,
      ...tables,
      ...inserts(rowsOf(population, [round], scorer), scorer),
      ...handedIn.map(({ name, view }) => made(name, reading, view)),
      ...kept.map(({ table, view }) => made(table, scoring, view)),
    ],
    results: `SELECT line FROM (${asOneQuery(reachedBy('results', scoring))}) AS results ORDER BY place`,
  };
}

/** The view of a name behind all that it is made of. */
function reachedBy(last: string, views: readonly View[]): readonly View[] {
  const viewOf = new Map(views.map((view) => [view.name, view]));
  const reached = new Set<View>();
  const reach = (name: string): void => {
    const view = viewOf.get(name);
    if (!view || reached.has(view)) return;
    reached.add(view);
    for (const read of namesIn(view.select)) reach(read);
  };
  reach(last);
  return views.filter((view) => reached.has(view));
}

/** Views as one query over its parts: it is planned once, not once for each view. */
export function asOneQuery(views: readonly View[]): string {
  const last = views.at(-1);
  const parts = views
    .slice(0, -1)
    .map(({ name, select }) => `${name} AS NOT MATERIALIZED (\n${select}\n)`);
  return `WITH ${parts.join(', ')}\n${last?.select ?? ''}`;
}
