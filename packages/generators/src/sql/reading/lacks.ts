import type { Dialect } from '../dialect.js';
import { lastStep } from '../flow/steps.js';
import type { LacksView, TableSheet } from '../cases/sheet.js';
import type { Scorer } from '../scorer.js';
import { ROWS_LACKING } from './handed-in.js';
import { HANDED_IN, type View } from './views.js';

/** Why rows cannot be decided, looked up behind all else and only where there are such rows. */
export interface LacksApart {
  /** Of the views that are not joined to what was handed in. */
  readonly names: ReadonlySet<string>;
  /** How many rows there are, and no cause yet. */
  readonly columns: readonly (readonly [name: string, sql: string])[];
  /** From the table `handed_in` as it was read, with no cause, to the view that it is made of anew. */
  readonly views: readonly View[];
}

export function lacksApart(sheets: readonly TableSheet[], { dialect }: Scorer): LacksApart {
  const found = sheets.flatMap((sheet) => sheet.lacks.map((lacks) => ({ sheet, lacks })));
  if (found.length === 0) return { names: new Set(), columns: [], views: [] };
  const told = found.flatMap(({ lacks: { cause, told } }) => [cause, told]);
  const number = found.map(
    ({ sheet, lacks }) => `coalesce(${sheet.figuresView}.${rowsOf(lacks)}, 0)`,
  );
  const joined = found.map(({ lacks: { view } }) => `LEFT JOIN ${view} ON ${view}.unit = h.unit`);
  const causes = found.map(({ lacks: l }) => `  ${l.view}.${l.cause},\n  ${l.view}.${l.told}`);
  return {
    names: new Set(found.map(({ lacks }) => lacks.view)),
    columns: [
      ...told.map((name) => [name, `CAST(NULL AS ${dialect.types.text})`] as const),
      [ROWS_LACKING, number.join(' + ')],
    ],
    views: [
      ...found.map(({ sheet: { rows, name }, lacks }) =>
        lacksView(lacks, lastStep(rows, name, `${name}_rows`), dialect),
      ),
      {
        name: `${HANDED_IN}_with_lacks`,
        comment: [],
        select: `SELECT\n  h.* EXCEPT (${told.join(', ')}),\n${causes.join(',\n')}\nFROM ${HANDED_IN} AS h\n${joined.join('\n')}`,
      },
    ],
  };
}

/** How many rows there are of which a view tells. */
export function countOfLacks(
  lacks: LacksView,
  dialect: Dialect,
): { readonly name: string; readonly sql: string } {
  return { name: rowsOf(lacks), sql: dialect.filtered('count(*)', anyOf(lacks)) };
}

function rowsOf({ view }: LacksView): string {
  return `${view}_rows`;
}

function anyOf({ lines }: LacksView): string {
  return lines.map((line) => `(${line.when})`).join(' OR ');
}

/** A row a unit: the cause is the first row's; the first three rows of that cause are named. */
export function lacksView(lacks: LacksView, rows: string, dialect: Dialect): View {
  const { view, cause, told, lines } = lacks;
  const { literal } = dialect;
  const cases = (of: (line: (typeof lines)[number]) => string): string =>
    `CASE ${lines.map((line) => `WHEN ${line.when} THEN ${of(line)}`).join(' ')} END`;
  return {
    name: view,
    comment: [],
    select: `SELECT unit, max(first_cause) AS ${cause},
  ${dialect.joined('told', 'place', `cause = first_cause AND (place = first_place OR (first_of_cells = 1 AND place_of_cause <= 3))`)} AS ${told}
FROM (
  SELECT unit, place, cause, told,
    first_value(cause) OVER (PARTITION BY unit ORDER BY place) AS first_cause,
    first_value(of_cells) OVER (PARTITION BY unit ORDER BY place) AS first_of_cells,
    first_value(place) OVER (PARTITION BY unit ORDER BY place) AS first_place,
    row_number() OVER (PARTITION BY unit, cause ORDER BY place) AS place_of_cause
  FROM (
    SELECT unit, place,
      ${cases((line) => literal(line.cause))} AS cause,
      ${cases((line) => line.told)} AS told,
      ${cases((line) => (line.ofCells ? '1' : '0'))} AS of_cells
    FROM ${rows}
    WHERE ${anyOf(lacks)}
  ) AS lacking
) AS told_of
GROUP BY unit`,
  };
}
