import {
  aloneInWords,
  amongUnits,
  madeBy,
  resultCodes,
  sqlFileInWords,
  sqlReadme,
  sqlTestInWords,
  type SqlFile,
  type SqlNote,
} from '@cchc/words';
import type { PopulationJson } from '@cchc/model';
import { plain, wrapped } from '../../comments/plain.js';
import { ascii } from '../../names/ascii.js';
import type { Program } from '../../program/program.js';
import type { GeneratedFile, Order } from '../../target.js';
import type { Dialect } from '../dialect.js';
import type { View } from '../reading/views.js';
import type { Scorer } from '../scorer.js';
import { createView, legend } from './commented.js';
import { inserts } from './inserts.js';
import { DOUBTFUL, constraintsOf, doubtfulRows, keysOf } from './keys.js';
import type { Kept } from './kept.js';
import { rowsOf } from './rows.js';
import { tablesOf, type Loaded } from './schema.js';
import { scoringOf, type Scoring } from './scoring.js';

/** What a database says of itself in the package. */
export interface Database {
  readonly dialect: Dialect;
  readonly functions: string;
  readonly runsOn: string;
  readonly notes: readonly SqlNote[];
  /** A command that runs files of the package, one behind the other, in a database. */
  readonly run: (schema: string, files: readonly SqlFile[]) => string;
  /** The same in a database of its own, of which nothing is left: never where somebody's data are. */
  readonly runApart: (schema: string, files: readonly SqlFile[]) => string;
  /** The same, and prints what a query gives. */
  readonly ask: (schema: string, files: readonly SqlFile[], query: string) => string;
}

/** All files of a package, in a fixed order. */
export function packageFiles(
  order: Order,
  program: Program,
  database: Database,
): readonly GeneratedFile[] {
  const { dialect } = database;
  const made = scoringOf(order, program, dialect);
  const { assembled, reading, scoring } = made;
  const { scorer } = assembled;
  const schema = schemaName(order);
  const tables = tablesOf(scorer, order.tongue);
  const { script } = dialect;
  const file = (path: SqlFile, ...parts: readonly string[]): GeneratedFile => ({
    path,
    content: [head(path, schema, order, dialect), ...parts].join('\n\n').concat('\n'),
  });
  const kept = keptBy(made);
  const views = (list: readonly View[]): readonly string[] =>
    list.flatMap((view) => [
      createView(view, dialect),
      ...kept
        .filter((one) => one.view === view.name)
        .map((one) => script.materialize(one.table, one.view)),
    ]);
  return [
    { path: 'README.md', content: readme(order, schema, tables, database, scorer) },
    file('functions.sql', database.functions.trimEnd()),
    file(
      'schema.sql',
      ...tables.map((table) => createTable(table, scorer)),
      dialect.createView(DOUBTFUL, doubtfulRows(tables, scorer)),
    ),
    file('reading.sql', ...views(reading)),
    file('scoring.sql', legend(order.tongue), ...views(scoring)),
    file(
      'load.sql',
      ...tables.map((table) => copy(table, dialect)),
      `-- SELECT * FROM ${DOUBTFUL};`,
    ),
    file('prepare.sql', ...refreshed(kept, dialect)),
    file('test.sql', ...tests(order, tables, kept, scorer)),
  ];
}

/** All tables that are made of views, in the order in which they are. */
function keptBy({ handedIn, kept }: Scoring): readonly Kept[] {
  return [...handedIn.map(({ name, view }) => ({ table: name, view })), ...kept];
}

function refreshed(kept: readonly Kept[], { script }: Dialect): readonly string[] {
  return kept.map(({ table, view }) => script.refresh(table, view));
}

/** `cchc_cap_xa`: never a keyword and no schema of somebody else's. */
export function schemaName({ rulebook }: Order): string {
  const plainCode = ascii(rulebook.code)
    .toLowerCase()
    .replace(/^_*(cchc_)?/, '')
    .slice(0, 50);
  return `cchc_${plainCode}`;
}

function head(path: SqlFile, schema: string, order: Order, { script }: Dialect): string {
  const { version, hash, tongue, rulebook } = order;
  const made = madeBy({ version, hash, code: rulebook.code }, tongue);
  const lines = [
    ...wrapped(`${plain(rulebook.title)}. ${sqlFileInWords(path, tongue)}`),
    ...wrapped(plain(made)),
  ];
  return `${lines.map((line) => `-- ${line}`).join('\n')}\n\n${script.useSchema(schema)}`;
}

function createTable({ name, columns }: Loaded, scorer: Scorer): string {
  const keys = keysOf(name, scorer);
  const lines = columns.map(([column, type, comment]) => {
    const said = comment === '' || comment === column ? '' : ` /* ${commented(comment)} */`;
    return `${column} ${type}${keys.needed.includes(column) ? ' NOT NULL' : ''}${said}`;
  });
  return scorer.dialect.script.createTable(name, [...lines, ...constraintsOf(keys)]);
}

/** A name of the rulebook inside a comment, which it cannot end. */
function commented(text: string): string {
  return plain(text).replaceAll('*/', '* /').replaceAll('/*', '/ *');
}

function copy({ name, columns }: Loaded, { script }: Dialect): string {
  const loaded = columns.map(([column]) => column).filter((column) => column !== 'faults');
  return script
    .copyCsv(name, loaded, `${name}.csv`)
    .split('\n')
    .map((line) => `-- ${line}`)
    .join('\n');
}

/**
 * Each vector is loaded, scored and compared; rows that differ are told, and end the script. All of
 * it is one transaction that is taken back: a client that goes on after an error loses no rows of
 * anybody, and what reads them is as it was.
 */
function tests(
  order: Order,
  tables: readonly Loaded[],
  kept: readonly Kept[],
  scorer: Scorer,
): readonly string[] {
  const { dialect } = scorer;
  const say = sqlTestInWords(order.tongue);
  const { script, literal, types } = dialect;
  const empty = tables.map(({ name }) => `DELETE FROM ${name};`).join('\n');
  const held = tables.map(
    ({ name }) => `SELECT ${literal(name)} AS name WHERE EXISTS (SELECT 1 FROM ${name})`,
  );
  const start = [
    'BEGIN TRANSACTION;',
    script.failIfAny(`\n${held.join('\nUNION ALL ')}\n`, say.notEmpty),
    'DROP TABLE IF EXISTS differences;',
    'DROP TABLE IF EXISTS expected;',
    `CREATE TABLE expected (place ${types.whole}, line ${types.text});`,
    `CREATE TABLE differences (vector ${types.text}, place ${types.whole}, expected ${types.text}, given ${types.text});`,
  ].join('\n');
  const vectors = order.vectors.map(({ name, population, round, results }) => {
    const rows = rowsOf(JSON.parse(population) as PopulationJson, [round], scorer);
    const lines = results.trimEnd().split('\n');
    const expected = new Map([['expected', lines.map((line, at) => [at, line] as const)]]);
    return [
      `-- ${plain(name)}`,
      empty,
      'DELETE FROM expected;',
      ...inserts(rows, scorer),
      ...inserts(expected, scorer),
      ...refreshed(kept, dialect),
      `INSERT INTO differences
SELECT ${literal(name)}, coalesce(e.place, r.place), e.line, r.line
FROM expected AS e FULL JOIN results AS r ON r.place = e.place
WHERE e.line IS NULL OR r.line IS NULL OR e.line <> r.line;`,
    ].join('\n');
  });
  return [
    start,
    ...vectors,
    'SELECT * FROM differences ORDER BY vector, place;',
    script.failIfAny('SELECT DISTINCT vector AS name FROM differences', say.differ),
    'ROLLBACK;',
  ];
}

const INSTALLED: readonly SqlFile[] = ['functions.sql', 'schema.sql', 'reading.sql', 'scoring.sql'];

function readme(
  order: Order,
  schema: string,
  tables: readonly Loaded[],
  { runsOn, notes, run, runApart, ask }: Database,
  scorer: Scorer,
): string {
  const { rulebook, version, hash, tongue } = order;
  const pack = {
    title: plain(rulebook.title),
    code: plain(rulebook.code),
    hash,
    version,
    runsOn,
    schema,
    install: run(schema, INSTALLED),
    score: ask(schema, ['prepare.sql'], `SELECT line FROM ${schema}.results ORDER BY place`),
    test: runApart(schema, [...INSTALLED, 'test.sql']),
    alone: aloneInWords(rulebook, tongue),
    among: amongUnits(rulebook, tongue),
    codes: resultCodes(rulebook, tongue),
    notes,
  };
  const loaded = tables.map(({ name, columns }) => ({
    name,
    keys: keysOf(name, scorer),
    columns: columns.map(([column, , said]): readonly [string, string] => [
      column,
      plain(said).replaceAll('|', '\\|'),
    ]),
  }));
  return sqlReadme(pack, loaded, madeBy({ version, hash, code: rulebook.code }, tongue), tongue);
}
