import type { GivenByPeople, MissingCase, NamedKind, ShareHolder } from '@cchc/language';
import type { Speaker } from '../speaker.js';
import type { DeclaredSentences } from './declared.js';

const HOLDERS: Readonly<Record<ShareHolder, string>> = {
  groups: 'groups of respondents',
  raters: 'raters',
};

const KINDS: Readonly<Record<NamedKind, string>> = {
  input: 'input',
  definition: 'named value',
  evidence: 'evidence',
  table: 'table',
  column: 'column',
  parameter: 'parameter',
  survey: 'survey',
  scale: 'scale',
};

/** What is wrong with declarations, their use, and tests, in English. */
export const declaredEn: DeclaredSentences = {
  SHARES_DO_NOT_ADD_UP: ({ of, sum, difference }, say) => ({
    message: `The shares of the ${HOLDERS[of]} add up to ${say.number(sum)}%, ${say.number(difference)} away from 100%.`,
    help: 'Compare with the decision and correct the shares.',
  }),
  SHARE_MISSING: ({ name }, say) => ({
    message: `${say.quote(name)} has no share, though other groups have one.`,
    help: 'Write a share for every group, or for none to count answers by head.',
  }),
  SHARE_ABOVE_WHOLE: ({ written }, say) => ({
    message: `${say.quote(written)} is more than the whole.`,
    help: 'Write at most 100%; perhaps a decimal mark is missing.',
  }),
  SURVEY_WITHOUT_OPTIONS: ({ survey }, say) => ({
    message: `The survey ${say.quote(survey)} has no options to choose from.`,
    help: `Add them with their worth, for example ${say.code`{option} good: 100%`}.`,
  }),
  SURVEY_NEVER_FULL: ({ survey, best }, say) => ({
    message: `The best option of the survey ${say.quote(survey)} is worth ${say.number(best)}% of the points, so nobody reaches them all.`,
    help: 'Write 100% at the best option, or lower the points.',
  }),
  PARAMETER_WITHOUT_VALUE: ({ parameter, missing }, say) => ({
    message: `The parameter ${say.quote(parameter)} has no value${forWhom(missing, say)}.`,
    help: `Add a line for it, or ${say.code`{else}: …`}.`,
  }),
  PARAMETER_CASE_TWICE: ({ parameter, written }, say) => ({
    message: `The parameter ${say.quote(parameter)} says ${written === '' ? say.keyword('else') : say.quote(written)} twice.`,
    help: 'Keep one of the two lines and delete the other.',
  }),
  PARAMETER_CASES_MIXED: ({ parameter }, say) => ({
    message: `The parameter ${say.quote(parameter)} has lines by period beside lines by unit type or condition, and both may hold.`,
    help: 'Make two parameters of it, one by period and one by unit type.',
  }),
  NO_VALUE_ALLOWED: ({ lowest, highest }, say) => ({
    message: `No value is at least ${say.quote(lowest)} and at most ${say.quote(highest)}.`,
    help: 'Correct one of the two bounds.',
  }),
  STEP_ZERO: () => ({
    message: 'The step is 0, and nothing is a multiple of it.',
    help: 'Write the finest step that is allowed, or take this part out.',
  }),
  BRACKETS_OUT_OF_ORDER: (_, say) => ({
    message: 'This bracket is not above the one before it.',
    help: `Order the brackets upwards, with ${say.keyword('else')} last.`,
  }),
  BRACKET_POINTS_IGNORED: (_, say) => ({
    message: 'Only the first bracket may give points of its own; these would not count.',
    help: `Write ${say.code`{plus} … {per} …`} here, or use bands: ${say.code`{score} {by} …`}.`,
  }),
  RATINGS_BEYOND_POINTS: ({ code, rating, bound, end }, say) => ({
    message: `Raters may give ${say.number(rating)} points, ${end === 'highest' ? 'above' : 'below'} the ${say.number(bound)} that ${say.quote(code)} ${end === 'highest' ? 'is worth' : 'goes down to'}.`,
    help: `What raters give are points, neither percents nor a share; correct the range, for example ${say.code`{from} 0 {to} {max}`}.`,
  }),
  RATINGS_BELOW_POINTS: ({ code, rating, points }, say) => ({
    message: `Raters may give at most ${say.number(rating)} of the ${say.number(points)} points of ${say.quote(code)}, so nobody reaches them all.`,
    help: `What raters give are points, neither percents nor a share; correct the range, for example ${say.code`{from} 0 {to} {max}`}, or lower the points.`,
  }),
  RANK_KEY_WITHOUT_EFFECT: ({ why }, say) => ({
    message:
      why === 'twice'
        ? 'This key stands in the ranking before, so it breaks no tie.'
        : `This key stands behind ${say.keyword('decision of')}, so it is never asked for.`,
    help: 'Take it out, or put the key that the decision names.',
  }),
  NAME_UNUSED: ({ name, is }, say) => ({
    message: `No rule uses the ${KINDS[is]} ${say.quote(name)}.`,
    help: `Use it or take it out; what is only watched goes into a node that is ${say.keyword('monitor only')}.`,
  }),
  EVIDENCE_WITHOUT_EFFECT: ({ evidence }, say) => ({
    message: `The evidence ${say.quote(evidence)} changes no score.`,
    help: `Move it into the node that needs it, or ask for it in a rule, for example ${say.code`{has} ${evidence}`}.`,
  }),
  NAME_MALFORMED: ({ name, instead }, say) => ({
    message: `The name ${say.quote(name)} has blanks or signs in it.`,
    help: `A name is made of letters, digits and ${say.quote('_')}: write ${say.quote(instead)}.`,
  }),
  NAME_DIFFERS_BY_TONE_MARK: ({ name, other }, say) => ({
    message: `${say.quote(name)} and ${say.quote(other)} differ only in where the tone mark stands.`,
    help: 'Keep to one spelling, or give the two quite different names.',
  }),
  UNIT_OF_MEASURE_MISMATCH: ({ left, right }, say) => ({
    message: `A figure in ${say.quote(left)} meets a figure in ${say.quote(right)} here.`,
    help: `Look whether the right figures are meant, or correct ${say.keyword('measured in')}.`,
  }),
  DATE_OUTSIDE_YEAR: ({ written, year }, say) => ({
    message: `${say.quote(written)} is more than two years away from ${year}, the assessed year.`,
    help: `Correct the year, or leave it out: ${say.quote('31/12')} is in the assessed year.`,
  }),
  TEST_COLUMN_UNKNOWN: ({ column, table, suggestion }, say) => ({
    message: `The table ${say.quote(table)} has no column ${say.quote(column)}.`,
    help:
      suggestion === undefined
        ? 'Use the name of a column that the table declares.'
        : `Did you mean ${say.quote(suggestion)}?`,
  }),
  TEST_VALUE_NOT_CONSTANT: ({ written }, say) => ({
    message: `${say.quote(written)} is worked out from something else, and a test has to say a plain value.`,
    help: 'Write the figure, date or option itself.',
  }),
  TEST_EXPECTATION_TWICE: ({ what }, say) => ({
    message: `The test expects two things of ${named(what, say)}.`,
    help: 'Keep one of them.',
  }),
  TEST_GIVEN_TWICE: ({ what }, say) => ({
    message: `The test gives ${named(what, say)} twice.`,
    help: 'Keep one of the two; write the second case as a test of its own.',
  }),
  TEST_GIVEN_UNKNOWN: ({ given, name, known }, say) => ({
    message: GIVEN_UNKNOWN[given](say.quote(name)),
    help:
      known.length > 0
        ? `Use ${say.anyOf(known.map(say.quote))}.`
        : 'Take this part out of the test, or correct the code.',
  }),
  TEST_TWICE: ({ name }, say) => ({
    message: `Two tests are called ${say.quote(name)}.`,
    help: 'Give each test a name that says its case.',
  }),
};

const GIVEN_UNKNOWN: Readonly<Record<GivenByPeople, (name: string) => string>> = {
  'expert-score': (name) => `${name} is not scored by experts.`,
  rater: (name) => `${name} does not score this.`,
  choice: (name) => `${name} has no cases for the scorer to choose from.`,
  alternative: (name) => `There is no case ${name} to choose here.`,
  group: (name) => `The survey has no group ${name}.`,
  option: (name) => `The survey has no option ${name}.`,
};

function forWhom(missing: MissingCase, say: Speaker): string {
  switch (missing.kind) {
    case 'types':
      return ` for ${say.anyOf(missing.types.map(say.quote))}`;
    case 'year':
      return ` in ${missing.year}`;
    case 'all':
      return '';
  }
}

/** What a test speaks of: a name or code, or what a keyword stands for. */
function named(what: string, say: Speaker): string {
  const keyword = ['total', 'grades', 'unit is'].find((one) => what.startsWith(one));
  return keyword === undefined ? say.quote(what) : say.keyword(keyword);
}
