import { print, type Guards, type Outcome, type Span } from '@cchc/model';
import { conditionOf } from '../expressions/evaluate.js';
import type { Taken } from '../forms/taken.js';
import type { Atom, NextStep } from '../trace.js';
import { atomsOf, failing } from '../trace/condition.js';
import { betterScore, type Aim } from './aim.js';

type BranchStep = Extract<NextStep, { readonly kind: 'branch' }>;

/** The better branch with the fewest things in its way; of equals the one written first. */
export function nextBranch(guards: Guards, taken: Taken, aim: Aim): readonly NextStep[] {
  const { branches, otherwise } = guards;
  const targets = branches.map(({ at, outcome }, index) => ({ at, outcome, index }));
  const rest = otherwise ? [{ at: otherwise.at, outcome: otherwise, index: branches.length }] : [];
  const [nearest] = [...targets, ...rest]
    .filter(({ outcome }) => taken.by === 'nothing' || outcome !== taken.outcome)
    .flatMap((target) => stepTo(target, guards, aim) ?? [])
    .sort((a, b) => inTheWay(a) - inTheWay(b));
  return nearest ? [nearest] : [];
}

interface Target {
  readonly at: Span;
  readonly outcome: Outcome;
  /** Its place among the branches; behind the last for `còn lại`. */
  readonly index: number;
}

/** What would have to hold for the target to be taken, and what before it would have to stop. */
function stepTo(
  { at, outcome, index }: Target,
  { branches }: Guards,
  aim: Aim,
): BranchStep | undefined {
  const score = betterScore(outcome, aim, aim.scope);
  if (!score) return undefined;
  const target = branches[index];
  const before = branches
    .slice(0, index)
    .filter(({ when }) => conditionOf(when, aim.scope) === true);
  return {
    kind: 'branch',
    at,
    toHold: target ? failing(atomsOf(target.when, aim.scope)) : [],
    toStop: before.flatMap(({ when }) => atomsOf(when, aim.scope).filter(isMet)),
    score: print(score),
  };
}

function isMet({ holds, wanted }: Atom): boolean {
  return holds === wanted;
}

function inTheWay({ toHold, toStop }: BranchStep): number {
  return toHold.length + toStop.length;
}
