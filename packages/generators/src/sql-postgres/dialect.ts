import { recursiveTieStarts } from '../sql/after/tie-starts.js';
import type { Dialect } from '../sql/dialect.js';
import { RESERVED } from '../sql/reserved.js';

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const wide = (sql: string): string => `CAST(${sql} AS numeric)`;

/** So many places behind the point keep fractions apart whose denominators have no more than 100 digits. */
const PLACES = `1${'0'.repeat(200)}`;

/** PostgreSQL 15: bigint, and numeric where 64 bits are not proved to do; a quotient by zero is null. */
export const postgres: Dialect = {
  types: {
    whole: 'bigint',
    wide: 'numeric',
    text: 'text',
    truth: 'boolean',
    day: 'date',
    time: 'time',
    moment: 'timestamp',
    faults: 'jsonb',
  },
  reserved: RESERVED,
  // Of a row, 8,160 bytes stand in its page, and of each column up to 24: what is longer is kept elsewhere.
  most: { nameBytes: 60, columns: 1_600, kept: 320, strict: true },
  // Else a step would be put into the next one, and worked out as often as that reads it.
  lacksApart: false,
  barrier: 'OFFSET 0',
  literal: quoted,
  said: (literal) => literal.slice(1, -1).replaceAll("''", "'"),
  extremeByCase: false,
  divided: (a, b, isWide, mayBeZero) => {
    const by = mayBeZero ? `nullif(${b}, 0)` : b;
    return isWide ? `div(${a}, ${by})` : `${a} / ${by}`;
  },
  dayNumber: (day) => `CAST(${day} - DATE '1970-01-01' AS bigint)`,
  dayText: (number) => `to_char(DATE '1970-01-01' + CAST(${number} AS integer), 'YYYY-MM-DD')`,
  momentNumber: (moment) => `CAST(extract(epoch FROM ${moment}) AS bigint)`,
  momentText: (number) =>
    `to_char(TIMESTAMP '1970-01-01' + make_interval(secs => ${number}), 'YYYY-MM-DD"T"HH24:MI:SS')`,
  momentAt: (day, time) => `(${day} + ${time})`,
  nfc: (text) => `normalize(${text}, NFC)`,
  widened: (sql) => sql,
  wideSum: (value, _, over) => `sum(${value})${over}`,
  listOf: (value, order, where) =>
    `array_agg(${value} ORDER BY ${order})${where === undefined ? '' : ` FILTER (WHERE ${where})`}`,
  member: (list, place) => `(${list})[${place}]`,
  firstOf: (value, order, where) =>
    `(array_agg(${value} ORDER BY ${order}) FILTER (WHERE ${where}))[1]`,
  joined: (text, order, where) =>
    `string_agg(${text}, ',' ORDER BY ${order}) FILTER (WHERE ${where})`,
  filtered: (aggregate, where) =>
    where === 'TRUE' ? aggregate : `${aggregate} FILTER (WHERE ${where})`,
  lastStated: (column, window) => `last_stated(${column}) OVER ${window}`,
  faultsOf: (faults) =>
    faults.length === 0
      ? 'CAST(NULL AS jsonb)'
      : `jsonb_strip_nulls(jsonb_object(\n    ARRAY[${faults.map(([name]) => quoted(name)).join(', ')}],\n    ARRAY[\n${faults
          .map(([, sql]) => `      ${sql}`)
          .join(',\n')}\n    ]))`,
  faultOf: (faults, name) => `(${faults} ->> ${quoted(name)})`,
  faultsLiteral: (faults) => `${quoted(JSON.stringify(faults))}::jsonb`,
  fractionSum: (num, den, where) => {
    const sum = `fraction_sum(${wide(num)}, ${wide(den)}) FILTER (WHERE ${where})`;
    return [`coalesce((${sum})[1], 0)`, `coalesce((${sum})[2], 1)`];
  },
  gcd: (a, b) => `gcd(${a}, ${b})`,
  orderKeys: (num, den) => [`floor_div(${wide(num)} * ${PLACES}, ${wide(den)})`],
  tieStarts: recursiveTieStarts,
  call: (name, ...args) => `${name}(${args.join(', ')})`,
  series: (from, to, name) => `generate_series(${from}, ${to}) AS series (${name})`,
  weekday: (day) => `(((${day} + 3) % 7 + 7) % 7 + 1)`,
  createView: (name, select) =>
    `DROP VIEW IF EXISTS ${name} CASCADE;\nCREATE VIEW ${name} AS\n${select};`,
  eachOf: (view, keep, lists, names) => {
    const rows = lists.map((list) => `  (${list.join(', ')})`);
    return (
      `SELECT ${keep.join(', ')}, ${names.join(', ')}\nFROM ${view}\n` +
      `CROSS JOIN LATERAL (VALUES\n${rows.join(',\n')}\n) AS each (${names.join(', ')})`
    );
  },
  script: {
    // Compiling so many expressions to machine code takes minutes, and running them a second.
    useSchema: (schema) =>
      `CREATE SCHEMA IF NOT EXISTS ${schema};\nSET search_path TO ${schema};\nSET jit TO off;`,
    createTable: (name, columns) =>
      `CREATE TABLE IF NOT EXISTS ${name} (\n  ${columns.join(',\n  ')}\n);`,
    materialize: (table, view) => `CREATE MATERIALIZED VIEW ${table} AS SELECT * FROM ${view};`,
    refresh: (table) => `REFRESH MATERIALIZED VIEW ${table};\nANALYZE ${table};`,
    copyCsv: (table, columns, file) =>
      `\\copy ${table} (${columns.join(', ')}) FROM '${file}' WITH (FORMAT csv, HEADER)`,
    failIfAny: (query, said) =>
      `DO $$\nDECLARE names text;\nBEGIN\n  SELECT string_agg(name, ', ' ORDER BY name) INTO names FROM (${query}) AS found;\n` +
      `  IF names IS NOT NULL THEN RAISE EXCEPTION ${quoted(`${said}: %`)}, names; END IF;\nEND\n$$;`,
  },
};
