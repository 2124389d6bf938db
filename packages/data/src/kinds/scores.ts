import { cellPlace, cellText, complaint, excerpt } from '../complaint.js';
import type { DataFinding } from '../findings.js';
import type { RawFact } from '../facts.js';
import { lookup } from '../names/lookup.js';
import type { Cell, Row, Table } from '../table.js';
import { cellUnder, cellUnderOrBlank, columnsOf, type Columns } from './columns.js';
import { ignored, once, roundOfRow, unitOf, type RawFacts } from './reader.js';
import type { Criterion, Vocabulary } from './vocabulary.js';

/** What experts give, one score a row, each with its reason. */
export function readScores(table: Table, vocabulary: Vocabulary): RawFacts {
  const { source } = table;
  const required = ['unit', 'criterion', 'rater', 'score', 'reason'] as const;
  const columns = columnsOf(table, [...required, 'round'], required);
  const findings = [...columns.findings, ...ignored(table, columns.others)];
  const complainOnce = once(findings);

  const facts = table.rows.flatMap((row): readonly RawFact[] => {
    const unit = unitOf(table, row, columns, findings);
    const round = roundOfRow(table, row, columns, findings);
    if (unit === undefined || round === undefined) return [];
    const cell = cellUnder(row, columns, 'score');
    // Nobody scored here yet.
    if (!cell) return [];
    const named = cellUnderOrBlank(row, columns, 'criterion');
    const criterion = vocabulary.criteria.find(named.text);
    const [form] = criterion?.byExperts ?? [];
    if (!criterion || !form) {
      complainOnce(named.text, () => wrongCriterion(table, named, criterion, vocabulary));
      return [];
    }
    const rater = raterOfRow(row, columns, criterion);
    const reason = cellUnderOrBlank(row, columns, 'reason');
    if (columns.known.has('reason') && reason.text === '') {
      findings.push(complaint(source, 'CELL_BLANK', cellPlace(reason)));
    }
    if ('complain' in rater) {
      findings.push(rater.complain(table));
      return [];
    }
    const type = { kind: 'number' } as const;
    const score = { cell, type, resolution: form.step, inPercent: false, plainRatio: false };
    return [
      {
        kind: 'score',
        where: { source, row: row.row },
        unit,
        round,
        node: criterion.name,
        rater: rater.name,
        reason: reason.text === '' ? undefined : reason.text,
        values: [['score', score]],
      },
    ];
  });
  return { facts, findings };
}

function wrongCriterion(
  { source }: Table,
  cell: Cell,
  criterion: Criterion | undefined,
  { criteria }: Vocabulary,
): DataFinding {
  const place = cellPlace(cell);
  if (criterion) {
    return complaint(source, 'CRITERION_NOT_BY_EXPERTS', { ...place, criterion: criterion.name });
  }
  const suggestion = criteria.suggest(cell.text);
  const args = { ...place, criterion: excerpt(cell.text), suggestion };
  return complaint(source, 'CRITERION_UNKNOWN', args);
}

type Found = { readonly name: string } | { readonly complain: (table: Table) => DataFinding };

/** Where the rulebook names raters, one of them; else anybody, by any name. */
function raterOfRow(row: Row, columns: Columns, { byExperts }: Criterion): Found {
  const cell = cellUnderOrBlank(row, columns, 'rater');
  if (cell.text === '') {
    return { complain: ({ source }) => complaint(source, 'CELL_BLANK', cellPlace(cell)) };
  }
  const raters = byExperts.flatMap((form) => form.raters);
  if (raters.length === 0) return { name: cell.text };
  const rater = lookup(raters).find(cell.text);
  if (rater) return rater;
  const args = { ...cellText(cell), known: raters.map(({ name }) => name) };
  return { complain: ({ source }) => complaint(source, 'RATER_UNKNOWN', args) };
}
