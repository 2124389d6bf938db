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
    counts(survey, (option) => (option === 0 ? minimumSample - 1 : 0)),
    counts(survey, (option) => (option === 0 ? minimumSample : 0)),
    [],
  ].map((value) => ({ of: 'survey', name, value }));
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

/** A table that was not handed in, one without rows, and some of one to five rows. */
export function tableAlone(
  table: CaseTable,
  { year }: Rulebook,
  next: () => number,
): readonly Piece[] {
  const rows = (count: number): readonly CaseRow[] =>
    Array.from({ length: count }, (_, row) => ({
      row: row + 1,
      cells: new Map(
        table.columns.flatMap((column) =>
          // A cell may be empty, which is not the same as a no.
          next() < 0.02 ? [] : [[column.name, given(cellOf(column, year, next))] as const],
        ),
      ),
    }));
  const values = [undefined, [], ...[1, 2, 3, 5, 8].map(rows)];
  return values.map((value) => ({ of: 'table', name: table.name, value }));
}

/** Values lie close together, so that those of two columns meet. */
function cellOf({ type }: Column, year: number, next: () => number): string {
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
    default:
      return String(upTo(12));
  }
}
