import type { Evidence } from './book.js';
import { dayOf, momentOf } from './days.js';
import { handedIn } from './handed-in.js';
import type { EvidenceDocument } from './population.js';
import { isLack, lack, type Lack } from './verdict.js';
import type { Unit } from './world.js';

export type EvidenceState = 'none' | 'pending' | 'accepted' | 'rejected' | 'expired';

/**
 * Accepted with enough accepted documents; else pending, expired or rejected, in this order, if any
 * document is; else none.
 */
export function stateOf(unit: Unit, evidence: Evidence): EvidenceState {
  const state = unit.states.get(evidence) ?? workedOut(unit, evidence);
  unit.states.set(evidence, state);
  return state;
}

function workedOut(unit: Unit, evidence: Evidence): EvidenceState {
  const states = documentsOf(unit, evidence).map((one) => stateOfDocument(one, evidence));
  const accepted = states.filter((state) => state === 'accepted').length;
  if (accepted >= evidence.atLeast) return 'accepted';
  return WORSE.find((state) => states.includes(state)) ?? 'none';
}

const WORSE = ['pending', 'expired', 'rejected'] as const;

export function countOf(unit: Unit, evidence: Evidence): number {
  return acceptedOf(unit, evidence).length;
}

/** The latest day of issue. */
export function dayOfIssue(unit: Unit, evidence: Evidence): number | Lack {
  const dated = datedOf(unit, evidence);
  if (isLack(dated)) return dated;
  const latest = dated
    .map(({ issued }) => issued)
    .sort()
    .at(-1);
  return (latest === undefined ? undefined : dayOf(latest)) ?? undated(evidence);
}

/** The latest moment of issue; where the time of one is not known, which is the latest is not either. */
export function momentOfIssue(unit: Unit, evidence: Evidence): number | Lack {
  const dated = datedOf(unit, evidence);
  if (isLack(dated)) return dated;
  if (dated.some(({ time }) => time === undefined)) {
    return lack('missing-evidence', [{ kind: 'untimed-evidence', evidence: evidence.name }]);
  }
  const latest = dated
    .map(({ issued, time = '' }) => `${issued}T${time}`)
    .sort()
    .at(-1);
  return (latest === undefined ? undefined : momentOf(latest)) ?? undated(evidence);
}

type Dated = EvidenceDocument & { readonly issued: string };

/** The accepted documents that say when they were issued, where the evidence is accepted. */
function datedOf(unit: Unit, evidence: Evidence): readonly Dated[] | Lack {
  const state = stateOf(unit, evidence);
  if (state !== 'accepted') {
    return lack('missing-evidence', [{ kind: 'evidence', evidence: evidence.name, state }]);
  }
  return acceptedOf(unit, evidence).filter((one): one is Dated => one.issued !== undefined);
}

function undated({ name }: Evidence): Lack {
  return lack('missing-evidence', [{ kind: 'undated-evidence', evidence: name }]);
}

/** Which of these are not accepted, all told together. */
export function lackingEvidence(unit: Unit, asked: readonly Evidence[]): Lack | undefined {
  const reasons = asked
    .map((evidence) => ({ evidence: evidence.name, state: stateOf(unit, evidence) }))
    .filter(({ state }) => state !== 'accepted')
    .map(({ evidence, state }) => ({ kind: 'evidence', evidence, state }));
  return reasons.length === 0 ? undefined : lack('missing-evidence', reasons);
}

function acceptedOf(unit: Unit, evidence: Evidence): readonly EvidenceDocument[] {
  return documentsOf(unit, evidence).filter((one) => stateOfDocument(one, evidence) === 'accepted');
}

function documentsOf(unit: Unit, { name }: Evidence): readonly EvidenceDocument[] {
  return handedIn(unit, (round) => round.evidence, name) ?? [];
}

/** A document issued outside the window has expired; one without a date is taken at its word. */
function stateOfDocument(
  { state, issued }: EvidenceDocument,
  { from, to }: Evidence,
): EvidenceState {
  if (issued === undefined) return state;
  const early = from !== undefined && issued < from;
  const late = to !== undefined && issued > to;
  return early || late ? 'expired' : state;
}
