import {
  ZERO,
  print,
  rational,
  sameName,
  sum,
  type Name,
  type Rational,
  type RefusalWhy,
  type Survey,
} from '@cchc/model';
import { isKnown, isLack, lack, type Lack } from '../values/lack.js';
import type { Scope } from '../world/scope.js';
import { beyond, boundsOfType } from './bounds.js';
import { readDatum } from './read-datum.js';

/** What the respondents of one group said: how many they are, and the sum of what their options are worth. */
export interface GroupAnswers {
  /** Absent where the survey has no groups. */
  readonly group?: Name;
  readonly weight?: Rational;
  readonly answers: Rational;
  readonly worth: Rational;
}

/**
 * The answers of every group. Each group has to have some, and all together as many as the survey
 * asks for; a count that cannot be used spoils the survey.
 */
export function readAnswers(survey: Survey, scope: Scope): readonly GroupAnswers[] | Lack {
  const { name, minimumSample: least = 0 } = survey;
  const counted = countsOf(survey, scope);
  if (isLack(counted)) return counted;
  const groups = groupsOf(survey).map((group) => answersOf(group, counted));
  const silent = groups.filter(({ answers }) => answers.equals(ZERO));
  if (silent.length > 0) {
    return lack('missing-input', ...silent.map(({ group }) => noAnswers(name, group)));
  }
  const answers = sum(groups.map((group) => group.answers));
  if (answers.compare(rational(String(least))) >= 0) return groups;
  return lack('missing-input', {
    kind: 'small-sample',
    survey: name,
    answers: print(answers),
    least,
  });
}

/** Groups with weights count by these, whatever their size; without weights every respondent counts alike. */
export function meanOfGroups(groups: readonly GroupAnswers[]): Rational | undefined {
  const parts = groups.map(({ weight, answers, worth }) =>
    weight ? { weight, worth: worth.div(answers).mul(weight) } : { weight: answers, worth },
  );
  const whole = sum(parts.map(({ weight }) => weight));
  if (whole.equals(ZERO)) return undefined;
  return sum(parts.map(({ worth }) => worth)).div(whole);
}

interface Counted {
  readonly group: Name;
  readonly worth: Rational;
  readonly count: Rational;
}

function countsOf(survey: Survey, { world, unit }: Scope): readonly Counted[] | Lack {
  const counts = world.handedIn(unit).surveys.get(survey.name);
  if (!counts) return lack('missing-input', noAnswers(survey.name));
  const groups = groupsOf(survey).map(({ name = '' }) => name);
  const read = counts.map(({ group, option, count }): Counted | Lack => {
    const known = survey.options.find(({ name }) => sameName(name, option));
    const inGroup = groups.find((name) => sameName(name, group));
    const whole = readDatum(count, WHOLE);
    if ('refused' in whole) return refused(survey, whole.refused);
    const why = beyond(whole.value, boundsOfType(WHOLE));
    if (why) return refused(survey, why);
    if (!known || inGroup === undefined || whole.value.kind !== 'number') {
      return refused(survey, 'unknown-option');
    }
    return { group: inGroup, worth: rational(known.worth), count: whole.value.value };
  });
  return read.find(isLack) ?? read.filter(isKnown);
}

const WHOLE = { kind: 'integer' } as const;

/** A survey without groups has one of everybody. */
function groupsOf({ groups }: Survey): readonly Partial<Survey['groups'][number]>[] {
  return groups.length === 0 ? [{}] : groups;
}

function answersOf(
  { name, weight }: Partial<Survey['groups'][number]>,
  counted: readonly Counted[],
): GroupAnswers {
  const own = counted.filter(({ group }) => group === (name ?? ''));
  return {
    ...(name === undefined ? {} : { group: name }),
    ...(weight === undefined ? {} : { weight: rational(weight) }),
    answers: sum(own.map(({ count }) => count)),
    worth: sum(own.map(({ count, worth }) => count.mul(worth))),
  };
}

function noAnswers(survey: Name, group?: Name) {
  return { kind: 'missing-survey', survey, ...(group === undefined ? {} : { group }) } as const;
}

function refused({ name }: Survey, why: RefusalWhy): Lack {
  return lack('refused', { kind: 'refused-survey', survey: name, why });
}
