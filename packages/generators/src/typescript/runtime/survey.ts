import type { Survey } from './book.js';
import { ZERO, exact, over, plus, times, type Exact } from './exact.js';
import { handedIn, isSame } from './handed-in.js';
import type { SurveyCount } from './population.js';
import { beyondType, readDatum, type Kind } from './read.js';
import { ZERO_DENOMINATOR, isLack, lack, type Lack } from './verdict.js';
import type { Unit } from './world.js';

/**
 * The mean worth of the answers. Groups with weights are joined by these, whatever their size; without
 * weights every respondent counts alike. Each group has to have answers, and all together as many as
 * the survey asks for; a count that cannot be used spoils the survey.
 */
export function surveyMean(unit: Unit, survey: Survey): Exact | Lack {
  const { name, minimumSample: least } = survey;
  const counts = handedIn(unit, (round) => round.surveys, name);
  if (!counts) return lack('missing-input', [noAnswers(name)]);
  const read = counts.map((count) => readCount(count, survey));
  const refused = read.find(isLack);
  if (refused) return refused;
  const groups = groupsOf(survey).map((group) => answersOf(group, read as readonly Counted[]));
  const silent = groups.filter(({ answers }) => answers === 0);
  if (silent.length > 0) {
    return lack(
      'missing-input',
      silent.map(({ group }) => noAnswers(name, group)),
    );
  }
  const answers = groups.reduce((sum, group) => sum + group.answers, 0);
  if (answers < least) {
    const reason = { kind: 'small-sample', survey: name, answers: String(answers), least };
    return lack('missing-input', [reason]);
  }
  return meanOf(groups);
}

interface Counted {
  readonly group: string;
  readonly worth: Exact;
  readonly count: number;
}

interface Answers {
  readonly group: string | undefined;
  readonly weight: Exact | undefined;
  readonly answers: number;
  readonly worth: Exact;
}

const WHOLE: Kind = { kind: 'integer', digits: 0, step: 1 };

function readCount({ group, option, count }: SurveyCount, survey: Survey): Counted | Lack {
  const known = survey.options.find(({ name }) => isSame(name, option));
  const inGroup = groupsOf(survey).find(({ name }) => isSame(name ?? '', group));
  const read = readDatum(count, WHOLE);
  if ('refused' in read) return refusal(survey, read.refused);
  const why = beyondType(read.value, WHOLE);
  if (why !== undefined) return refusal(survey, why);
  if (!known || !inGroup) return refusal(survey, 'unknown-option');
  return { group: inGroup.name ?? '', worth: known.worth, count: Number(read.value) };
}

/** A survey without groups has one of everybody. */
function groupsOf({ groups }: Survey): readonly Partial<Survey['groups'][number]>[] {
  return groups.length === 0 ? [{}] : groups;
}

function answersOf(
  { name, weight }: Partial<Survey['groups'][number]>,
  counted: readonly Counted[],
): Answers {
  const own = counted.filter(({ group }) => group === (name ?? ''));
  return {
    group: name,
    weight,
    answers: own.reduce((sum, { count }) => sum + count, 0),
    worth: own.map(({ count, worth }) => times(exact(count), worth)).reduce(plus, ZERO),
  };
}

function meanOf(groups: readonly Answers[]): Exact | Lack {
  const parts = groups.map(({ weight, answers, worth }) =>
    weight
      ? { weight, worth: times(over(worth, exact(answers)), weight) }
      : { weight: exact(answers), worth },
  );
  const whole = parts.map(({ weight }) => weight).reduce(plus, ZERO);
  if (whole.num === 0) return ZERO_DENOMINATOR;
  return over(parts.map(({ worth }) => worth).reduce(plus, ZERO), whole);
}

function noAnswers(survey: string, group?: string) {
  return { kind: 'missing-survey', survey, ...(group === undefined ? {} : { group }) };
}

function refusal({ name }: Survey, why: string): Lack {
  return lack('refused', [{ kind: 'refused-survey', survey: name, why }]);
}
