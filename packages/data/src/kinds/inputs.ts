import type { RawFact } from '../facts.js';
import type { Table } from '../table.js';
import { cellUnder, columnsOf } from './columns.js';
import { figureColumns } from './figure-columns.js';
import { isOfYearBefore, YEAR_BEFORE } from './rounds.js';
import { roundOfRow, unitOf, type RawFacts } from './reader.js';
import { UNIT_WORDS, unitFact } from './unit-columns.js';
import type { Vocabulary } from './vocabulary.js';

/** Figures of units. Columns that say what a unit is count only where there is no list of units. */
export function readInputs(table: Table, vocabulary: Vocabulary): RawFacts {
  const words = [...UNIT_WORDS, 'round', 'input', 'value'] as const;
  const columns = columnsOf(table, words, ['unit']);
  const findings = [...columns.findings];
  const valuesOf = figureColumns(table, columns, vocabulary, 'units', findings);
  const facts = table.rows.flatMap((row): readonly RawFact[] => {
    const unit = unitOf(table, row, columns, findings);
    const isBefore = isOfYearBefore(cellUnder(row, columns, 'round'));
    if (unit !== undefined && isBefore) {
      const before = { source: table.source, row: row.row };
      return [{ kind: 'previous-inputs', where: before, unitBefore: unit, values: valuesOf(row) }];
    }
    const round = roundOfRow(table, row, columns, findings, YEAR_BEFORE);
    if (unit === undefined || round === undefined) return [];
    const where = { source: table.source, row: row.row };
    return [
      unitFact(table, row, unit, columns, { declares: false, attributes: new Map() }),
      { kind: 'inputs', where, unit, round, values: valuesOf(row) },
    ];
  });
  return { facts, findings };
}
