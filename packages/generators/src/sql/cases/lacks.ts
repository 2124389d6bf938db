import type { Name } from '@cchc/model';
import { both } from '../../program/cond.js';
import type { Cond } from '../../program/int.js';
import type { LackCause } from '../../program/statement.js';
import { condSql } from '../flow/print.js';
import { truthOf } from '../flow/sheet.js';
import { tell, toldSql, type Told } from '../flow/told.js';
import type { Lack, Line } from '../rules/body.js';
import type { Scorer } from '../scorer.js';
import type { LacksView, RowLack, TableSheet } from './sheet.js';

export function notHandedIn(table: Name, { handedIn }: Scorer): Lack {
  return {
    when: truthOf(`(${handedIn.table(table)} IS NULL)`),
    cause: 'missing-input',
    told: tell([{ kind: 'missing-input', input: table }]),
  };
}

/** Lacks of rows become those of the unit, by their causes. */
export function rowLacks(
  lines: readonly Line[],
  among: Cond,
  wanted: string,
  sheet: TableSheet,
  scorer: Scorer,
): readonly Lack[] {
  const undecided = lines.flatMap((line): readonly RowLack[] => {
    if (line.is !== 'lack') return [];
    return [rowLack(both(among, line.when), line.cause, line.told, sheet)];
  });
  if (undecided.length === 0) return [];
  const { cause, told } = lacksView(undecided, wanted, sheet, scorer);
  return [...new Set(undecided.map((one) => one.cause as LackCause))].map((one) => ({
    when: truthOf(`(${cause} = ${scorer.dialect.literal(one)})`),
    cause: one,
    told: [{ sql: told }],
  }));
}

export function rowLack(when: Cond, cause: string, told: Told, { rows }: TableSheet): RowLack {
  const sql = toldSql(told, rows.dialect);
  return {
    when: condSql(when, rows),
    cause,
    told: sql,
    ofCells:
      told.length > 0 &&
      told.every((piece) => ('json' in piece ? piece.json : piece.sql).includes('-cell"')),
  };
}

export function lacksView(
  lines: readonly RowLack[],
  wanted: string,
  sheet: TableSheet,
  { sheet: main, handedIn }: Scorer,
): LacksView {
  const view: LacksView = {
    view: main.names.fresh(wanted),
    cause: main.names.fresh(`${wanted}_cause`),
    told: main.names.fresh(`${wanted}_told`),
    lines,
  };
  sheet.lacks.push(view);
  handedIn.ofTable({ view: view.view, columns: [{ name: view.cause }, { name: view.told }] });
  return view;
}
