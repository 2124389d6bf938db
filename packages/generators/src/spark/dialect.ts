import type { Dialect } from '../sql/dialect.js';
import { RESERVED } from '../sql/reserved.js';
import { CALLS } from './functions.js';
import { WIDE, gcd, literal, quotient, said, wide } from './spelling.js';

const TEXTS = 'MAP<STRING, STRING>';

/** So many millions of millions apart, parts of a sum of 64 bits each stay in 64 bits. */
const PART = '1000000000';

/**
 * Spark SQL 4.0 under ANSI, which makes an error of what does not fit. `DIV` alone does not: of decimals it
 * gives the last 64 bits of a longer quotient. So it divides 64 bits only, and wide numbers are brought to
 * a multiple of the divisor first, of which a decimal quotient has no rest to round.
 */
export const spark: Dialect = {
  types: {
    whole: 'BIGINT',
    wide: WIDE,
    text: 'STRING',
    truth: 'BOOLEAN',
    day: 'DATE',
    // Times of the day are texts, `08:30:00`.
    time: 'STRING',
    moment: 'TIMESTAMP_NTZ',
    faults: TEXTS,
  },
  reserved: new Set([...RESERVED, 'minus', 'setminus', 'div', 'rlike', 'regexp']),
  most: { nameBytes: 60, columns: 100_000, kept: 100_000, strict: false },
  lacksApart: true,
  barrier: '',
  literal,
  said,
  extremeByCase: false,
  divided: (a, b, isWide, mayBeZero) => {
    const by = mayBeZero ? `nullif(${b}, 0)` : b;
    return isWide ? quotient(wide(a), wide(by)) : `CAST(${a} AS BIGINT) DIV ${by}`;
  },
  dayNumber: (day) => `CAST(unix_date(${day}) AS BIGINT)`,
  dayText: (number) => `CAST(date_from_unix_date(CAST(${number} AS INT)) AS STRING)`,
  // The job sets the session's time zone to UTC.
  momentNumber: (moment) => `unix_seconds(CAST(${moment} AS TIMESTAMP))`,
  momentText: (number) => `replace(CAST(timestamp_seconds(${number}) AS STRING), ' ', 'T')`,
  momentAt: (day, time) => `CAST(CAST(${day} AS STRING) || ' ' || ${time} AS TIMESTAMP_NTZ)`,
  // Spark has no function of its own for it; the library of its collations does.
  nfc: (text) =>
    `CASE WHEN ${text} IS NOT NULL THEN reflect('com.ibm.icu.text.Normalizer', 'compose', ${text}, FALSE) END`,
  widened: wide,
  wideSum: (value, isWide, over) =>
    isWide
      ? `sum(${wide(value)})${over}`
      : `(${wide(`sum((${value}) DIV ${PART})${over}`)} * ${PART} + sum((${value}) % ${PART})${over})`,
  listOf: (value, order, where) =>
    `transform(${sorted([order], value, where)}, member_ -> member_.value_)`,
  member: (list, place) => `get(${list}, CAST(${place} AS INT) - 1)`,
  firstOf: (value, order, where) => `min_by(${value}, ${order}) FILTER (WHERE ${where})`,
  joined: (text, order, where) => {
    const rows = sorted(order.split(', '), text, where === 'TRUE' ? undefined : where);
    return `nullif(array_join(transform(${rows}, member_ -> member_.value_), ','), '')`;
  },
  filtered: (aggregate, where) =>
    where === 'TRUE' ? aggregate : `${aggregate} FILTER (WHERE ${where})`,
  lastStated: (column, window) => `last_value(${column}) IGNORE NULLS OVER ${window}`,
  faultsOf: (faults) =>
    faults.length === 0
      ? `CAST(NULL AS ${TEXTS})`
      : `map_from_entries(filter(array(\n${faults
          .map(
            ([name, sql]) =>
              `    named_struct('name_', ${literal(name)}, 'fault_', CAST(${sql} AS STRING))`,
          )
          .join(',\n')}\n  ), fault_ -> fault_.fault_ IS NOT NULL))`,
  faultOf: (faults, name) => `try_element_at(${faults}, ${literal(name)})`,
  faultsLiteral: (faults) =>
    `map(${Object.entries(faults)
      .flatMap((one) => one.map(literal))
      .join(', ')})`,
  fractionSum: (num, den, where) => {
    const fraction = (n: string, d: string): string => `named_struct('num_', ${n}, 'den_', ${d})`;
    const all = `collect_list(${fraction(wide(num), wide(den))}) FILTER (WHERE ${where})`;
    const parts = `transform(array(${gcd('sum_.den_', 'next_.den_')}), shared_ -> `;
    const [own, others] = ['next_', 'sum_'].map((one) => quotient(`${one}.den_`, 'shared_'));
    const added = fraction(
      wide(`sum_.num_ * ${own ?? ''} + next_.num_ * ${others ?? ''}`),
      wide(`${others ?? ''} * next_.den_`),
    );
    const sum = `aggregate(${all}, ${fraction(wide('0'), wide('1'))}, (sum_, next_) -> get(${parts}${added}), 0))`;
    return [`${sum}.num_`, `${sum}.den_`];
  },
  gcd,
  // A part in 10^54, as in DuckDB.
  orderKeys: (num, den) => {
    const [n, d] = [wide(num), wide(den)];
    const rest = `((${n} % ${d} + ${d}) % ${d})`;
    const next = (one: string): readonly [string, string] => {
      const larger = wide(`${one} * 1000000000000000000`);
      return [quotient(larger, d), `(${larger} % ${d})`];
    };
    const [first, rest2] = next(rest);
    const [second, rest3] = next(rest2);
    return [quotient(wide(`${n} - ${rest}`), d), first, second, next(rest3)[0]];
  },
  // No recursion: one pass over the values of a group, in their order.
  tieStarts: ({ from, where, keys, value, apart }) => {
    const all = keys.join(', ');
    const tie = `named_struct('value_', value_, 'start_', CASE WHEN value_ - starts_[size(starts_) - 1].start_ < ${String(apart)} THEN starts_[size(starts_) - 1].start_ ELSE value_ END)`;
    const first = `CAST(array() AS ARRAY<STRUCT<value_: ${WIDE}, start_: ${WIDE}>>)`;
    const step = `(starts_, value_) -> CASE WHEN size(starts_) = 0 THEN array(named_struct('value_', value_, 'start_', value_)) ELSE array_append(starts_, ${tie}) END`;
    return `(
  SELECT ${all}, tie_.value_ AS ${value}, tie_.start_ AS tie_start
  FROM (
    SELECT ${all}, explode(aggregate(sort_array(collect_set(${wide(value)})), ${first}, ${step})) AS tie_
    FROM ${from} WHERE ${where} GROUP BY ${all}
  ) AS ties
)`;
  },
  call: (name, ...args) => CALLS[name](...args),
  series: (from, to, name) =>
    `(SELECT explode(sequence(CAST(${from} AS BIGINT), CAST(${to} AS BIGINT))) AS ${name}) AS series`,
  weekday: (day) => `(((${day} + 3) % 7 + 7) % 7 + 1)`,
  createView: (name, select) => `CREATE OR REPLACE TEMPORARY VIEW ${name} AS\n${select};`,
  eachOf: (view, keep, lists, names) => {
    const rows = lists.map((list) => {
      const members = names.map((name, at) => `'${name}', CAST(${list[at] ?? 'NULL'} AS STRING)`);
      return `  named_struct(${members.join(', ')})`;
    });
    return `SELECT ${keep.join(', ')}, ${names.join(', ')}\nFROM ${view} LATERAL VIEW inline(array(\n${rows.join(',\n')}\n)) AS ${names.join(', ')}`;
  },
  // The job reads files and keeps what it read; there is no database to keep it in.
  script: {
    useSchema: () => '',
    createTable: (name, columns) =>
      `CREATE TABLE IF NOT EXISTS ${name} (\n  ${columns.join(',\n  ')}\n);`,
    materialize: (table, view) =>
      `CREATE OR REPLACE TEMPORARY VIEW ${table} AS\nSELECT * FROM ${view};`,
    refresh: () => '',
    copyCsv: () => '',
    failIfAny: () => '',
  },
};

function sorted(order: readonly string[], value: string, where: string | undefined): string {
  const keys = order.map((key, at) => `'key_${String(at + 1)}', ${key}`).join(', ');
  const filter = where === undefined ? '' : ` FILTER (WHERE ${where})`;
  return `sort_array(collect_list(named_struct(${keys}, 'value_', ${value}))${filter})`;
}
