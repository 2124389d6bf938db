import type { Reason, Rulebook } from '@cchc/model';
import {
  columnLabel,
  evidenceLabel,
  groupLabel,
  inputLabel,
  label,
  surveyLabel,
  tableLabel,
} from '../names.js';
import type { Tongue } from '../tongue.js';
import { RESULT_PHRASES } from './phrases.js';

/** A sentence for a kind of reason: `{input}` stands for what the reason says under `input`, in words. */
export interface ReasonTemplate {
  readonly kind: Reason['kind'];
  /** What the reason must say, `what`, or `what=value`: of several sentences the first that fits is taken. */
  readonly needs: readonly string[];
  readonly text: string;
}

/** `reasonInWords` for programs that are made now and meet the reasons later. */
export function reasonTemplates(tongue: Tongue): readonly ReasonTemplate[] {
  const say = RESULT_PHRASES[tongue];
  const one = (kind: Reason['kind'], text: string, ...needs: readonly string[]) => ({
    ...{ kind, needs, text },
  });
  const refused = (value?: string, bound?: string): string =>
    say.refusedInput('{input}', '{why}', value, bound);
  return [
    one('absence', say.because('{absence}', '{cause}')),
    one('missing-input', say.missingInput('{input}')),
    one('missing-cell', say.missingCell('{column}', '{table}', '{row}')),
    one('evidence', say.evidence('{evidence}', '{state}')),
    one('refused-input', refused('{value}', '{bound}'), 'value', 'bound'),
    one('refused-input', refused('{value}'), 'value'),
    one('refused-input', refused()),
    one('refused-cell', say.refusedCell('{column}', '{table}', '{row}', '{why}')),
    one('missing-survey', say.missingGroup('{survey}', '{group}'), 'group'),
    one('missing-survey', say.missingSurvey('{survey}')),
    one('small-sample', say.smallSample('{survey}', '{answers}', '{least}')),
    one('refused-survey', say.refusedSurvey('{survey}', '{why}')),
    one('missing-score', say.missingScoreOf('{rater}'), 'rater'),
    one('missing-score', say.missingScore),
    one('refused-score', say.refusedScore('{rater}', '{why}')),
    one('missing-previous', say.missingPrevious.input('{input}'), 'what=input'),
    one('missing-previous', say.missingPrevious.score('{name}'), 'what=score'),
    one('missing-previous', say.missingPrevious.total('')),
    one('refused-previous', say.refusedPrevious('{input}', '{why}')),
    one('missing-choice', say.missingChoice),
    one('refused-choice', say.refusedChoice('{rater}', '{why}')),
    one('gate', say.gate),
    one('clamped', say.clamped.points, 'to=points'),
    one('clamped', say.clamped.lowest),
    one('uncovered', say.uncovered),
    one('part', say.part('{node}')),
    one('zero-denominator', say.zeroDenominator),
    one('parameter-without-value', say.parameterWithoutValue('{parameter}')),
    one('undated-evidence', say.undatedEvidence('{evidence}')),
    one('untimed-evidence', say.untimedEvidence('{evidence}')),
    one('beyond-calendar', say.beyondCalendar('{calendar}', '{day}')),
    one('unsupported', say.unsupported('{construct}')),
  ];
}

/** What codes and names in reasons are called, under `state.none`, `input.x`, `column.table.x`. */
export function reasonWords(
  rulebook: Rulebook,
  tongue: Tongue,
): readonly (readonly [key: string, word: string])[] {
  const say = RESULT_PHRASES[tongue];
  const codes = (what: string, words: Readonly<Record<string, string>>) =>
    Object.entries(words).map(([code, word]) => [`${what}.${code}`, word] as const);
  const named = (
    what: string,
    all: readonly { readonly name: string }[],
    labelOf: (name: string) => string,
  ) => all.map(({ name }) => [`${what}.${name}`, labelOf(name)] as const);
  const { inputs, evidence, tables, surveys, parameters, calendars } = rulebook;
  const titleIn = (all: readonly { readonly name: string; readonly title?: string }[]) => {
    return (name: string) => label(name, all.find((one) => one.name === name)?.title);
  };
  return [
    ...codes('status', say.status),
    ...codes('absence', say.absence),
    ...codes('cause', say.cause),
    ...codes('state', say.evidenceState),
    ...codes('why', { ...say.refusal, ...say.choiceRefusal }),
    ...codes('refused-score.why', say.scoreRefusal),
    ...codes('construct', say.construct),
    ...named('input', inputs, (name) => inputLabel(rulebook, name)),
    ...named('evidence', evidence, (name) => evidenceLabel(rulebook, name)),
    ...named('parameter', parameters, titleIn(parameters)),
    ...named('calendar', calendars, titleIn(calendars)),
    ...named('table', tables, (name) => tableLabel(rulebook, name)),
    ...tables.flatMap(({ name: table, columns }) =>
      named(`column.${table}`, columns, (name) => columnLabel(rulebook, table, name)),
    ),
    ...named('survey', surveys, (name) => surveyLabel(rulebook, name)),
    ...surveys.flatMap(({ name: survey, groups }) =>
      named(`group.${survey}`, groups, (name) => groupLabel(rulebook, survey, name)),
    ),
  ];
}
