import { rational, type Leaf, type Node, type Rule, type Rulebook } from '@cchc/model';
import type { Case } from './case.js';
import type {
  BranchReached,
  CaseUncovered,
  ConditionAsked,
  DenominatorZero,
  Event,
  ResultGiven,
  TiersEntered,
} from './event.js';
import { runLeaf, runWithoutInput } from './leaf.js';
import type { Undecided } from '../undecided.js';
import type { Scope } from './scope.js';
import { aggregatesOf, tablePatterns } from './table-patterns.js';

/** After this many events a leaf has too many cases; what was found until then still stands. */
const MOST_EVENTS = 5000;

/** A leaf with a rule and the way to it, from the field down, itself included. */
export interface ScoredLeaf {
  readonly leaf: Leaf & { readonly rule: Rule };
  readonly path: readonly Node[];
}

/** The cases in which a condition holds, and those in which it does not. */
export type CasesByTruth = ReadonlyMap<boolean, readonly Case[]>;

/** All that can happen to a leaf, sorted by kind. */
export interface Exploration extends ScoredLeaf {
  readonly tiers: readonly TiersEntered[];
  readonly reached: ReadonlySet<BranchReached['branch']>;
  /** The cases in which each branch was come to. */
  readonly arrivals: readonly BranchReached[];
  /** What came of the conditions of exceptions, gates and items. */
  readonly asked: ReadonlyMap<ConditionAsked['condition'], CasesByTruth>;
  readonly uncovered: readonly CaseUncovered[];
  readonly zeroDenominators: readonly DenominatorZero[];
  readonly results: readonly ResultGiven[];
  /** What a missing input leads to; no witness can be built of these. */
  readonly withoutInput: readonly ResultGiven[];
  /** Where the leaf has results that analysis cannot tell. */
  readonly unknown: readonly Undecided[];
  /** False where there were too many cases to look at them all. */
  readonly complete: boolean;
}

/** What a leaf gives, and in which cases. */
export type Results = ScoredLeaf &
  Pick<Exploration, 'results' | 'withoutInput' | 'unknown' | 'complete'>;

export function explore(
  scored: ScoredLeaf,
  rulebook: Rulebook,
  around: Pick<Scope, 'comparing'> = {},
): Exploration {
  const { leaf, path } = scored;
  const scope = scopeOfLeaf(leaf, rulebook, around);
  const events: Event[] = [];
  for (const event of runLeaf(leaf, path, scope)) {
    events.push(event);
    if (events.length > MOST_EVENTS) break;
  }
  return {
    ...scored,
    tiers: ofKind(events, 'tiers'),
    arrivals: ofKind(events, 'reached'),
    reached: new Set(ofKind(events, 'reached').map((event) => event.branch)),
    asked: truthsOf(ofKind(events, 'asked')),
    uncovered: ofKind(events, 'uncovered'),
    zeroDenominators: ofKind(events, 'zero-denominator'),
    results: ofKind(events, 'result'),
    withoutInput: ofKind([...runWithoutInput(leaf.rule, scope)], 'result'),
    unknown: ofKind(events, 'unknown').map(({ at, why }) => ({ at, why })),
    complete: events.length <= MOST_EVENTS && ofKind(events, 'too-many').length === 0,
  };
}

/** What stands around the rule of a leaf. */
export function scopeOfLeaf(
  leaf: ScoredLeaf['leaf'],
  rulebook: Rulebook,
  around: Pick<Scope, 'comparing'> = {},
): Scope {
  const points = rational(leaf.worth.points);
  const bare: Scope = { ...around, rulebook, leaf, points, patterns: new Map() };
  return { ...bare, patterns: tablePatterns(aggregatesOf(leaf.rule, rulebook), bare) };
}

function truthsOf(asked: readonly ConditionAsked[]): Exploration['asked'] {
  const truths = new Map<ConditionAsked['condition'], Map<boolean, Case[]>>();
  for (const { condition, truth, here } of asked) {
    const cases = truths.get(condition) ?? new Map<boolean, Case[]>();
    truths.set(condition, cases.set(truth, [...(cases.get(truth) ?? []), here]));
  }
  return truths;
}

function ofKind<Kind extends Event['kind']>(events: readonly Event[], kind: Kind) {
  return events.filter((event): event is Extract<Event, { kind: Kind }> => event.kind === kind);
}
