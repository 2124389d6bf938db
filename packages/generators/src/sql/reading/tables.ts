import { stepsOf, lastStep } from '../flow/steps.js';
import type { TableSheet } from '../rules/case-tables.js';
import type { Scorer } from '../scorer.js';
import { NOTHING, type Brought, type View } from './views.js';

/** Figures over the rows of case tables, and why some lack. */
export function tableViews(scorer: Scorer): Brought {
  const { rulebook, tables, dialect, handedIn } = scorer;
  const { asked } = handedIn;
  const used = rulebook.tables
    .map(({ name }) => tables(name))
    .filter((one) => one.figures.length + one.lacks.length > 0);
  const handed = [...asked.tables];
  const handedView: View = {
    name: 'tables_handed_in',
    comment: [],
    select: `SELECT unit${handed
      .map(
        ([name, column]) =>
          `,\n  max(CASE WHEN case_table = ${dialect.literal(name)} THEN 1 END) AS ${column}`,
      )
      .join('')}\nFROM case_tables\nGROUP BY unit`,
  };
  const views = asked.ofTables.reduce((all, { view, columns }) => {
    return all.set(view, [...(all.get(view) ?? []), ...columns]);
  }, new Map<string, readonly { readonly name: string; readonly orElse?: string }[]>());
  return {
    ...NOTHING,
    views: [
      ...(handed.length > 0 ? [handedView] : []),
      ...used.flatMap((one) => viewsOf(one, scorer)),
    ],
    joins: [
      ...(handed.length > 0 ? ['LEFT JOIN tables_handed_in AS t ON t.unit = u.unit'] : []),
      ...[...views.keys()].map((view) => `LEFT JOIN ${view} ON ${view}.unit = u.unit`),
    ],
    columns: [
      ...handed.map(([, column]): readonly [string, string] => [column, `t.${column}`]),
      ...[...views].flatMap(([view, columns]) =>
        columns.map(({ name, orElse }): readonly [string, string] => [
          name,
          orElse === undefined ? `${view}.${name}` : `coalesce(${view}.${name}, ${orElse})`,
        ]),
      ),
    ],
  };
}

function viewsOf(sheet: TableSheet, { dialect }: Scorer): readonly View[] {
  const { rows, name, figures, figuresView, lacks } = sheet;
  const prefix = `${name}_rows`;
  const steps = stepsOf(rows, name, prefix).map(({ name: step, select }) => ({
    name: step,
    comment: [],
    select,
  }));
  const last = lastStep(rows, name, prefix);
  const figuresSelect = `SELECT unit${figures.map((one) => `,\n  ${one.sql} AS ${one.name}`).join('')}\nFROM ${last}\nGROUP BY unit`;
  const literal = dialect.literal;
  return [
    ...steps,
    ...(figures.length > 0 ? [{ name: figuresView, comment: [], select: figuresSelect }] : []),
    ...lacks.map(({ view, cause, told, lines }): View => {
      const cases = (of: (line: (typeof lines)[number]) => string): string =>
        `CASE ${lines.map((line) => `WHEN ${line.when} THEN ${of(line)}`).join(' ')} END`;
      return {
        name: view,
        comment: [],
        // The cause is the first row's; the first three rows of that cause are named.
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
    FROM ${last}
    WHERE ${lines.map((line) => `(${line.when})`).join(' OR ')}
  ) AS lacking
) AS told_of
GROUP BY unit`,
      };
    }),
  ];
}
