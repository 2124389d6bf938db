import {
  compareSpans,
  type Band,
  type Bands,
  type Branch,
  type Guards,
  type Outcome,
  type Span,
} from '@cchc/model';
import { waysOfLeaf } from '@cchc/semantics';
import { unreachable } from '../proofs/unreachable.js';
import type { Case } from '../symbolic/case.js';
import { buildUnit } from '../witness/build.js';
import { refutedBy } from './verdict.js';
import { shownUnit, smallest, whyNotShown, withoutUnknown, type AskedLeaf } from './leaf.js';
import {
  notDecided,
  proved,
  type Obligation,
  type ShownScore,
  type Verdict,
} from './obligation.js';

/** Units are made up no more often than so for a branch. */
const MOST_TRIES = 12;

/** Of each branch of bands and guards, whether some unit comes to it. */
export function branches(asked: AskedLeaf): readonly Obligation[] {
  const { explored, rulebook } = asked;
  const missed = unreachable(explored, rulebook);
  const rules = [...new Set(explored.tiers.map(({ tiers }) => tiers))];
  return rules.flatMap(branchesOf).map((branch): Obligation => {
    const { at } = branch;
    const finding = missed.findings.find((one) => compareSpans(one.at, at) === 0);
    const verdict = finding ? refutedBy(finding) : reached(branch, asked);
    return { what: 'reachable', at, node: explored.leaf.id, verdict };
  });
}

function branchesOf(rule: Bands | Guards): readonly (Band | Branch | Outcome)[] {
  const all = rule.kind === 'bands' ? rule.bands : rule.branches;
  return rule.otherwise ? [...all, rule.otherwise] : all;
}

/** Shown by a unit whose trace has the branch. */
function reached(branch: Band | Branch | Outcome, asked: AskedLeaf): Verdict {
  return shownByTrace(casesAt(branch, asked), { at: branch.at, holds: true }, asked);
}

/** A step of a trace: a line, and whether it holds. */
interface Step {
  readonly at: Span;
  readonly holds: boolean;
}

/** Proved by a unit of one of the cases whose trace has the step. */
export function shownByTrace(all: readonly Case[], step: Step, asked: AskedLeaf): Verdict {
  const known = all.slice(0, MOST_TRIES);
  // Without what one unit cannot show: its trace tells whether it comes there all the same.
  const cases = [...known, ...known.map(withoutUnknown)];
  const shown = cases.flatMap((here) => shownAt(here, step, asked) ?? []);
  const best = smallest(shown);
  if (best) return proved(best);
  return notDecided(whyNotShown(asked));
}

function casesAt(branch: Band | Branch | Outcome, { explored }: AskedLeaf): readonly Case[] {
  return explored.arrivals.filter((one) => one.branch === branch).map(({ here }) => here);
}

function shownAt(here: Case, { at, holds }: Step, asked: AskedLeaf): ShownScore | undefined {
  const { explored, rulebook } = asked;
  const attempt = buildUnit(here, rulebook);
  if (!attempt.ok) return undefined;
  const { unit, witness } = attempt.built;
  const ways = waysOfLeaf(rulebook, unit, explored.leaf.id);
  if (!ways.some((way) => way.holds === holds && compareSpans(way.at, at) === 0)) return undefined;
  return shownUnit(unit, witness, explored.leaf.id, rulebook);
}
