import type { Tied } from '../dialect.js';

/** From a group's first value one steps to the next value that is too far from it, and so on. */
export function recursiveTieStarts({ from, where, keys, value, apart }: Tied): string {
  const all = keys.join(', ');
  const same = (a: string, b: string): string =>
    keys.map((name) => `${a}.${name} = ${b}.${name}`).join(' AND ');
  const of = (alias: string): string => keys.map((name) => `${alias}.${name}`).join(', ');
  return `(
  WITH RECURSIVE valued AS (
    SELECT DISTINCT ${all}, ${value} FROM ${from} WHERE ${where}
  ), stepped AS (
    SELECT v.*, min(${value}) OVER (
      PARTITION BY ${all} ORDER BY ${value} RANGE BETWEEN ${String(apart)} FOLLOWING AND UNBOUNDED FOLLOWING
    ) AS next_start
    FROM valued AS v
  ), starts AS (
    SELECT ${all}, min(${value}) AS tie_start FROM valued GROUP BY ${all}
    UNION ALL
    SELECT ${of('v')}, v.next_start
    FROM starts AS t JOIN stepped AS v ON ${same('v', 't')} AND v.${value} = t.tie_start
    WHERE v.next_start IS NOT NULL
  )
  SELECT ${of('v')}, v.${value},
    max(t.tie_start) OVER (PARTITION BY ${of('v')} ORDER BY v.${value}) AS tie_start
  FROM valued AS v LEFT JOIN starts AS t ON ${same('v', 't')} AND t.tie_start = v.${value}
)`;
}
