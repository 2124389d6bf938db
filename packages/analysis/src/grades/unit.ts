import {
  ZERO,
  leavesOf,
  sum,
  withDescendants,
  type Node,
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
import type { Explorations } from './attainable.js';

/** A score a leaf can have, and cases in which it has it. */
interface Choice {
  readonly score: Rational;
  readonly here: Case;
}

export interface Plan {
  /** A node whose leaves are all at their lowest. */
  readonly low: Node | undefined;
  /** Whether no other leaf goes down to its lowest. */
  readonly sparing: boolean;
}

/**
 * A unit whose leaves add up to a total in the stretch, those below `low` at their lowest. Every other
 * leaf starts at its most; then one after the other gives up what is too much. A guess: scoring the
 * unit tells whether it is right.
 */
export function unitWithTotal(
  stretch: Stretch,
  { low, sparing }: Plan,
  rulebook: Rulebook,
  explored: Explorations,
): MadeUpUnit | undefined {
  const atLowest = new Set(low ? [...withDescendants(low)].map((node) => node.id) : []);
  const inBlocks = new Set(
    rulebook.blocks.flatMap(({ children }) =>
      children.flatMap((child) => [...withDescendants(child)].map((node) => node.id)),
    ),
  );
  const chosen = new Map<string, Choice>();
  for (const { id, worth } of leavesOf(rulebook)) {
    if (worth.kind === 'monitor-only') continue;
    const exploration = explored.get(id);
    const choices = exploration ? choicesOf(exploration, rulebook) : [];
    const start = inBlocks.has(id) ? nearestToZero(choices) : choices.at(atLowest.has(id) ? 0 : -1);
    if (!start) return undefined;
    chosen.set(id, start);
  }
  for (const [id, { score }] of chosen) {
    const exploration = explored.get(id);
    const total = sumOf(chosen, inBlocks);
    if (contains(stretch, total)) break;
    if (!exploration || atLowest.has(id) || inBlocks.has(id)) continue;
    const target = targetIn(stretch, total);
    const wanted = score.sub(total.sub(target));
    const less = lowered(exploration, { wanted, now: score, sparing }, rulebook);
    if (less) chosen.set(id, less);
  }
  if (!contains(stretch, sumOf(chosen, inBlocks))) return undefined;
  return assembled([...chosen.values()], rulebook);
}

function sumOf(chosen: ReadonlyMap<string, Choice>, inBlocks: ReadonlySet<string>): Rational {
  return sum([...chosen].map(([id, { score }]) => (inBlocks.has(id) ? ZERO : score)));
}

/** The greatest total of the stretch that is not above what there is now; a round one where its end is open. */
function targetIn({ from, to }: Stretch, total: Rational): Rational {
  if (to?.inclusive) return to.value;
  if (from?.inclusive) return from.value;
  return (from && to && shortestBetween(from.value, to.value)) ?? total;
}

/** The scores at the ends of each branch, the lowest first. */
function choicesOf(exploration: Exploration, rulebook: Rulebook): readonly Choice[] {
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

function nearestToZero(choices: readonly Choice[]): Choice | undefined {
  return [...choices].sort((a, b) => a.score.abs().compare(b.score.abs()))[0];
}

/** The leaf at the score wanted if it can be, else at the least score above that. */
function lowered(
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
    const { built } = attempt;
    unit = {
      ...unit,
      ...built.unit,
      attributes: { ...unit.attributes, ...built.unit.attributes },
      inputs: { ...unit.inputs, ...built.unit.inputs },
      evidence: { ...unit.evidence, ...built.unit.evidence },
      cases: { ...unit.cases, ...built.unit.cases },
    };
  }
  return unit;
}
