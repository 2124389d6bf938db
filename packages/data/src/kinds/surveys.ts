import type { Survey } from '@cchc/model';
import { cellPlace, cellText, complaint, excerpt } from '../complaint.js';
import type { DataFinding } from '../findings.js';
import type { Named, RawFact } from '../facts.js';
import { lookup } from '../names/lookup.js';
import type { Cell, Row, Table } from '../table.js';
import type { RawValue } from '../values/raw-value.js';
import { cellUnder, cellUnderOrBlank, columnsOf, type Columns } from './columns.js';
import { HEADER_WORDS } from './header-words.js';
import { ignored, once, roundOfRow, unitOf, type RawFacts } from './reader.js';
import type { Vocabulary } from './vocabulary.js';

const WORDS = ['unit', 'round', 'survey', 'group', 'option', 'count', 'respondent'] as const;

/**
 * Answers to surveys: how many chose an option, or, without the column `count`, one answer a row.
 * A row that cannot be used spoils its survey, since a mean over the rest would be another mean.
 */
export function readSurveys(table: Table, vocabulary: Vocabulary): RawFacts {
  const { source } = table;
  const columns = columnsOf(table, WORDS, ['unit', 'survey', 'option']);
  const findings = [...columns.findings, ...ignored(table, columns.others)];
  const isCounted = columns.known.has('count');
  if (!isCounted && !columns.known.has('respondent')) {
    findings.push(...withoutCount(table));
    return { facts: [], findings };
  }
  const complainOnce = once(findings);

  const facts = table.rows.flatMap((row): readonly RawFact[] => {
    const unit = unitOf(table, row, columns, findings);
    const round = roundOfRow(table, row, columns, findings);
    if (unit === undefined || round === undefined) return [];
    const name = cellUnderOrBlank(row, columns, 'survey');
    const survey = vocabulary.surveys.find(name.text);
    if (!survey) {
      const suggestion = vocabulary.surveys.suggest(name.text);
      const args = { ...cellPlace(name), survey: excerpt(name.text), suggestion };
      complainOnce(name.text, () => complaint(source, 'SURVEY_UNKNOWN', args));
      return [];
    }
    const values = isCounted ? countOf(cellUnder(row, columns, 'count')) : [];
    const option = cellUnderOrBlank(row, columns, 'option');
    // Nothing was counted, or nothing was answered.
    if (isCounted ? values.length === 0 : option.text === '') return [];
    const known = { option: optionNamed(survey, option), group: groupOfRow(survey, row, columns) };
    for (const part of Object.values(known)) {
      if ('complain' in part) findings.push(part.complain(table));
    }
    return [
      {
        kind: 'survey',
        where: { source, row: row.row },
        unit,
        round,
        survey: survey.name,
        group: 'name' in known.group ? known.group.name : '',
        option: 'name' in known.option ? known.option.name : '',
        respondent: isCounted ? undefined : cellUnder(row, columns, 'respondent')?.text,
        spoilt: 'complain' in known.group || 'complain' in known.option,
        values,
      },
    ];
  });
  return { facts, findings };
}

type Found = { readonly name: string } | { readonly complain: (table: Table) => DataFinding };

function optionNamed({ options }: Survey, cell: Cell): Found {
  if (cell.text === '') return blank(cell);
  const known = lookup(options);
  const option = known.find(cell.text);
  if (option) return option;
  const args = {
    ...cellText(cell),
    known: options.map(({ name }) => name),
    suggestion: known.suggest(cell.text),
  };
  return { complain: ({ source }) => complaint(source, 'OPTION_UNKNOWN', args) };
}

/** A survey without groups asks everybody alike, so that its rows name none. */
function groupOfRow({ groups }: Survey, row: Row, columns: Columns): Found {
  const cell = cellUnderOrBlank(row, columns, 'group');
  if (cell.text === '') return groups.length === 0 ? { name: '' } : blank(cell);
  const known = lookup(groups);
  const group = known.find(cell.text);
  if (group) return group;
  const args = {
    ...cellText(cell),
    known: groups.map(({ name }) => name),
    suggestion: known.suggest(cell.text),
  };
  return { complain: ({ source }) => complaint(source, 'GROUP_UNKNOWN', args) };
}

function blank(cell: Cell): Found {
  return { complain: ({ source }) => complaint(source, 'CELL_BLANK', cellPlace(cell)) };
}

function countOf(cell: Cell | undefined): Named<RawValue> {
  if (!cell) return [];
  return [['count', { cell, type: { kind: 'integer' }, inPercent: false, plainRatio: false }]];
}

function withoutCount({ source, place, form, rows }: Table): readonly DataFinding[] {
  if (form === 'json' && rows.length === 0) return [];
  const { vi, en } = HEADER_WORDS.count;
  const wanted = form === 'json' ? [en[0]] : [vi[0], en[0]];
  return [complaint(source, 'COLUMN_MISSING', { row: place.row, wanted })];
}
