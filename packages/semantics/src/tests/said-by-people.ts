import type {
  Datum,
  Expression,
  Name,
  NodeId,
  RaterChoice,
  RaterScore,
  SurveyCount,
  TestCase,
  TestGiven,
} from '@cchc/model';
import type { MadeUpUnit } from '../world/alone.js';

type ValueOf = (value: Expression) => Datum | undefined;

/** What respondents answer and experts give or choose in a test. The test itself is the reason. */
export function saidByPeople(
  { name: reason, given }: TestCase,
  valueOf: ValueOf,
): Pick<MadeUpUnit, 'surveys' | 'manualScores' | 'choices'> {
  const surveys = new Map<Name, readonly SurveyCount[]>();
  const manualScores = new Map<NodeId, readonly RaterScore[]>();
  const choices = new Map<NodeId, readonly RaterChoice[]>();
  for (const one of given) {
    if (one.kind === 'survey') surveys.set(one.survey, countsOf(one, valueOf));
    if (one.kind === 'score') {
      const { node, rater = SOMEBODY } = one;
      const score = valueOf(one.score);
      const before = manualScores.get(node) ?? [];
      if (score) manualScores.set(node, [...before, { rater, score, reason }]);
    }
    if (one.kind === 'choice') {
      const choice: Datum = { kind: 'given', value: one.alternative };
      choices.set(one.node, [{ rater: SOMEBODY, choice, reason }]);
    }
  }
  return { surveys, manualScores, choices };
}

/** Who scores where the rulebook names nobody. */
const SOMEBODY = 'test';

function countsOf(
  { answers }: Extract<TestGiven, { kind: 'survey' }>,
  valueOf: ValueOf,
): readonly SurveyCount[] {
  return answers.flatMap(({ group = '', option, count: written }) => {
    const count = valueOf(written);
    return count ? [{ group, option, count }] : [];
  });
}
