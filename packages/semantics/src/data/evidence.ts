import type { Evidence, EvidenceDocument, EvidenceState, EvidenceFact } from '@cchc/model';
import { fromInteger, momentOf } from '@cchc/model';
import { lack, type Lack } from '../values/lack.js';
import { date, moment, number, yesNo, type Evaluated } from '../values/value.js';
import type { Scope } from '../world/scope.js';

/**
 * The state of an evidence: accepted with enough accepted documents; else pending, expired or
 * rejected, in this order, if any document is; else none.
 */
export function evidenceState(evidence: Evidence, scope: Scope): EvidenceState {
  const states = documentsOf(evidence, scope).map((document) => stateOf(document, evidence));
  const accepted = states.filter((state) => state === 'accepted').length;
  if (accepted >= (evidence.atLeast ?? 1)) return 'accepted';
  return WORSE_STATES.find((state) => states.includes(state)) ?? 'none';
}

const WORSE_STATES = ['pending', 'expired', 'rejected'] as const;

/** `có kế_hoạch`, `số lượng kế_hoạch`; `ngày của kế_hoạch` and `ngày giờ của kế_hoạch`: the latest of issue. */
export function evidenceFact(
  fact: EvidenceFact['fact'],
  evidence: Evidence,
  scope: Scope,
): Evaluated {
  const state = evidenceState(evidence, scope);
  const accepted = documentsOf(evidence, scope).filter(
    (document) => stateOf(document, evidence) === 'accepted',
  );
  if (fact === 'accepted') return yesNo(state === 'accepted');
  if (fact === 'count') return number(fromInteger(accepted.length));
  if (state !== 'accepted') return missingEvidence(evidence, state);
  return fact === 'date' ? latestDay(evidence, accepted) : latestMoment(evidence, accepted);
}

function latestDay(evidence: Evidence, accepted: readonly EvidenceDocument[]): Evaluated {
  const latest = accepted
    .flatMap(({ issued }) => issued ?? [])
    .sort()
    .at(-1);
  return (latest === undefined ? undefined : date(latest)) ?? undated(evidence);
}

/** Where the time of one is not known, which is the latest is not either. */
function latestMoment(evidence: Evidence, accepted: readonly EvidenceDocument[]): Evaluated {
  const dated = accepted.filter(({ issued }) => issued !== undefined);
  if (dated.length === 0) return undated(evidence);
  if (dated.some(({ time }) => time === undefined)) return untimed(evidence);
  const latest = dated
    .map(({ issued = '', time = '' }) => momentOf(issued, time))
    .sort()
    .at(-1);
  return (latest === undefined ? undefined : moment(latest)) ?? undated(evidence);
}

export function missingEvidence(
  { name }: Evidence,
  state: Exclude<EvidenceState, 'accepted'>,
): Lack {
  return lack('missing-evidence', { kind: 'evidence', evidence: name, state });
}

function undated({ name }: Evidence): Lack {
  return lack('missing-evidence', { kind: 'undated-evidence', evidence: name });
}

function untimed({ name }: Evidence): Lack {
  return lack('missing-evidence', { kind: 'untimed-evidence', evidence: name });
}

function documentsOf({ name }: Evidence, { world, unit }: Scope): readonly EvidenceDocument[] {
  return world.handedIn(unit).evidence.get(name) ?? [];
}

/** A document issued outside the window counts as expired; one without a date is taken at its word. */
function stateOf({ state, issued }: EvidenceDocument, evidence: Evidence): EvidenceState {
  const { from, to } = evidence.issued ?? {};
  if (issued === undefined) return state;
  const early = from !== undefined && issued < from;
  const late = to !== undefined && issued > to;
  return early || late ? 'expired' : state;
}
