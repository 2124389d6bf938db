import type { RawFact } from '../facts.js';
import type { Table } from '../table.js';
import { cellUnder, columnsOf } from './columns.js';
import { inputColumns, unknownInputs, valuesIn } from './input-columns.js';
import { longValue } from './long-value.js';
import { ignored, once, type RawFacts } from './reader.js';
import type { Vocabulary } from './vocabulary.js';

/** Figures for all units: the columns `input` and `value`, or a column a figure. */
export function readShared(table: Table, vocabulary: Vocabulary): RawFacts {
  const long = columnsOf(table, ['input', 'value'], []);
  return long.known.size === 2 ? readLong(table, vocabulary) : readWide(table, vocabulary);
}

function readWide(table: Table, vocabulary: Vocabulary): RawFacts {
  const columns = columnsOf(table, [], []);
  const heads = inputColumns(table, columns, vocabulary, 'all');
  const unknown = unknownInputs(table, heads, vocabulary);
  const findings = [...columns.findings, ...heads.findings, ...unknown];
  const facts = table.rows.map((row): RawFact => {
    const where = { source: table.source, row: row.row };
    return { kind: 'shared', where, values: valuesIn(table, row, heads) };
  });
  return { facts, findings };
}

function readLong(table: Table, vocabulary: Vocabulary): RawFacts {
  const columns = columnsOf(table, ['input', 'value'], []);
  const findings = [...columns.findings, ...ignored(table, columns)];
  const complainOnce = once(findings);
  const facts = table.rows.map((row): RawFact => {
    const name = cellUnder(row, columns, 'input');
    const value = cellUnder(row, columns, 'value');
    const where = { source: table.source, row: row.row };
    const values = longValue(table, vocabulary, { name, value, whose: 'all' }, complainOnce);
    return { kind: 'shared', where, values };
  });
  return { facts, findings };
}
