import type {
  Applicability,
  Audience,
  Evidence,
  Gate,
  Leaf,
  Node,
  Outcome,
  Rule,
  Rulebook,
  Branch,
} from '@cchc/model';
import { anyCase, assumePick, type Case } from './case.js';
import { readChoice, unitName, unitType } from './choices.js';
import type { Event } from './event.js';
import { evidenceState } from './evidence.js';
import { expressionsUsed } from './expressions-used.js';
import { giveNothing, runOutcome } from './outcomes.js';
import { runOrStop } from './stops.js';
import { truth, type Stop, type TruthReading } from './reading.js';
import { runScoring } from './scorings.js';
import type { Scope } from './scope.js';
import { readTruth } from './truths.js';

/**
 * All that can happen to a leaf, in the order of evaluation: applicability of the node and of those
 * above it, evidence, exceptions, gates, the rule. `path` leads from the field to the leaf; `from` is what
 * is assumed before.
 */
export function* runLeaf(
  leaf: Leaf & { rule: Rule },
  path: readonly Node[],
  scope: Scope,
  from: Case = anyCase,
): Generator<Event> {
  const { rule } = leaf;
  const statements = path.flatMap((node) => node.applies);
  yield* applicable(statements, scope, from, function* (applies) {
    yield* evidenced(askedEvidence(leaf, scope.rulebook), scope, applies, function* (shown) {
      yield* excepted(rule.exceptions, scope, shown, function* (meant) {
        yield* gated(rule.gates, scope, meant, (passed) => runScoring(rule.scoring, scope, passed));
      });
    });
  });
}

type Then = (here: Case) => Iterable<Event>;

function* applicable(
  statements: readonly Applicability[],
  scope: Scope,
  here: Case,
  then: Then,
): Generator<Event> {
  const [first, ...rest] = statements;
  if (!first) {
    yield* then(here);
    return;
  }
  for (const read of readAudience(first.to, scope, here)) {
    const meant = read.kind === 'truth' && read.truth === (first.kind === 'only');
    if (read.kind === 'truth' && !meant) {
      yield { kind: 'result', result: { kind: 'absent', absence: 'skipped' }, here: read.here };
    } else yield* runOrStop(read, scope, (next) => applicable(rest, scope, next.here, then));
  }
}

/** Whether the unit is one of those named. */
function* readAudience(
  audience: readonly Audience[],
  scope: Scope,
  here: Case,
): Generator<TruthReading | Stop> {
  const [first, ...rest] = audience;
  if (!first) {
    yield truth(false, here);
    return;
  }
  for (const read of readMember(first, scope, here)) {
    if (read.kind === 'stop' || read.truth) yield read;
    else yield* readAudience(rest, scope, read.here);
  }
}

function readMember(one: Audience, scope: Scope, here: Case): Iterable<TruthReading | Stop> {
  if (one.kind === 'when') return readTruth(one.condition, scope, here);
  return readChoice(one.kind === 'type' ? unitType(scope) : unitName(), one.name, here);
}

interface Asked {
  readonly evidence: Evidence;
  readonly mentioned: boolean;
}

/** The leaf's own evidence, and every evidence its rule mentions. */
function askedEvidence(leaf: Leaf & { rule: Rule }, rulebook: Rulebook): readonly Asked[] {
  if (rulebook.evidence.length === 0) return [];
  const used = expressionsUsed(leaf.rule, rulebook);
  const mentions = new Set(used.flatMap((one) => (one.kind === 'evidence' ? [one.evidence] : [])));
  return rulebook.evidence
    .map((evidence) => ({ evidence, mentioned: mentions.has(evidence.name) }))
    .filter(({ evidence, mentioned }) => mentioned || evidence.home === leaf.id);
}

/** An effect of the state decides the leaf; without one, evidence nobody mentions has to be accepted. */
function* evidenced(
  asked: readonly Asked[],
  scope: Scope,
  here: Case,
  then: Then,
): Generator<Event> {
  const [first, ...rest] = asked;
  if (!first) {
    yield* then(here);
    return;
  }
  const choice = evidenceState(first.evidence);
  let left: Case | undefined = here;
  for (const effect of first.evidence.effects) {
    const effective = left && assumePick(left, choice, effect.state, true);
    if (effective) yield* runOutcome(effect.outcome, scope, effective);
    left = left && assumePick(left, choice, effect.state, false);
  }
  if (left && first.mentioned) yield* evidenced(rest, scope, left, then);
  if (!left || first.mentioned) return;
  const lacking = assumePick(left, choice, 'accepted', false);
  const accepted = assumePick(left, choice, 'accepted', true);
  if (lacking) yield giveNothing(lacking);
  if (accepted) yield* evidenced(rest, scope, accepted, then);
}

function* excepted(
  exceptions: readonly Branch[],
  scope: Scope,
  here: Case,
  then: Then,
): Generator<Event> {
  const [first, ...rest] = exceptions;
  if (!first) {
    yield* then(here);
    return;
  }
  for (const read of readTruth(first.when, scope, here)) {
    yield* runOrStop(read, scope, function* (next) {
      yield { kind: 'asked', condition: first, truth: next.truth, here: next.here };
      if (next.truth) yield* runOutcome(first.outcome, scope, next.here);
      else yield* excepted(rest, scope, next.here, then);
    });
  }
}

function* gated(gates: readonly Gate[], scope: Scope, here: Case, then: Then): Generator<Event> {
  const [first, ...rest] = gates;
  if (!first) {
    yield* then(here);
    return;
  }
  for (const read of readTruth(first.when, scope, here)) {
    yield* runOrStop(read, scope, function* (next) {
      yield { kind: 'asked', condition: first, truth: next.truth, here: next.here };
      if (next.truth) yield* gated(rest, scope, next.here, then);
      else yield* runOutcome(first.otherwise, scope, next.here);
    });
  }
}

/** What the rule does where an input is missing: the inputs are then not looked at. */
export function* runWithoutInput(rule: Rule, scope: Scope): Generator<Event> {
  const outcome: Outcome | undefined = rule.missingInput ?? scope.rulebook.missingInput;
  if (outcome) yield* runOutcome(outcome, scope, anyCase);
}
