import type { RawFact } from '../facts.js';
import type { Table } from '../table.js';
import { columnsOf } from './columns.js';
import { figureColumns } from './figure-columns.js';
import type { RawFacts } from './reader.js';
import type { Vocabulary } from './vocabulary.js';

/** Figures for all units. */
export function readShared(table: Table, vocabulary: Vocabulary): RawFacts {
  const columns = columnsOf(table, ['input', 'value'], []);
  const findings = [...columns.findings];
  const valuesOf = figureColumns(table, columns, vocabulary, 'all', findings);
  const facts = table.rows.map((row): RawFact => {
    const where = { source: table.source, row: row.row };
    return { kind: 'shared', where, values: valuesOf(row) };
  });
  return { facts, findings };
}
