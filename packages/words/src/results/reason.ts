import type { Reason, Rulebook } from '@cchc/model';
import { sayByKind, type ByKind } from '../by-kind.js';
import { formatDay } from '../format/date.js';
import { formatNumber } from '../format/number.js';
import { formatValue } from '../format/value.js';
import {
  columnLabel,
  evidenceLabel,
  groupLabel,
  inputLabel,
  label,
  surveyLabel,
  tableLabel,
} from '../names.js';
import { titled } from '../rules/telling.js';
import type { Tongue } from '../tongue.js';
import { constructInWords } from './construct.js';
import { RESULT_PHRASES, type ResultPhrases } from './phrases.js';

/** Why a node has the status and score it has, as a clause without a full stop. */
export function reasonInWords(rulebook: Rulebook, reason: Reason, tongue: Tongue): string {
  return sayByKind(REASONS, reason, { rulebook, tongue, phrases: RESULT_PHRASES[tongue] });
}

interface Context {
  readonly rulebook: Rulebook;
  readonly tongue: Tongue;
  readonly phrases: ResultPhrases;
}

const REASONS: ByKind<Reason, Context, string> = {
  absence: ({ absence, cause }, { phrases }) =>
    phrases.because(phrases.absence[absence], phrases.cause[cause]),
  'missing-input': ({ input }, { rulebook, phrases }) =>
    phrases.missingInput(inputLabel(rulebook, input)),
  'missing-cell': ({ table, column, row }, { rulebook, phrases }) =>
    phrases.missingCell(
      columnLabel(rulebook, table, column),
      tableLabel(rulebook, table),
      String(row),
    ),
  evidence: ({ evidence, state }, { rulebook, phrases }) =>
    phrases.evidence(evidenceLabel(rulebook, evidence), phrases.evidenceState[state]),
  'refused-input': ({ input, why, value, bound }, { rulebook, tongue, phrases }) => {
    const shown = (text: string | undefined): string | undefined =>
      text && formatValue(text, formOf(rulebook, input), tongue);
    return phrases.refusedInput(
      inputLabel(rulebook, input),
      phrases.refusal[why],
      shown(value),
      shown(bound),
    );
  },
  'refused-cell': ({ table, column, row, why }, { rulebook, phrases }) =>
    phrases.refusedCell(
      columnLabel(rulebook, table, column),
      tableLabel(rulebook, table),
      String(row),
      phrases.refusal[why],
    ),
  'missing-survey': ({ survey, group }, { rulebook, phrases }) =>
    group === undefined
      ? phrases.missingSurvey(surveyLabel(rulebook, survey))
      : phrases.missingGroup(surveyLabel(rulebook, survey), groupLabel(rulebook, survey, group)),
  'small-sample': ({ survey, answers, least }, { rulebook, tongue, phrases }) =>
    phrases.smallSample(
      surveyLabel(rulebook, survey),
      formatNumber(answers, tongue),
      formatNumber(String(least), tongue),
    ),
  'refused-survey': ({ survey, why }, { rulebook, phrases }) =>
    phrases.refusedSurvey(surveyLabel(rulebook, survey), phrases.refusal[why]),
  'missing-score': ({ rater }, { phrases }) =>
    rater === undefined ? phrases.missingScore : phrases.missingScoreOf(titled(rater, undefined)),
  'refused-score': ({ rater, why }, { phrases }) =>
    phrases.refusedScore(titled(rater, undefined), phrases.scoreRefusal[why]),
  'missing-previous': ({ what, name }, { rulebook, phrases }) =>
    phrases.missingPrevious[what](what === 'input' ? inputLabel(rulebook, name) : name),
  'refused-previous': ({ input, why }, { rulebook, phrases }) =>
    phrases.refusedPrevious(inputLabel(rulebook, input), phrases.refusal[why]),
  'missing-choice': (_, { phrases }) => phrases.missingChoice,
  'refused-choice': ({ rater, why }, { phrases }) =>
    phrases.refusedChoice(
      titled(rater, undefined),
      why === 'choices-differ' ? phrases.choiceRefusal[why] : phrases.refusal[why],
    ),
  gate: (_, { phrases }) => phrases.gate,
  clamped: ({ to }, { phrases }) => phrases.clamped[to],
  uncovered: (_, { phrases }) => phrases.uncovered,
  part: ({ node }, { phrases }) => phrases.part(node),
  'zero-denominator': (_, { phrases }) => phrases.zeroDenominator,
  'parameter-without-value': ({ parameter }, { rulebook, phrases }) =>
    phrases.parameterWithoutValue(
      label(parameter, rulebook.parameters.find(({ name }) => name === parameter)?.title),
    ),
  'undated-evidence': ({ evidence }, { rulebook, phrases }) =>
    phrases.undatedEvidence(evidenceLabel(rulebook, evidence)),
  'untimed-evidence': ({ evidence }, { rulebook, phrases }) =>
    phrases.untimedEvidence(evidenceLabel(rulebook, evidence)),
  'beyond-calendar': ({ calendar, day }, { rulebook, phrases }) =>
    phrases.beyondCalendar(
      label(calendar, rulebook.calendars.find(({ name }) => name === calendar)?.title),
      formatDay(day),
    ),
  unsupported: ({ construct }, { tongue, phrases }) =>
    phrases.unsupported(constructInWords(construct, tongue)),
};

/** How the values of an input are read: a ratio in percent, as the rulebook and the data say it. */
function formOf(rulebook: Rulebook, name: string): Parameters<typeof formatValue>[1] {
  const kind = rulebook.inputs.find((one) => one.name === name)?.type.kind;
  if (kind === 'ratio') return 'percent';
  return kind === 'date' || kind === 'moment' ? kind : 'number';
}
