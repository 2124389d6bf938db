import { recursiveTieStarts } from '../sql/after/tie-starts.js';
import type { Dialect } from '../sql/dialect.js';
import { RESERVED } from '../sql/reserved.js';

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const wide = (sql: string): string => `CAST(${sql} AS HUGEINT)`;

/** DuckDB 1.5: `//` for quotients, HUGEINT where 64 bits are not proved to do; what does not fit there is an error. */
export const duckdb: Dialect = {
  types: {
    whole: 'BIGINT',
    small: 'INTEGER',
    wide: 'HUGEINT',
    text: 'VARCHAR',
    truth: 'BOOLEAN',
    day: 'DATE',
    time: 'TIME',
    moment: 'TIMESTAMP',
    faults: 'MAP(VARCHAR, VARCHAR)',
  },
  reserved: RESERVED,
  // It takes any number of columns, but the time to plan a view of twice as many is more than twice as long.
  most: { nameBytes: 60, columns: 1_600, kept: 320, strict: false },
  lacksApart: false,
  barrier: '',
  literal: quoted,
  said: (literal) => literal.slice(1, -1).replaceAll("''", "'"),
  extremeByCase: true,
  // By zero it gives null of itself.
  divided: (a, b) => `${a} // ${b}`,
  dayNumber: (day) => `(${day} - DATE '1970-01-01')`,
  dayText: (number) => `CAST(DATE '1970-01-01' + CAST(${number} AS INTEGER) AS VARCHAR)`,
  momentNumber: (moment) => `(epoch_us(${moment}) // 1000000)`,
  momentText: (number) =>
    `replace(CAST(TIMESTAMP '1970-01-01' + to_seconds(${number}) AS VARCHAR), ' ', 'T')`,
  momentAt: (day, time) => `(${day} + ${time})`,
  nfc: (text) => `nfc_normalize(${text})`,
  widened: (sql) => sql,
  wideSum: (value, _, over) => `sum(${value})${over}`,
  listOf: (value, order, where) =>
    `list(${value} ORDER BY ${order})${where === undefined ? '' : ` FILTER (WHERE ${where})`}`,
  member: (list, place) => `${list}[${place}]`,
  firstOf: (value, order, where) => `arg_min(${value}, ${order}) FILTER (WHERE ${where})`,
  joined: (text, order, where) =>
    `string_agg(${text}, ',' ORDER BY ${order}) FILTER (WHERE ${where})`,
  filtered: (aggregate, where) =>
    where === 'TRUE' ? aggregate : `${aggregate} FILTER (WHERE ${where})`,
  lastStated: (column, window) => `last_value(${column} IGNORE NULLS) OVER ${window}`,
  faultsOf: (faults) =>
    faults.length === 0
      ? 'CAST(NULL AS MAP(VARCHAR, VARCHAR))'
      : `map_from_entries(list_filter([\n${faults
          .map(([name, sql]) => `    {'k': ${quoted(name)}, 'v': ${sql}}`)
          .join(',\n')}\n  ], lambda fault: fault.v IS NOT NULL))`,
  faultOf: (faults, name) => `${faults}[${quoted(name)}]`,
  faultsLiteral: (faults) =>
    `MAP {${Object.entries(faults)
      .map(([name, why]) => `${quoted(name)}: ${quoted(why)}`)
      .join(', ')}}`,
  fractionSum: (num, den, where) => {
    const fractions = `list({'n': ${wide(num)}, 'd': ${wide(den)}}) FILTER (WHERE ${where})`;
    const sum =
      `list_reduce(${fractions}, lambda a, b: {` +
      `'n': a.n * (b.d // gcd(a.d, b.d)) + b.n * (a.d // gcd(a.d, b.d)), ` +
      `'d': a.d // gcd(a.d, b.d) * b.d})`;
    return [`coalesce(${sum}.n, 0)`, `coalesce(${sum}.d, 1)`];
  },
  gcd: (a, b) => `gcd(${a}, ${b})`,
  // A part in 10^54: fractions whose denominators are so large that it would not do overflow before.
  orderKeys: (num, den) => {
    const [n, d] = [wide(num), wide(den)];
    const rest = `((${n} % ${d} + ${d}) % ${d})`;
    const next = (one: string): readonly [string, string] => [
      `(${one} * 1000000000000000000) // ${d}`,
      `((${one} * 1000000000000000000) % ${d})`,
    ];
    const [first, rest2] = next(rest);
    const [second, rest3] = next(rest2);
    return [`(${n} - ${rest}) // ${d}`, first, second, next(rest3)[0]];
  },
  tieStarts: recursiveTieStarts,
  call: (name, ...args) => `${name}(${args.join(', ')})`,
  series: (from, to, name) => `(SELECT unnest(range(${from}, ${to} + 1)) AS ${name}) AS series`,
  weekday: (day) => `(((${day} + 3) % 7 + 7) % 7 + 1)`,
  createView: (name, select) => `CREATE OR REPLACE VIEW ${name} AS\n${select};`,
  eachOf: (view, keep, lists, names) => {
    const rows = lists.map(
      (list) => `  {${names.map((name, at) => `'${name}': ${list[at] ?? 'NULL'}`).join(', ')}}`,
    );
    return `SELECT ${keep.join(', ')}, unnest([\n${rows.join(',\n')}\n], recursive := true)\nFROM ${view}`;
  },
  script: {
    useSchema: (schema) => `CREATE SCHEMA IF NOT EXISTS ${schema};\nUSE ${schema};`,
    createTable: (name, columns) =>
      `CREATE TABLE IF NOT EXISTS ${name} (\n  ${columns.join(',\n  ')}\n);`,
    materialize: (table, view) => `CREATE OR REPLACE TABLE ${table} AS SELECT * FROM ${view};`,
    refresh: (table, view) => `CREATE OR REPLACE TABLE ${table} AS SELECT * FROM ${view};`,
    copyCsv: (table, columns, file) =>
      `COPY ${table} (${columns.join(', ')}) FROM '${file}' (HEADER);`,
    failIfAny: (query, said) =>
      `SELECT CASE WHEN count(*) > 0 THEN error(${quoted(`${said}: `)} || string_agg(name, ', ' ORDER BY name)) END AS failures\nFROM (${query}) AS found;`,
  },
};
