import { ONE, dayNumber, fromInteger, type Evidence, type EvidenceFact } from '@cchc/model';
import { addConstant, negateForm } from '../linear/form.js';
import { assume, assumeAll, type Case, type Choice, type Source } from './case.js';
import { readChoice } from './choices.js';
import { opaqueChoice, opaqueNumber } from './opaque.js';
import { differenceForm } from './quotient.js';
import {
  follow,
  noValue,
  number,
  type NumberReading,
  type Stop,
  type TruthReading,
} from './reading.js';
import type { Scope } from './scope.js';
import { countSort, dateSort, introduceUnknown, momentSort } from './unknowns.js';

/** The state of an evidence, all its documents taken together. */
export function evidenceState(evidence: Evidence): Choice {
  return {
    id: `evidence ${evidence.name}`,
    source: { kind: 'evidence-state', name: evidence.name },
    kind: 'text',
    options: ['accepted', 'none', 'pending', 'rejected', 'expired'],
    open: false,
  };
}

export function* readEvidenceAccepted(
  fact: EvidenceFact,
  scope: Scope,
  here: Case,
): Generator<TruthReading> {
  const evidence = evidenceOf(fact, scope);
  if (evidence) yield* readChoice(evidenceState(evidence), 'accepted', here);
  else yield* readChoice(opaqueChoice(fact, scope), 'yes', here);
}

/** How many documents are accepted; the evidence is, where they are enough. */
export function* readEvidenceCount(
  fact: EvidenceFact,
  scope: Scope,
  here: Case,
): Generator<NumberReading | Stop> {
  const evidence = evidenceOf(fact, scope);
  if (!evidence) {
    yield* opaqueNumber(fact, scope, here);
    return;
  }
  const source = { kind: 'evidence', name: evidence.name, fact: 'count' } as const;
  const needed = fromInteger(evidence.atLeast ?? 1);
  yield* follow(readEvidenceAccepted(fact, scope, here), function* (read) {
    const count = introduceUnknown(`count ${evidence.name}`, source, countSort, read.here);
    if (!count) return;
    const enough = addConstant(count.value.numerator, needed.neg());
    const after = read.truth
      ? assume(count.here, { form: enough, relation: '>=' })
      : assume(count.here, { form: negateForm(enough), relation: '>' });
    if (after) yield number(count.value, after);
  });
}

/** The day or the moment of issue, within the window the rulebook asks for. */
export function* readEvidenceIssue(
  fact: EvidenceFact,
  scope: Scope,
  here: Case,
): Generator<NumberReading | Stop> {
  const evidence = evidenceOf(fact, scope);
  if (!evidence) {
    yield* opaqueNumber(fact, scope, here);
    return;
  }
  yield* follow(readEvidenceAccepted(fact, scope, here), function* (read) {
    if (!read.truth) yield noValue(fact.at, read.here);
    else if (fact.fact === 'moment') yield* issueMoment(evidence, scope, read.here);
    else yield* issueDay(evidence, asFact(evidence, 'date'), scope, read.here);
  });
}

/** Lies on the day of issue, whether or not anything asks for that too. */
function* issueMoment(evidence: Evidence, scope: Scope, here: Case): Generator<NumberReading> {
  for (const day of issueDay(evidence, { kind: 'derived' }, scope, here)) {
    const moment = introduceUnknown(
      `moment ${evidence.name}`,
      asFact(evidence, 'moment'),
      momentSort(scope.rulebook.year),
      day.here,
    );
    const sinceMidnight = moment && differenceForm(moment.value, day.value);
    if (!sinceMidnight) continue;
    const onThatDay = assumeAll(moment.here, [
      { form: sinceMidnight, relation: '>=' },
      { form: addConstant(negateForm(sinceMidnight), ONE), relation: '>' },
    ]);
    if (onThatDay) yield number(moment.value, onThatDay);
  }
}

function asFact({ name }: Evidence, fact: 'date' | 'moment'): Source {
  return { kind: 'evidence', name, fact };
}

function* issueDay(
  evidence: Evidence,
  source: Source,
  scope: Scope,
  here: Case,
): Generator<NumberReading> {
  const { from, to } = evidence.issued ?? {};
  const window = {
    ...dateSort(scope.rulebook.year),
    ...(from !== undefined && { lowest: fromInteger(dayNumber(from)) }),
    ...(to !== undefined && { highest: fromInteger(dayNumber(to)) }),
  };
  const issued = introduceUnknown(`date ${evidence.name}`, source, window, here);
  if (issued) yield number(issued.value, issued.here);
}

function evidenceOf(fact: EvidenceFact, scope: Scope): Evidence | undefined {
  return scope.rulebook.evidence.find((one) => one.name === fact.evidence);
}
