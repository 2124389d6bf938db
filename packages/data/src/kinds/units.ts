import type { RawFact } from '../facts.js';
import type { Table } from '../table.js';
import { columnsOf } from './columns.js';
import { inputColumns, valuesIn } from './input-columns.js';
import { roundOfRow, unitOf, type RawFacts } from './reader.js';
import { UNIT_WORDS, attributesOf, unitFact } from './unit-columns.js';
import type { Vocabulary } from './vocabulary.js';

/** One unit a row. Columns headed by an input are figures, all others attributes. */
export function readUnits(table: Table, vocabulary: Vocabulary): RawFacts {
  const columns = columnsOf(table, [...UNIT_WORDS, 'round'], ['unit']);
  const heads = inputColumns(table, columns, vocabulary, 'units');
  const findings = [...columns.findings, ...heads.findings];
  const attributes = heads.others.filter(({ name }) => name !== '');
  const facts = table.rows.flatMap((row): readonly RawFact[] => {
    const unit = unitOf(table, row, columns, findings);
    const round = roundOfRow(table, row, columns, findings);
    if (unit === undefined || round === undefined) return [];
    const where = { source: table.source, row: row.row };
    const more = { declares: true, attributes: attributesOf(row, attributes) };
    return [
      unitFact(table, row, unit, columns, more),
      { kind: 'inputs', where, unit, round, values: valuesIn(table, row, heads) },
    ];
  });
  return { facts, findings };
}
