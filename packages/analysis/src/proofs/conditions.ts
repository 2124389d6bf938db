import type { Branch, Gate, Item, Rule, Span } from '@cchc/model';
import type { AnalysisFinding, AnalysisFindingArgs } from '../findings.js';
import { nothing, type Question } from './question.js';

/**
 * Exceptions and items of the leaf itself that hold in no case, and gates that hold in every one: the
 * line does nothing. What a group says is for all of its leaves and may be meant for another.
 */
export const conditions: Question = ({ complete, asked, leaf }) => {
  if (!complete) return nothing;
  const findings = conditionsOf(leaf.rule).flatMap(({ what, condition, idle }) => {
    const truths = asked.get(condition);
    const isIdle = truths?.size === 1 && truths.has(idle);
    return isIdle && isWithin(condition.at, leaf.at) ? [finding(what, condition.at)] : [];
  });
  return { findings, undecided: [] };
};

type What = AnalysisFindingArgs['CONDITION_WITHOUT_EFFECT']['what'];

interface Asked {
  readonly what: What;
  readonly condition: Branch | Gate | Item;
  /** The truth in which the line does nothing. */
  readonly idle: boolean;
}

/** Conditions of a rule by which a line does something or nothing. */
export function conditionsOf({ exceptions, gates, scoring }: Rule): readonly Asked[] {
  const items = scoring.kind === 'additive' || scoring.kind === 'from-max' ? scoring.items : [];
  return [
    ...exceptions.map((condition) => ({ what: 'exception', condition, idle: false }) as const),
    ...gates.map((condition) => ({ what: 'gate', condition, idle: true }) as const),
    ...items.map((condition) => ({ what: 'item', condition, idle: false }) as const),
  ];
}

function finding(what: What, at: Span): AnalysisFinding {
  return { code: 'CONDITION_WITHOUT_EFFECT', severity: 'warning', at, args: { what } };
}

function isWithin(inner: Span, outer: Span): boolean {
  const order = (a: Span['start'], b: Span['start']) =>
    a.line - b.line || a.character - b.character;
  return (
    inner.file === outer.file &&
    order(outer.start, inner.start) <= 0 &&
    order(inner.end, outer.end) <= 0
  );
}
