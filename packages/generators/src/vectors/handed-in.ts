import {
  SECONDS_A_DAY,
  dayFromNumber,
  dayNumber,
  expressionsOfRule,
  leavesOf,
  momentFromNumber,
  rational,
  print,
  withSubexpressions,
  type CaseRow,
  type CaseTable,
  type Column,
  type Datum,
  type Evidence,
  type EvidenceDocument,
  type Leaf,
  type Rulebook,
  type Survey,
  type SurveyCount,
} from '@cchc/model';
import { given, type Piece } from './piece.js';

/** Evidence in every state, in the window of its issue and out of it, and one document too few. */
export function evidenceAlone(evidence: Evidence, rulebook: Rulebook): readonly Piece[] {
  const { name, atLeast = 1, issued } = evidence;
  const many = (count: number, document: EvidenceDocument): readonly EvidenceDocument[] =>
    Array.from({ length: count }, () => document);
  const around = [issued?.from, issued?.to].flatMap((day) =>
    day === undefined ? [] : [-1, 0, 1].map((days) => dayFromNumber(dayNumber(day) + days)),
  );
  const accepted = acceptedDocument(rulebook);
  return [
    [],
    many(1, { state: 'pending' }),
    many(1, { state: 'rejected' }),
    many(1, { state: 'expired' }),
    many(1, { state: 'accepted' }),
    many(atLeast, accepted),
    ...(atLeast > 1 ? [many(atLeast - 1, accepted)] : []),
    [...many(atLeast, accepted), { state: 'pending' as const }],
    ...around.map((day) => many(atLeast, { state: 'accepted', issued: day })),
  ].map((value) => ({ of: 'evidence', name, value }));
}

/** With a time where the rulebook asks for it. */
export function acceptedDocument(rulebook: Rulebook): EvidenceDocument {
  const issued = `${String(rulebook.year)}-06-15`;
  const time = asksForTimes(rulebook) ? { time: '09:00:00' } : {};
  return { state: 'accepted', issued, ...time, section: '1', page: '1' };
}

function asksForTimes(rulebook: Rulebook): boolean {
  const rules = [...leavesOf(rulebook)].flatMap(({ rule }) => rule ?? []);
  return [
    ...rulebook.definitions.map(({ value }) => value),
    ...rules.flatMap((rule) => [...expressionsOfRule(rule)]),
  ]
    .flatMap((one) => [...withSubexpressions(one)])
    .some((part) => part.kind === 'evidence' && part.fact === 'moment');
}

/** A survey of nobody, of all for the best and for the worst, mixed, and just below and at its least sample. */
export function surveyAlone(survey: Survey): readonly Piece[] {
  const { name, minimumSample = 1, options } = survey;
  const last = Math.max(0, options.length - 1);
  return [
    counts(survey, () => 0),
    counts(survey, (option) => (option === 0 ? 100 : 0)),
    counts(survey, (option) => (option === last ? 100 : 0)),
    counts(survey, (option) => 7 + 3 * option),
    sampleOf(survey, minimumSample - 1),
    sampleOf(survey, minimumSample),
    [],
  ].map((value) => ({ of: 'survey', name, value }));
}

/** So many answers in all, one of each group but the first: that of it all others. */
function sampleOf(survey: Survey, answers: number): readonly SurveyCount[] {
  const others = Math.max(0, survey.groups.length - 1);
  const first = survey.groups[0]?.name ?? '';
  return counts(survey, () => 0).map((one, at) => {
    if (at % survey.options.length !== 0) return one;
    const count = one.group === first ? Math.max(0, answers - others) : 1;
    return { ...one, count: given(String(count)) };
  });
}

function counts(
  { groups, options }: Survey,
  countOf: (option: number) => number,
): readonly SurveyCount[] {
  const names = groups.length === 0 ? [''] : groups.map(({ name }) => name);
  return names.flatMap((group) =>
    options.map(({ name }, at) => ({ group, option: name, count: given(String(countOf(at))) })),
  );
}

/** What people give a leaf: nothing, the least, the most, off the step, without a reason, by one of several. */
export function judgedAlone({ id, rule, worth }: Leaf): readonly Piece[] {
  const scoring = rule?.scoring;
  if (scoring?.kind === 'scorer-choice') {
    const chosen = scoring.alternatives.map(({ title }) => title);
    return [undefined, ...chosen, '?'].map((title) => ({
      of: 'choice',
      name: id,
      value: title === undefined ? [] : [{ rater: '', choice: given(title), reason: 'ghi' }],
    }));
  }
  if (scoring?.kind !== 'manual') return [];
  const raters = scoring.raters.length === 0 ? [''] : scoring.raters.map(({ name }) => name);
  const all = (score: string) =>
    raters.map((rater) => ({ rater, score: given(score), reason: 'ghi' }));
  const half = print(rational(worth.points).div(rational('2')));
  return [
    [],
    all('0'),
    all(worth.points),
    all(half),
    all(`${worth.points}1`),
    all('0.001'),
    all(worth.points).slice(1),
    raters.map((rater) => ({ rater, score: given('0') })),
  ].map((value) => ({ of: 'score', name: id, value }));
}

/** A table that was not handed in, one without rows, some of one to twenty rows, and a cell of each column missing. */
export function tableAlone(
  table: CaseTable,
  rulebook: Rulebook,
  next: () => number,
): readonly Piece[] {
  const spoken = spokenNumbers(rulebook);
  const cellsOf = (isMissing: (column: Column) => boolean): CaseRow['cells'] =>
    new Map(
      table.columns.flatMap((column) =>
        isMissing(column)
          ? []
          : [[column.name, given(cellOf(column, rulebook.year, spoken, next))] as const],
      ),
    );
  const rows = (count: number, isMissing: (column: Column, row: number) => boolean = () => false) =>
    Array.from({ length: count }, (_, row) => ({
      row: row + 1,
      cells: cellsOf((column) => isMissing(column, row)),
    }));
  const values: readonly (readonly CaseRow[] | undefined)[] = [
    undefined,
    [],
    rows(1),
    rows(2),
    rows(3),
    rows(5),
    rows(8),
    rows(20),
    // Of rows that are all the same, and of those all but one, a mean or a share comes to its ends.
    ...[1, 2, 3].flatMap(() => alike(rows(1), rows(1))),
    // A cell may be empty, which is not the same as a no: in one row of all, and in the one row there is.
    ...table.columns.map((empty) => rows(6, (column, row) => column === empty && row === 2)),
    ...table.columns.map((empty) => rows(1, (column) => column === empty)),
  ];
  return values.map((value) => ({ of: 'table', name: table.name, value }));
}

/**
 * Tables of which all rows are the same but a few, which differ in one cell: with each column in its turn, all parts of
 * a hundred that rules ask for.
 */
export function tableNearlyAlike(table: CaseTable, { year }: Rulebook): readonly Piece[] {
  const plain = new Map(
    table.columns.map(({ name, type }) => [name, given(cellAt(type, year, 0))] as const),
  );
  return table.columns.flatMap(({ name, type }) => {
    const other = new Map([...plain, [name, given(cellAt(type, year, 1))]]);
    return NEARLY.map(([many, others]): Piece => ({
      of: 'table',
      name: table.name,
      value: Array.from({ length: many }, (_, row) => ({
        row: row + 1,
        cells: row < others ? other : plain,
      })),
    }));
  });
}

/** So many rows, of which so many are others: 95, 98, 97, 92, 90 and 50 in a hundred are as they should be, or all but these. */
const NEARLY = [
  [20, 1],
  [50, 1],
  [34, 1],
  [50, 4],
  [10, 1],
  [2, 1],
] as const;

/** One of two values of a column: days in the middle of the year, nothing or one, no or yes. */
function cellAt(type: Column['type'], year: number, at: 0 | 1): string {
  const day = dayNumber(`${String(year)}-06-15`) + at;
  switch (type.kind) {
    case 'yes-no':
      return at === 0 ? 'no' : 'yes';
    case 'choice':
      return type.options[at]?.name ?? type.options[0]?.name ?? '';
    case 'date':
      return dayFromNumber(day);
    case 'moment':
      return momentFromNumber(day * SECONDS_A_DAY);
    default:
      return String(at);
  }
}

const MANY = 20;

/** So many times the same row, and then one or two others in its place. */
function alike(
  [one]: readonly CaseRow[],
  [other]: readonly CaseRow[],
): readonly (readonly CaseRow[])[] {
  const times = (count: number): readonly CaseRow[] =>
    Array.from({ length: count }, (_, row) => ({ row: row + 1, cells: one?.cells ?? new Map() }));
  const from = (row: number) => ({ row, cells: other?.cells ?? new Map<string, Datum>() });
  return [
    times(MANY),
    [...times(MANY - 1), from(MANY)],
    [...times(MANY - 2), from(MANY - 1), from(MANY)],
  ];
}

/** Whole numbers that the rulebook compares with, as far as a few cases may come to them. */
function spokenNumbers(rulebook: Rulebook): readonly number[] {
  const found = new Set<number>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { kind, value: text } = value as { readonly kind?: unknown; readonly value?: unknown };
    if (kind === 'number' && /^\d{1,3}$/.test(String(text))) found.add(Number(text));
    for (const part of Object.values(value)) visit(part);
  };
  for (const { rule } of leavesOf(rulebook)) visit(rule);
  return [...found];
}

/** Values lie close together, so that those of two columns meet, and close to what rules compare with. */
function cellOf(
  { type }: Column,
  year: number,
  spoken: readonly number[],
  next: () => number,
): string {
  const upTo = (count: number): number => Math.floor(next() * count);
  switch (type.kind) {
    case 'yes-no':
      return next() < 0.5 ? 'yes' : 'no';
    case 'choice':
      return type.options[upTo(type.options.length)]?.name ?? '';
    case 'date':
      return dayFromNumber(dayNumber(`${String(year)}-06-15`) + upTo(7) - 3);
    case 'moment': {
      const noon = dayNumber(`${String(year)}-06-15`) * SECONDS_A_DAY + SECONDS_A_DAY / 2;
      return momentFromNumber(noon + (upTo(7) - 3) * (SECONDS_A_DAY / 4));
    }
    case 'ratio':
      return print(rational(String(upTo(11))).div(rational('10')));
    default: {
      const near = (spoken[upTo(spoken.length)] ?? 0) + upTo(3) - 1;
      return String(next() < 0.5 && near >= 0 ? near : upTo(12));
    }
  }
}
