import type { Input } from '@cchc/model';
import { cellPlace, complaint } from '../complaint.js';
import type { DataFinding } from '../findings.js';
import type { Named } from '../facts.js';
import type { Row, Table } from '../table.js';
import type { RawValue } from '../values/raw-value.js';
import { cellAt, type Columns } from './columns.js';
import { hasText } from './reader.js';
import { findHeaded, rawValue, type Headed, type Vocabulary } from './vocabulary.js';

/** The columns of a wide table that are headed by an input, and those that are not. */
export interface InputColumns {
  readonly inputs: readonly (Headed<Input> & { readonly index: number })[];
  readonly others: Columns['others'];
  readonly findings: readonly DataFinding[];
}

/** `whose` figures the file is of: an input of the other sort is reported and left out. */
export function inputColumns(
  table: Table,
  { others }: Columns,
  { inputs }: Vocabulary,
  whose: 'units' | 'all',
): InputColumns {
  const headed = others.map((column) => ({ column, headed: findHeaded(inputs, column.name) }));
  const misplaced = headed.filter(({ headed: found }) => found && isMisplaced(found.item, whose));
  return {
    inputs: headed.flatMap(({ column, headed: found }) =>
      found && !isMisplaced(found.item, whose) ? [{ ...found, index: column.index }] : [],
    ),
    others: headed.flatMap(({ column, headed: found }) => (found ? [] : [column])),
    findings: misplaced.map(({ column, headed: found }) =>
      complaint(table.source, MISPLACED[whose], {
        ...cellPlace(column),
        input: found?.item.name ?? '',
      }),
    ),
  };
}

export function isMisplaced({ shared }: Input, whose: 'units' | 'all'): boolean {
  return shared !== (whose === 'all');
}

export const MISPLACED = { units: 'INPUT_IS_SHARED', all: 'INPUT_IS_NOT_SHARED' } as const;

export function valuesIn(
  table: Table,
  row: Row,
  { inputs }: Pick<InputColumns, 'inputs'>,
): Named<RawValue> {
  return inputs.flatMap((headed) => {
    const cell = cellAt(row, headed.index);
    return cell ? [[headed.item.name, rawValue(headed, cell, table.form)] as const] : [];
  });
}

/** Columns of a wide table that the rulebook knows nothing of. */
export function unknownInputs(
  table: Table,
  { others }: InputColumns,
  { inputs }: Vocabulary,
): readonly DataFinding[] {
  return others
    .filter(({ name, index }) => name !== '' || hasText(table, index))
    .map((column) =>
      complaint(table.source, 'INPUT_UNKNOWN', {
        ...cellPlace(column),
        input: column.name,
        suggestion: inputs.suggest(column.name),
      }),
    );
}
