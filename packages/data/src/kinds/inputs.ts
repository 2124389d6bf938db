import type { RawFact } from '../facts.js';
import type { Table } from '../table.js';
import { cellUnder, columnsOf } from './columns.js';
import { inputColumns, unknownInputs, valuesIn } from './input-columns.js';
import { longValue } from './long-value.js';
import { ignored, once, roundOfRow, unitOf, type RawFacts } from './reader.js';
import { UNIT_WORDS, unitFact } from './unit-columns.js';
import type { Vocabulary } from './vocabulary.js';

const NOTHING_DECLARED = { declares: false, attributes: new Map() };

/** Figures of units: a column an input (wide), or the columns `input` and `value` (long). */
export function readInputs(table: Table, vocabulary: Vocabulary): RawFacts {
  const long = columnsOf(table, [...UNIT_WORDS, 'round', 'input', 'value'], []);
  const isLong = long.known.has('input') && long.known.has('value');
  return isLong ? readLong(table, vocabulary) : readWide(table, vocabulary);
}

function readWide(table: Table, vocabulary: Vocabulary): RawFacts {
  const columns = columnsOf(table, [...UNIT_WORDS, 'round'], ['unit']);
  const heads = inputColumns(table, columns, vocabulary, 'units');
  const unknown = unknownInputs(table, heads, vocabulary);
  const findings = [...columns.findings, ...heads.findings, ...unknown];
  const facts = table.rows.flatMap((row): readonly RawFact[] => {
    const unit = unitOf(table, row, columns, findings);
    const round = roundOfRow(table, row, columns, findings);
    if (unit === undefined || round === undefined) return [];
    const where = { source: table.source, row: row.row };
    return [
      unitFact(table, row, unit, columns, NOTHING_DECLARED),
      { kind: 'inputs', where, unit, round, values: valuesIn(table, row, heads) },
    ];
  });
  return { facts, findings };
}

function readLong(table: Table, vocabulary: Vocabulary): RawFacts {
  const columns = columnsOf(table, [...UNIT_WORDS, 'round', 'input', 'value'], ['unit']);
  const findings = [...columns.findings, ...ignored(table, columns)];
  const complainOnce = once(findings);
  const facts = table.rows.flatMap((row): readonly RawFact[] => {
    const unit = unitOf(table, row, columns, findings);
    const round = roundOfRow(table, row, columns, findings);
    if (unit === undefined || round === undefined) return [];
    const where = { source: table.source, row: row.row };
    const name = cellUnder(row, columns, 'input');
    const value = cellUnder(row, columns, 'value');
    const values = longValue(table, vocabulary, { name, value, whose: 'units' }, complainOnce);
    return [
      unitFact(table, row, unit, columns, NOTHING_DECLARED),
      { kind: 'inputs', where, unit, round, values },
    ];
  });
  return { facts, findings };
}
