import { decidedByPeople, type HeaderWord } from '@cchc/data';
import { nodesOf, type Rulebook, type Unit } from '@cchc/model';
import { WORKBOOK_LABELS, type Tongue } from '@cchc/words';
import { declaredColumn, wordColumn } from './columns.js';
import type { Holds, TemplateColumn, TemplateTable } from './template-table.js';

/** Every table that the rulebook asks for, empty but for the units, if any are known. */
export function templateTables(
  rulebook: Rulebook,
  units: readonly Unit[],
  tongue: Tongue,
): readonly TemplateTable[] {
  const { sheets } = WORKBOOK_LABELS[tongue];
  const word = (name: HeaderWord, holds?: Holds): TemplateColumn => wordColumn(name, tongue, holds);
  const [own, shared] = [false, true].map((all) =>
    rulebook.inputs.filter((input) => input.shared === all),
  );
  const all: readonly (TemplateTable & { readonly wanted: boolean })[] = [
    {
      wanted: true,
      json: 'units',
      sheet: sheets.units,
      file: FILES.units[tongue],
      columns: [
        word('unit'),
        word('name'),
        word('type', listOf(rulebook.unitTypes)),
        word('block'),
      ],
      rows: units.map(({ id, name, type, block }) => [id, name ?? '', type ?? '', block ?? '']),
    },
    {
      wanted: (own ?? []).length > 0,
      json: 'inputs',
      sheet: sheets.inputs,
      file: FILES.inputs[tongue],
      columns: [word('unit'), ...(own ?? []).map((input) => declaredColumn(input, tongue))],
      rows: units.map(({ id }) => [id]),
    },
    {
      wanted: (shared ?? []).length > 0,
      json: 'shared',
      sheet: sheets.shared,
      file: FILES.shared[tongue],
      columns: (shared ?? []).map((input) => declaredColumn(input, tongue)),
      rows: [],
    },
    evidenceTable(rulebook, units, tongue),
    surveyTable(rulebook, tongue),
    scoresTable(rulebook, units, tongue),
    ...rulebook.tables.map((table) => ({
      wanted: true,
      json: 'cases' as const,
      sheet: table.name,
      file: table.name,
      columns: [word('unit'), ...table.columns.map((column) => declaredColumn(column, tongue))],
      rows: [],
    })),
  ];
  return all.filter(({ wanted }) => wanted);
}

/** Names of files, without ending, as `recognise` of `@cchc/data` knows them. */
const FILES = {
  units: { vi: 'don-vi', en: 'units' },
  inputs: { vi: 'so-lieu', en: 'inputs' },
  shared: { vi: 'so-lieu-chung', en: 'shared' },
  evidence: { vi: 'minh-chung', en: 'evidence' },
  surveys: { vi: 'khao-sat', en: 'surveys' },
  scores: { vi: 'diem-cham', en: 'expert-scores' },
} as const;

const STATES = {
  vi: ['không có', 'chờ duyệt', 'đã duyệt', 'bị từ chối', 'hết hạn'],
  en: ['none', 'pending', 'accepted', 'rejected', 'expired'],
} as const;

function listOf(items: readonly string[]): Holds {
  return items.length > 0 ? { kind: 'list', items } : { kind: 'text' };
}

/** A line for each document that is asked of each unit. */
function evidenceTable({ evidence }: Rulebook, units: readonly Unit[], tongue: Tongue) {
  const word = (name: HeaderWord, holds?: Holds) => wordColumn(name, tongue, holds);
  const names = evidence.map(({ name }) => name);
  return {
    wanted: names.length > 0,
    json: 'evidence' as const,
    sheet: WORKBOOK_LABELS[tongue].sheets.evidence,
    file: FILES.evidence[tongue],
    columns: [
      word('unit'),
      word('evidence', listOf(names)),
      word('state', listOf(STATES[tongue])),
      word('issued', { kind: 'date' }),
      ...(['issuer', 'reference', 'section', 'page'] as const).map((name) => word(name)),
    ],
    rows: units.flatMap(({ id }) => names.map((name) => [id, name])),
  };
}

function surveyTable({ surveys }: Rulebook, tongue: Tongue) {
  const word = (name: HeaderWord, holds?: Holds) => wordColumn(name, tongue, holds);
  const groups = surveys.flatMap((survey) => survey.groups.map(({ name }) => name));
  const options = surveys.flatMap((survey) => survey.options.map(({ name }) => name));
  return {
    wanted: surveys.length > 0,
    json: 'surveys' as const,
    sheet: WORKBOOK_LABELS[tongue].sheets.surveys,
    file: FILES.surveys[tongue],
    columns: [
      word('unit'),
      word('survey', listOf(surveys.map(({ name }) => name))),
      ...(groups.length > 0 ? [word('group', listOf([...new Set(groups)]))] : []),
      word('option', listOf([...new Set(options)])),
      word('count', { kind: 'integer', lowest: '0' }),
    ],
    rows: [],
  };
}

/** A line for each criterion that people decide, and each rater where raters are named. */
function scoresTable(rulebook: Rulebook, units: readonly Unit[], tongue: Tongue) {
  const word = (name: HeaderWord, holds?: Holds) => wordColumn(name, tongue, holds);
  const decided = [...nodesOf(rulebook)].flatMap((node) => {
    const { byExperts, byChoice } = decidedByPeople(node);
    const raters = [...new Set(byExperts.flatMap((form) => form.raters.map(({ name }) => name)))];
    const asked = byExperts.length > 0 || byChoice.length > 0;
    return asked ? [{ id: node.id, raters, byExperts, byChoice }] : [];
  });
  const hasScores = decided.some(({ byExperts }) => byExperts.length > 0);
  const choices = decided.flatMap(({ byChoice }) =>
    byChoice.flatMap(({ alternatives }) => alternatives.map(({ title }) => title)),
  );
  const raters = [...new Set(decided.flatMap((one) => one.raters))];
  return {
    wanted: decided.length > 0,
    json: 'expertScores' as const,
    sheet: WORKBOOK_LABELS[tongue].sheets.expertScores,
    file: FILES.scores[tongue],
    columns: [
      word('unit'),
      word('criterion', listOf(decided.map(({ id }) => id))),
      word('rater', listOf(raters)),
      ...(hasScores ? [word('score', { kind: 'number' })] : []),
      ...(choices.length > 0 ? [word('choice', listOf([...new Set(choices)]))] : []),
      word('reason'),
    ],
    rows: units.flatMap(({ id }) =>
      decided.flatMap((one) =>
        (one.raters.length > 0 ? one.raters : ['']).map((rater) => [id, one.id, rater]),
      ),
    ),
  };
}
