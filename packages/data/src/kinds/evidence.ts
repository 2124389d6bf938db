import { cellPlace, cellText, complaint, excerpt } from '../complaint.js';
import type { EvidenceText, RawFact } from '../facts.js';
import type { Named } from '../facts.js';
import type { Cell, Row, Table } from '../table.js';
import { isTimed } from '../values/moment.js';
import type { RawValue } from '../values/raw-value.js';
import { cellUnder, cellUnderOrBlank, columnsOf } from './columns.js';
import { EVIDENCE_STATE_WORDS, evidenceState } from './evidence-states.js';
import { ignored, once, roundOfRow, unitOf, type RawFacts } from './reader.js';
import type { Vocabulary } from './vocabulary.js';

const TEXTS: readonly EvidenceText[] = ['issuer', 'reference', 'section', 'page'];

/** One document a row; the state `none` says that there is none. */
export function readEvidence(table: Table, vocabulary: Vocabulary): RawFacts {
  const { source } = table;
  const required = ['unit', 'evidence', 'state'] as const;
  const words = [...required, 'round', 'issued', ...TEXTS] as const;
  const columns = columnsOf(table, words, required);
  const findings = [...columns.findings, ...ignored(table, columns.others)];
  const complainOnce = once(findings);
  const under = (row: Row, word: (typeof words)[number]) => cellUnder(row, columns, word);

  const facts = table.rows.flatMap((row): readonly RawFact[] => {
    const unit = unitOf(table, row, columns, findings);
    const round = roundOfRow(table, row, columns, findings);
    if (unit === undefined || round === undefined) return [];
    const name = cellUnderOrBlank(row, columns, 'evidence');
    const evidence = vocabulary.evidence.find(name.text);
    if (!evidence) {
      const suggestion = vocabulary.evidence.suggest(name.text);
      const args = { ...cellPlace(name), evidence: excerpt(name.text), suggestion };
      complainOnce(name.text, () => complaint(source, 'EVIDENCE_UNKNOWN', args));
      return [];
    }
    const cell = cellUnderOrBlank(row, columns, 'state');
    // A line of a template that nobody has filled in says nothing.
    const isBlank = [...TEXTS, 'issued' as const].every((word) => under(row, word) === undefined);
    if (cell.text === '' && isBlank) return [];
    const state = evidenceState(cell.text);
    if (!state) {
      const args = { ...cellText(cell), known: EVIDENCE_STATE_WORDS };
      findings.push(complaint(source, 'EVIDENCE_STATE_UNKNOWN', args));
      return [];
    }
    const texts = TEXTS.flatMap((word) => {
      const text = under(row, word)?.text;
      return text === undefined ? [] : [[word, text]];
    });
    return [
      {
        kind: 'evidence',
        where: { source, row: row.row },
        unit,
        round,
        evidence: evidence.name,
        state,
        values: dateOfIssue(under(row, 'issued')),
        texts: Object.fromEntries(texts) as Partial<Record<EvidenceText, string>>,
      },
    ];
  });
  return { facts, findings };
}

/** The day of issue, with the time on it where one is given: a time matters to few documents. */
function dateOfIssue(cell: Cell | undefined): Named<RawValue> {
  if (!cell) return [];
  const kind = isTimed(cell.text) ? 'moment' : 'date';
  return [['issued', { cell, type: { kind }, inPercent: false, plainRatio: false }]];
}
