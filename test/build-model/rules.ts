import {
  nowhere,
  type AbsenceKind,
  type Additive,
  type Band,
  type Bands,
  type Branch,
  type Expression,
  type Formula,
  type FromMax,
  type Guards,
  type Item,
  type ManualScore,
  type Outcome,
  type Range,
  type Scoring,
  type SurveyMean,
} from '@cchc/model';
import { lift, type Lifted } from './expressions.js';

const at = nowhere;

/** An outcome, or its value. */
export type LiftedOutcome = Outcome | Lifted;

export function outcome(value: LiftedOutcome): Outcome {
  if (typeof value === 'string') return gives(value);
  const isOutcome = ['value', 'absent', 'nested', 'explain'].includes(value.kind);
  return isOutcome ? (value as Outcome) : gives(value as Expression);
}
export function gives(value: Lifted, cap?: Lifted): Outcome {
  return { kind: 'value', value: lift(value), ...(cap ? { cap: lift(cap) } : {}), at };
}
export function absent(kind: Exclude<AbsenceKind, 'rescaled'>): Outcome {
  return { kind: 'absent', absence: { kind }, at };
}
export const rescaledTo = (to: string): Outcome => ({
  kind: 'absent',
  absence: { kind: 'rescaled', to },
  at,
});
export const nested = (scoring: Scoring): Outcome => ({ kind: 'nested', scoring, at });
export const EXPLAIN: Outcome = { kind: 'explain', at };

/** `[80, 100)` is from 80 up to but without 100; an empty side is open: `[100,)`. */
export function range(from: Lifted, to: Lifted, inclusive = '[)'): Range {
  return {
    ...(from === '' ? {} : { from: { value: lift(from), inclusive: inclusive.startsWith('[') } }),
    ...(to === '' ? {} : { to: { value: lift(to), inclusive: inclusive.endsWith(']') } }),
    at,
  };
}
export const band = (of: Range, result: LiftedOutcome): Band => ({
  range: of,
  outcome: outcome(result),
  at,
});
export const branch = (when: Expression, result: LiftedOutcome): Branch => ({
  when,
  outcome: outcome(result),
  at,
});
export function bands(
  subject: Lifted,
  list: readonly Band[],
  rest: { readonly otherwise?: LiftedOutcome; readonly uncovered?: LiftedOutcome } = {},
): Bands {
  return { kind: 'bands', subject: lift(subject), bands: list, ...remaining(rest), at };
}
export function guards(
  branches: readonly Branch[],
  rest: { readonly otherwise?: LiftedOutcome; readonly uncovered?: LiftedOutcome } = {},
): Guards {
  return { kind: 'guards', branches, ...remaining(rest), at };
}
function remaining(rest: {
  readonly otherwise?: LiftedOutcome;
  readonly uncovered?: LiftedOutcome;
}): { otherwise?: Outcome; uncovered?: Outcome } {
  return {
    ...(rest.otherwise === undefined ? {} : { otherwise: outcome(rest.otherwise) }),
    ...(rest.uncovered === undefined ? {} : { uncovered: outcome(rest.uncovered) }),
  };
}
export function formula(value: Lifted, cap?: Lifted): Formula {
  return { kind: 'formula', value: lift(value), ...(cap ? { cap: lift(cap) } : {}), at };
}
export const item = (
  effect: Item['effect'],
  amount: Lifted,
  more: Partial<Pick<Item, 'when'>> & { readonly cap?: Lifted } = {},
): Item => {
  const { cap, ...rest } = more;
  return { effect, amount: lift(amount), ...rest, ...(cap ? { cap: lift(cap) } : {}), at };
};
export const additive = (...items: readonly Item[]): Additive => ({ kind: 'additive', items, at });
export const fromMax = (...items: readonly Item[]): FromMax => ({ kind: 'from-max', items, at });

export const bySurvey = (survey: string): SurveyMean => ({ kind: 'survey', survey, at });

/** `raters` by their weights. */
export function byExperts(
  lowest: Lifted,
  highest: Lifted,
  parts: { readonly step?: string; readonly raters?: Readonly<Record<string, string>> } = {},
): ManualScore {
  const { step, raters = {} } = parts;
  return {
    kind: 'manual',
    lowest: lift(lowest),
    highest: lift(highest),
    ...(step === undefined ? {} : { step }),
    raters: Object.entries(raters).map(([name, weight]) => ({ name, weight })),
    at,
  };
}
