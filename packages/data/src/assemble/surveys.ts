import type { Datum, Name, SurveyCount } from '@cchc/model';
import { complaint, excerpt } from '../complaint.js';
import type { DataFinding } from '../findings.js';
import type { Settled, SurveyFact } from '../facts.js';
import { give, type Given } from './given.js';

/** What was handed in of one survey for one unit, while it is being collected. */
export interface SurveyRecord {
  /** Answers that were counted in the file, by group and option. */
  readonly counted: Given;
  /** Answers that are counted here, by group and option. */
  readonly single: Map<Name, number>;
  readonly places: Map<Name, Pick<SurveyCount, 'group' | 'option'>>;
  /** Who answered, with the first answer; kept for this count only. */
  readonly respondents: Map<string, { readonly row: number; readonly answer: Name }>;
  readonly spoilt: SurveyCount[];
}

export function emptySurvey(): SurveyRecord {
  return {
    counted: new Map(),
    single: new Map(),
    places: new Map(),
    respondents: new Map(),
    spoilt: [],
  };
}

export function addAnswers(
  record: SurveyRecord,
  fact: SurveyFact<Settled>,
  findings: DataFinding[],
): void {
  const { where, unit, group, option } = fact;
  if (fact.spoilt) {
    record.spoilt.push(spoiling(fact, 'unknown-option'));
    return;
  }
  const answer = group === '' ? option : `${group} / ${option}`;
  record.places.set(answer, { group, option });
  const [count] = fact.values;
  if (count) {
    give(record.counted, { name: answer, settled: count[1], where, unit }, findings);
  } else if (isFirst(record, fact, answer, findings)) {
    record.single.set(answer, (record.single.get(answer) ?? 0) + 1);
  }
}

export function countsOf(record: SurveyRecord): readonly SurveyCount[] {
  const { counted, single, places, spoilt } = record;
  const counts = [...places].flatMap(([answer, place]) => {
    const ofFile = counted.get(answer)?.datum;
    const heads = single.get(answer);
    const ofRows: Datum | undefined =
      heads === undefined ? undefined : { kind: 'given', value: String(heads) };
    return [ofFile, ofRows].flatMap((count) => (count ? [{ ...place, count }] : []));
  });
  return [...counts, ...spoilt];
}

/**
 * Whether a respondent answers for the first time. A second answer is reported without the pseudonym;
 * another one than the first spoils the survey, since which of them counts nobody can say.
 */
function isFirst(
  record: SurveyRecord,
  fact: SurveyFact<Settled>,
  answer: Name,
  findings: DataFinding[],
): boolean {
  const { respondent, group, unit, where } = fact;
  // Who answers without a pseudonym cannot be told from others.
  if (respondent === undefined) return true;
  const key = `${group} ${respondent}`;
  const first = record.respondents.get(key);
  if (!first) {
    record.respondents.set(key, { row: where.row, answer });
    return true;
  }
  const args = { row: where.row, unit: excerpt(unit), firstRow: first.row };
  findings.push(complaint(where.source, 'RESPONDENT_TWICE', args));
  if (first.answer !== answer) record.spoilt.push(spoiling(fact, 'unreadable'));
  return false;
}

function spoiling(
  { group, option }: SurveyFact<Settled>,
  why: 'unknown-option' | 'unreadable',
): SurveyCount {
  return { group, option, count: { kind: 'refused', text: option, why } };
}
