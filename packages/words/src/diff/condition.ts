import type { RegionCondition, WitnessSubject } from '@cchc/analysis';
import type { EvidenceState, Expression, Rulebook } from '@cchc/model';
import { intervalInWords } from '../findings/witness.js';
import { formatValue } from '../format/value.js';
import { expressionInWords } from '../rules/expression.js';
import { RESULT_PHRASES } from '../results/phrases.js';
import { telling } from '../rules/telling.js';
import type { Tongue } from '../tongue.js';
import type { DiffPhrases } from './phrases.js';

/** Where a condition is told: `subject` is what the bands of the leaf are over, where it has some. */
export interface ConditionScope {
  readonly rulebook: Rulebook;
  readonly points: string;
  readonly subject: Expression | undefined;
  readonly tongue: Tongue;
}

/** What is asked of the cases of a region: `tỷ lệ đúng hạn từ 80% đến dưới 85%`. */
export function conditionInWords(
  condition: RegionCondition,
  scope: ConditionScope,
  say: DiffPhrases,
): string {
  switch (condition.kind) {
    case 'more':
      return say.moreAsked;
    case 'interval':
      return `${subjectInWords(condition.of, scope, say)} ${intervalInWords(condition.interval, scope.tongue)}`;
    case 'is':
      return isInWords(condition, scope, say);
  }
}

function isInWords(
  { of, value, not }: Extract<RegionCondition, { kind: 'is' }>,
  scope: ConditionScope,
  say: DiffPhrases,
): string {
  if (of.kind === 'evidence') {
    const title = titleOf(scope.rulebook.evidence, of.name);
    if (value === 'accepted') return not ? say.hasNot(title) : say.has(title);
    const results = RESULT_PHRASES[scope.tongue];
    const state = results.evidence(title, results.evidenceState[value as EvidenceState]);
    return not ? say.otherThan(state) : state;
  }
  const what = subjectInWords(of, scope, say);
  const isYesNo = value === 'yes' || value === 'no';
  const said = isYesNo ? formatValue(value, 'yes-no', scope.tongue) : value;
  return not ? say.notAmong(what, said) : say.is(what, said);
}

function subjectInWords(of: WitnessSubject, scope: ConditionScope, say: DiffPhrases): string {
  const { rulebook, subject, points, tongue } = scope;
  switch (of.kind) {
    case 'subject':
      return subject ? expressionInWords(subject, telling(rulebook, points, tongue)) : say.subject;
    case 'input':
      return titleOf(rulebook.inputs, of.name);
    case 'evidence':
      return say[of.fact === 'count' ? 'countOf' : 'dateOf'](titleOf(rulebook.evidence, of.name));
    case 'survey':
      return say.surveyOf(titleOf(rulebook.surveys, of.name));
    case 'scorer-choice':
      return say.choiceOf(of.node);
    case 'unit-type':
      return say.unitType;
    case 'unit-name':
      return say.unitName;
    case 'column':
      return of.name;
    default:
      return say.subject;
  }
}

function titleOf(
  declared: readonly { readonly name: string; readonly title?: string }[],
  name: string,
): string {
  return declared.find((one) => one.name === name)?.title ?? name;
}
