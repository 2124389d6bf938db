import type { NodeId, Rulebook } from '@cchc/model';
import { goalsOf, refusals, type Goal, type Witness as MadeUpUnit } from '@cchc/semantics';
import { scoredLeaves } from '../analyse.js';
import { askedLeaf } from '../prove/leaf.js';
import { explore } from '../symbolic/explore.js';
import { candidatesOf, type Candidate } from './candidates.js';
import { coverOf } from './cover.js';
import { gradeCases } from './grades.js';
import { packed, type Wanted } from './pack.js';
import { common, isWithin, without } from './sets.js';

/** A unit that a test should be made of, and what it should expect. */
export interface SuggestedCase {
  readonly unit: MadeUpUnit;
  /** Leaves, or `total` and `grade`. */
  readonly nodes: readonly NodeId[];
}

export interface Suggestion {
  readonly cases: readonly SuggestedCase[];
  /** What neither they nor the tests that stand in the rulebook reach. */
  readonly left: readonly Goal[];
  /** No fewer of the cases that were looked at would reach as much. */
  readonly smallest: boolean;
}

/**
 * As few cases as reach what the tests of a rulebook do not reach yet: every branch, both sides of every
 * boundary, and of each condition that every part decides it both ways (masking MC/DC). Each case is a
 * unit that the reference evaluator was shown. Nothing where scores depend on themselves. The same
 * rulebook gives the same cases.
 */
export function suggestTests(rulebook: Rulebook): Suggestion {
  if (refusals(rulebook).some(({ construct }) => construct === 'cycle'))
    return { cases: [], left: [], smallest: false };
  const goals = goalsOf(rulebook);
  const tested = goals.ofTests();
  const open = goals.all.filter(({ key }) => !tested.has(key));
  const leaves = [...scoredLeaves(rulebook)].map((leaf) =>
    askedLeaf(explore(leaf, rulebook), rulebook),
  );
  const ids = leaves.map(({ explored }) => explored.leaf.id);
  const ofNone = keysOf(open.filter(({ node }) => node === undefined));
  const graded = gradeCases(rulebook, leaves, goals, ofNone);
  const already = new Set(graded.units.flatMap((unit) => [...goals.ofUnit(unit, ids, 'grades')]));
  const left = without(keysOf(open), already);

  const pools = leaves.map((asked) => candidatesOf(asked, goals, left));
  const covers = pools.map((pool, index) => {
    const own = common(keysOf(open.filter(({ node }) => node === ids[index])), left);
    return cover(pool, own);
  });
  // What the whole rulebook says, or the evidence of another leaf, is seen in whichever leaf shows it.
  const seen = new Set(covers.flatMap(({ wanted }) => wanted.flatMap((one) => [...one.reached])));
  const others = cover(pools.flat(), without(left, seen));
  const lists = [...covers, others].map(({ wanted }) => wanted).filter((list) => list.length > 0);
  const joint = packed(lists, goals, rulebook);
  const reachedBy = (units: readonly { readonly unit: MadeUpUnit }[]) =>
    new Set(units.flatMap(({ unit }) => [...goals.ofUnit(unit, ids, 'grades')]));
  // What is another beside other leaves stands by itself.
  const there = reachedBy(joint);
  const lost = lists.flat().filter((one) => !isWithin(one.goals, there));
  const units = [...joint, ...lost.flatMap((one) => packed([[one]], goals, rulebook))];
  const cases: readonly SuggestedCase[] = [
    ...graded.units.map((unit) => ({ unit, nodes: ['total', 'grade'] })),
    ...units.map(({ unit, leaves: of }) => ({ unit, nodes: ids.filter((id) => of.includes(id)) })),
  ];
  const reached = new Set([...already, ...reachedBy(units)]);
  const most = Math.max(0, ...lists.map((list) => list.length));
  return {
    cases,
    left: open.filter(({ key }) => !reached.has(key)),
    smallest: units.length === most && [graded, others, ...covers].every((one) => one.smallest),
  };
}

function cover(pool: readonly Candidate[], goals: ReadonlySet<string>) {
  const { chosen, smallest } = coverOf(
    pool.map(({ reached }) => reached),
    goals,
  );
  const open = new Set(goals);
  const wanted = chosen.flatMap((index): readonly Wanted[] => {
    const one = pool[index];
    if (!one) return [];
    const own = common(one.reached, open);
    for (const key of own) open.delete(key);
    return [{ ...one, goals: own }];
  });
  return { wanted, smallest };
}

function keysOf(goals: readonly Goal[]): ReadonlySet<string> {
  return new Set(goals.map(({ key }) => key));
}
