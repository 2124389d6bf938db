import {
  ZERO,
  leavesOf,
  min,
  rational,
  sum,
  withDescendants,
  type Block,
  type Node,
  type NodeId,
  type Rational,
  type Rulebook,
} from '@cchc/model';
import type { Witness as MadeUpUnit } from '@cchc/semantics';
import type { Stretch } from '../linear/bounds.js';
import { contains, shortestBetween } from '../linear/candidates.js';
import { extremeOf } from '../proofs/extremes.js';
import { settle } from '../proofs/settle.js';
import { assume, type Case } from '../symbolic/case.js';
import type { Exploration } from '../symbolic/explore.js';
import { constantQuotient, differenceForm } from '../symbolic/quotient.js';
import { buildUnit } from '../witness/build.js';
import { mergedUnits } from '../witness/merge.js';
import type { Explorations } from './explorations.js';

/** A score a leaf can have, and cases in which it has it. */
export interface Choice {
  readonly score: Rational;
  readonly here: Case;
}

export interface Plan {
  /** A node whose leaves are all at their lowest. */
  readonly low: Node | undefined;
  /** Whether no other leaf goes down to its lowest. */
  readonly sparing: boolean;
  /** The blocks whose parts give or take the most they can; those of the others nothing, if they can. */
  readonly blocks: BlockPlan;
}

export type BlockPlan = 'none' | Block['kind'];

/**
 * A unit whose leaves add up to a total in the stretch, those below `low` at their lowest. Every other
 * leaf that counts starts at its most; then one after the other gives up what is too much. A guess:
 * scoring the unit tells whether it is right.
 */
export function unitWithTotal(
  stretch: Stretch,
  plan: Plan,
  rulebook: Rulebook,
  explored: Explorations,
): MadeUpUnit | undefined {
  const parts = partsIn(rulebook, plan);
  const chosen = new Map<string, Choice>();
  for (const { id, worth } of leavesOf(rulebook)) {
    if (worth.kind === 'monitor-only') continue;
    const exploration = explored.get(id);
    const choices = exploration ? choicesOf(exploration, rulebook) : [];
    const start = startOf(choices, parts.roleOf(id));
    if (!start) return undefined;
    chosen.set(id, start);
  }
  for (const [id, { score }] of chosen) {
    const exploration = explored.get(id);
    const total = parts.totalOf(chosen);
    if (contains(stretch, total)) break;
    if (!exploration || parts.roleOf(id) !== 'counts') continue;
    const target = targetIn(stretch, total);
    const wanted = score.sub(total.sub(target));
    const less = lowered(exploration, { wanted, now: score, sparing: plan.sparing }, rulebook);
    if (less) chosen.set(id, less);
  }
  if (!contains(stretch, parts.totalOf(chosen))) return undefined;
  return assembled([...chosen.values()], rulebook);
}

/** What is asked of a leaf: its score counts, or it is as low, as small or as large as it can be. */
type Role = 'counts' | 'lowest' | 'smallest' | 'largest';

interface Parts {
  readonly roleOf: (leaf: NodeId) => Role;
  readonly totalOf: (chosen: ReadonlyMap<NodeId, Choice>) => Rational;
}

/** What each leaf has to do with the total, by the nodes and blocks it stands in. */
function partsIn({ fields, blocks }: Rulebook, { low, blocks: used }: Plan): Parts {
  const idsBelow = (nodes: readonly Node[]) =>
    nodes.flatMap((node) => [...withDescendants(node)].map(({ id }) => id));
  const lowest = new Set(low ? idsBelow([low]) : []);
  const outshone = new Set(idsBelow(fields.flatMap(outshoneBelow)));
  const roles = new Map(
    blocks.flatMap(({ kind, children }) =>
      idsBelow(children).map((id) => [id, kind === used ? 'largest' : 'smallest'] as const),
    ),
  );
  const isLow = (id: NodeId) => lowest.has(id) || outshone.has(id);
  return {
    roleOf: (id) => roles.get(id) ?? (isLow(id) ? 'lowest' : 'counts'),
    totalOf: (chosen) => {
      const scores = [...chosen].filter(([id]) => !roles.has(id) && !outshone.has(id));
      const ofBlocks = blocks.map((block) => sizeOf(block, idsBelow(block.children), chosen));
      return sum([...scores.map(([, { score }]) => score), ...ofBlocks]);
    },
  };
}

/** Where only the best part counts: the parts that are worth less than the first of those worth most. */
function outshoneBelow(node: Node): readonly Node[] {
  if (node.kind === 'leaf') return [];
  const order = node.children.toSorted((a, b) =>
    rational(b.worth.points).compare(rational(a.worth.points)),
  );
  const left = node.combine === 'best' ? order.slice(1) : [];
  const others = node.children.filter((child) => !left.includes(child));
  return [...left, ...others.flatMap(outshoneBelow)];
}

/** What a block adds to the total, a share of the total left aside. */
function sizeOf(
  { kind, most }: Block,
  leaves: readonly NodeId[],
  chosen: ReadonlyMap<NodeId, Choice>,
): Rational {
  const all = sum(leaves.map((id) => chosen.get(id)?.score ?? ZERO));
  const size = kind === 'bonus' ? all : all.abs();
  const held = most === undefined ? size : min(size, rational(most));
  return kind === 'bonus' ? held : held.neg();
}

function startOf(choices: readonly Choice[], role: Role): Choice | undefined {
  switch (role) {
    case 'counts':
      return choices.at(-1);
    case 'lowest':
      return choices[0];
    case 'smallest':
      return bySize(choices)[0];
    case 'largest':
      return bySize(choices).at(-1);
  }
}

function bySize(choices: readonly Choice[]): readonly Choice[] {
  return choices.toSorted((a, b) => a.score.abs().compare(b.score.abs()));
}

/** The greatest total of the stretch that is not above what there is now; a round one where its end is open. */
function targetIn({ from, to }: Stretch, total: Rational): Rational {
  if (to?.inclusive) return to.value;
  if (from?.inclusive) return from.value;
  return (from && to && shortestBetween(from.value, to.value)) ?? total;
}

/** The scores at the ends of each branch, the lowest first. */
export function choicesOf(exploration: Exploration, rulebook: Rulebook): readonly Choice[] {
  const choices = exploration.results.flatMap((event) =>
    (['least', 'most'] as const).flatMap((side) => {
      const extreme = extremeOf(event, side, exploration);
      const here = extreme?.attained();
      if (!extreme?.end || !here) return [];
      return [{ score: settle(extreme.end.value, exploration, rulebook), here }];
    }),
  );
  return choices.sort((a, b) => a.score.compare(b.score));
}

/** The leaf at the score wanted if it can be, else at the least score above that. */
export function lowered(
  exploration: Exploration,
  { wanted, now, sparing }: { wanted: Rational; now: Rational; sparing: boolean },
  rulebook: Rulebook,
): Choice | undefined {
  const choices = choicesOf(exploration, rulebook);
  const lowest = choices[0]?.score ?? now;
  const allowed = (score: Rational) => score.compare(lowest) > (sparing ? 0 : -1);
  const exact = exploration.results.flatMap(({ result, here }) => {
    const distance =
      result.kind === 'value' && differenceForm(result.value, constantQuotient(wanted));
    const at = distance && assume(here, { form: distance, relation: '=' });
    return at && allowed(wanted) ? [{ score: wanted, here: at }] : [];
  });
  const above = choices.filter(
    ({ score }) => score.compare(wanted) >= 0 && score.compare(now) < 0 && allowed(score),
  );
  return exact[0] ?? above[0];
}

/** One unit that hands in what all the cases ask for; where they contradict each other, scoring will tell. */
function assembled(choices: readonly Choice[], rulebook: Rulebook): MadeUpUnit | undefined {
  let unit: MadeUpUnit = {};
  for (const { here } of choices) {
    const attempt = buildUnit(here, rulebook);
    if (!attempt.ok) return undefined;
    unit = mergedUnits(unit, attempt.built.unit);
  }
  return unit;
}
