import { decimal } from '@cchc/model';
import { cellPlace, cellText, complaint, excerpt } from '../complaint.js';
import type { DataFinding } from '../findings.js';
import type { ChoiceFact, RawFact, ScoreFact } from '../facts.js';
import { lookup } from '../names/lookup.js';
import type { Cell, Row, Source, Table } from '../table.js';
import type { RawValue } from '../values/raw-value.js';
import { cellUnder, cellUnderOrBlank, columnsOf, type Columns } from './columns.js';
import { headerWord } from './header-words.js';
import { ignored, once, roundOfRow, troubleWithName, unitOf, type RawFacts } from './reader.js';
import type { Criterion, Vocabulary } from './vocabulary.js';

/**
 * What people say of a criterion, one a row: the points an expert gives, each with its reason, or
 * which of several cases it is.
 */
export function readScores(table: Table, vocabulary: Vocabulary): RawFacts {
  const { source } = table;
  const words = ['unit', 'criterion', 'rater', 'score', 'choice', 'reason', 'round'] as const;
  const columns = columnsOf(table, words, requiredIn(table));
  const findings = [...columns.findings, ...ignored(table, columns.others)];
  const complainOnce = once(findings);

  const facts = table.rows.flatMap((row): readonly RawFact[] => {
    const unit = unitOf(table, row, columns, findings);
    const round = roundOfRow(table, row, columns, findings);
    if (unit === undefined || round === undefined) return [];
    const [score, choice] = [cellUnder(row, columns, 'score'), cellUnder(row, columns, 'choice')];
    // Nobody said anything here yet.
    if (!score && !choice) return [];
    const named = cellUnderOrBlank(row, columns, 'criterion');
    const trouble = troubleWithName(source, named) ?? codeAsNumber(source, named, vocabulary);
    if (trouble) {
      findings.push(trouble);
      return [];
    }
    const criterion = vocabulary.criteria.find(named.text);
    const decided = criterion && decisionOn(criterion, row, columns);
    if (!criterion || !decided) {
      complainOnce(named.text, () => wrongCriterion(table, named, criterion, vocabulary));
      return [];
    }
    const blank = missingIn(row, columns, decided);
    if (blank) findings.push(complaint(source, 'CELL_BLANK', cellPlace(blank)));
    const rater = raterOfRow(row, columns, criterion);
    if ('complain' in rater) {
      findings.push(rater.complain(table));
      return [];
    }
    if (!decided.value) return [];
    const reason = cellUnderOrBlank(row, columns, 'reason').text;
    return [
      {
        kind: decided.kind,
        where: { source, row: row.row },
        unit,
        round,
        node: criterion.name,
        rater: rater.name,
        reason: reason === '' ? undefined : reason,
        values: [[decided.kind, decided.value]],
      },
    ];
  });
  return { facts, findings };
}

/** A table of choices alone needs neither points nor reasons. */
function requiredIn(table: Table) {
  const choices = table.columns.some(({ name }) => headerWord(name) === 'choice');
  return choices
    ? (['unit', 'criterion', 'rater'] as const)
    : (['unit', 'criterion', 'rater', 'score', 'reason'] as const);
}

interface Decided {
  readonly kind: ScoreFact<RawValue>['kind'] | ChoiceFact<RawValue>['kind'];
  readonly value: RawValue | undefined;
}

/** What a row says in the way that the criterion is decided; undefined where people do not decide it. */
function decisionOn(criterion: Criterion, row: Row, columns: Columns): Decided | undefined {
  const plain = { inPercent: false, plainRatio: false } as const;
  const [form] = criterion.byExperts;
  const [choice] = criterion.byChoice;
  if (choice) {
    const cell = cellUnder(row, columns, 'choice');
    const options = choice.alternatives.map(({ title }) => ({ name: title }));
    const type = { kind: 'choice', options } as const;
    return { kind: 'choice', value: cell && { cell, type, ...plain } };
  }
  if (!form) return undefined;
  const cell = cellUnder(row, columns, 'score');
  const type = { kind: 'number' } as const;
  return { kind: 'score', value: cell && { cell, type, resolution: form.step, ...plain } };
}

/** The cell that may not be blank: points stand where a choice is asked for or the other way round, or there is no reason. */
function missingIn(row: Row, columns: Columns, { kind, value }: Decided): Cell | undefined {
  if (!value) return cellUnderOrBlank(row, columns, kind);
  const reason = cellUnderOrBlank(row, columns, 'reason');
  const needed = kind === 'score' && columns.known.has('reason');
  return needed && reason.text === '' ? reason : undefined;
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

/** A spreadsheet makes one number of the codes 1.1 and 1.10. */
function codeAsNumber(
  source: Source,
  cell: Cell,
  { criteria }: Vocabulary,
): DataFinding | undefined {
  const number = cell.literal === 'number' ? decimal(cell.text) : undefined;
  if (number === undefined) return undefined;
  const same = criteria.items.filter(({ name }) => decimal(name) === number);
  const codes = same.map(({ name }) => name);
  return codes.length > 1
    ? complaint(source, 'CODE_AS_NUMBER', { ...cellText(cell), codes })
    : undefined;
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
