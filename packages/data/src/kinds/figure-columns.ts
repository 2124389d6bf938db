import type { DataFinding } from '../findings.js';
import type { Named } from '../facts.js';
import type { Row, Table } from '../table.js';
import type { RawValue } from '../values/raw-value.js';
import { cellUnder, cellUnderOrBlank, type Columns } from './columns.js';
import { inputColumns, unknownInputs, valuesIn } from './input-columns.js';
import { longValue } from './long-value.js';
import { ignored, once } from './reader.js';
import type { Vocabulary } from './vocabulary.js';

/**
 * How the figures of a row are found: under a column an input (wide), and where there are the
 * columns `input` and `value`, under those (long).
 */
export function figureColumns(
  table: Table,
  columns: Columns,
  vocabulary: Vocabulary,
  whose: 'units' | 'all',
  findings: DataFinding[],
): (row: Row) => Named<RawValue> {
  const isLong = columns.known.has('input') && columns.known.has('value');
  const heads = inputColumns(table, columns, vocabulary, whose);
  findings.push(...heads.findings);
  findings.push(
    ...(isLong ? ignored(table, heads.others) : unknownInputs(table, heads, vocabulary)),
  );
  if (!isLong) return (row) => valuesIn(table, row, heads);

  const complainOnce = once(findings);
  return (row) => {
    const name = cellUnderOrBlank(row, columns, 'input');
    const value = cellUnder(row, columns, 'value');
    const long = longValue(table, vocabulary, { name, value, whose }, complainOnce);
    return [...valuesIn(table, row, heads), ...long];
  };
}
