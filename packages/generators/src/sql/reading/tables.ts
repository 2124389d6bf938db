import { stepsOf, lastStep } from '../flow/steps.js';
import type { TableSheet } from '../cases/sheet.js';
import type { Scorer } from '../scorer.js';
import { countOfLacks, lacksApart, lacksView } from './lacks.js';
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
  const apart = dialect.lacksApart ? lacksApart(used, scorer) : undefined;
  const views = asked.ofTables
    .filter(({ view }) => !apart?.names.has(view))
    .reduce((all, { view, columns }) => {
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
      ...(apart?.columns ?? []),
    ],
    behind: apart?.views ?? [],
  };
}

function viewsOf(sheet: TableSheet, { dialect, tongue }: Scorer): readonly View[] {
  const { rows, name, figures, figuresView, lacks } = sheet;
  const prefix = `${name}_rows`;
  const steps = stepsOf(rows, name, tongue, prefix);
  const last = lastStep(rows, name, prefix);
  const counts = dialect.lacksApart ? lacks.map((one) => countOfLacks(one, dialect)) : [];
  const columns = [...figures, ...counts].map((one) => `,\n  ${one.sql} AS ${one.name}`);
  const figuresSelect = `SELECT unit${columns.join('')}\nFROM ${last}\nGROUP BY unit`;
  return [
    ...steps,
    ...(columns.length > 0 ? [{ name: figuresView, comment: [], select: figuresSelect }] : []),
    ...(dialect.lacksApart ? [] : lacks.map((one) => lacksView(one, last, dialect))),
  ];
}
