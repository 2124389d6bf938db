import type { CaseTable, Name, Rulebook } from '@cchc/model';
import type { Dialect } from '../dialect.js';
import { freshNames, type FreshNames } from '../flow/fresh-names.js';
import { sheetOver, type Sheet } from '../flow/sheet.js';
import { wantedRelation } from '../reading/relations.js';
import type { Scope } from '../rules/body.js';
import { rowScope } from './row-scope.js';

/** A case table: columns for its rows, figures over the rows of a unit, and why some of them lack. */
export interface TableSheet {
  readonly table: CaseTable;
  /** What is loaded, and its columns by their names in the rulebook. */
  readonly name: string;
  readonly columnOf: ReadonlyMap<Name, string>;
  readonly rows: Sheet;
  readonly scope: Scope;
  readonly figures: { readonly name: string; readonly sql: string }[];
  /** The view of the figures. */
  readonly figuresView: string;
  readonly lacks: LacksView[];
}

/** One row a unit some of whose rows cannot be decided: the cause, and what is told. */
export interface LacksView {
  readonly view: string;
  readonly cause: string;
  readonly told: string;
  readonly lines: readonly RowLack[];
}

export interface RowLack {
  readonly when: string;
  readonly cause: string;
  readonly told: string;
  /** Rows that lack a cell are named together, three at most. */
  readonly ofCells: boolean;
}

export type TableFigures = (name: Name) => TableSheet;

export function tableFigures(
  rulebook: Rulebook,
  dialect: Dialect,
  views: FreshNames,
): TableFigures {
  const sheets = new Map<Name, TableSheet>(
    rulebook.tables.map((table) => [table.name, tableSheet(table, dialect, views)]),
  );
  return (name) => {
    const found = sheets.get(name);
    if (!found) throw new Error(`no table ${name}`);
    return found;
  };
}

function tableSheet(table: CaseTable, dialect: Dialect, views: FreshNames): TableSheet {
  const names = freshNames(dialect);
  for (const name of ['unit', 'place', 'row_no', 'faults']) names.take(name);
  const columnOf = new Map(table.columns.map(({ name }) => [name, names.fresh(name)]));
  const rows = sheetOver(
    [...columnOf.values()].map((name) => ({ name })),
    dialect,
    names,
  );
  const name = views.fresh(wantedRelation(table.name));
  return {
    table,
    name,
    columnOf,
    rows,
    scope: rowScope(table, columnOf, rows),
    figures: [],
    figuresView: views.fresh(`${table.name}_figures`),
    lacks: [],
  };
}
