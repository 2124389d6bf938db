import type { Datum, Name } from '@cchc/model';
import type { UnitFact } from '../facts.js';
import type { Row, Table } from '../table.js';
import { isErrorCell } from '../values/read-value.js';
import { cellAt, cellUnder, type Columns } from './columns.js';

/** The columns that say what a unit is; a list of units has them, and tables of figures may repeat them. */
export const UNIT_WORDS = ['unit', 'name', 'type', 'block'] as const;

export type UnitWord = (typeof UNIT_WORDS)[number];

export function unitFact(
  table: Table,
  row: Row,
  unit: string,
  columns: Columns,
  more: Pick<UnitFact, 'declares' | 'attributes'>,
): UnitFact {
  return {
    kind: 'unit',
    where: { source: table.source, row: row.row },
    unit,
    name: cellUnder(row, columns, 'name')?.text,
    type: cellUnder(row, columns, 'type')?.text,
    block: cellUnder(row, columns, 'block')?.text,
    ...more,
  };
}

/** Columns that are neither known words nor inputs: attributes of the unit, as text. */
export function attributesOf(
  row: Row,
  columns: readonly { readonly name: Name; readonly index: number }[],
): ReadonlyMap<Name, Datum> {
  return new Map(
    columns.flatMap(({ name, index }) => {
      const cell = cellAt(row, index);
      if (!cell) return [];
      const datum: Datum = isErrorCell(cell)
        ? { kind: 'refused', text: cell.text, why: 'unreadable' }
        : { kind: 'given', value: cell.text };
      return [[name, datum] as const];
    }),
  );
}
