import { ZERO, rational, type Absence, type Leaf, type Rational, type Reason } from '@cchc/model';
import { clampToWorth } from '../rounding/clamp.js';
import { digitsOfLevel, roundTo } from '../rounding/digits.js';
import type { NodeScore } from '../tree/node-score.js';
import { STATUS_OF_LACK } from '../values/lack.js';
import type { Scope } from '../world/scope.js';
import { judge } from './judge.js';
import type { Verdict } from './verdict.js';

/** Decide, hold within the leaf's range, round. */
export function scoreLeaf(leaf: Leaf, scope: Scope): NodeScore {
  return settle(leaf, judge(leaf, scope), scope);
}

/** What a verdict is worth. */
export function settle(leaf: Leaf, verdict: Verdict, scope: Scope): NodeScore {
  const { reasons } = verdict;
  const bare = unscored(leaf, reasons, scope);
  switch (verdict.kind) {
    case 'points':
      return { ...bare, ...held(verdict.value, leaf, reasons, scope), status: 'scored' };
    case 'absent':
      return { ...bare, ...absent(verdict.absence, leaf, reasons, scope), status: 'not-assessed' };
    case 'monitored':
      return { ...bare, status: 'monitored', standing: 'monitored', outOf: ZERO };
    case 'explain':
      return { ...bare, status: 'awaiting-explanation' };
    case 'uncovered':
      return { ...bare, status: 'refused' };
    case 'lack':
      return { ...bare, status: STATUS_OF_LACK[verdict.cause] };
  }
}

type Part = Partial<NodeScore>;

/** A leaf that waits for its score. */
function unscored(leaf: Leaf, reasons: readonly Reason[], scope: Scope): Omit<NodeScore, 'status'> {
  return {
    node: leaf,
    score: null,
    outOf: rational(leaf.worth.points),
    reasons,
    standing: 'waiting',
    digits: leaf.rule?.digits ?? digitsOfLevel(scope.world.rulebook.rounding, leaf.level),
    soFar: ZERO,
    rescaled: [],
    recorder: scope.recorder,
  };
}

/** Within the leaf's range first, then rounded. */
function held(value: Rational, leaf: Leaf, reasons: readonly Reason[], scope: Scope): Part {
  const { world, recorder } = scope;
  const clamped = clampToWorth(value, leaf.worth, recorder);
  const digits = leaf.rule?.digits ?? digitsOfLevel(world.rulebook.rounding, leaf.level);
  const score = roundTo(clamped.value, digits, recorder);
  const why: readonly Reason[] = clamped.bound ? [{ kind: 'clamped', to: clamped.bound }] : [];
  return { score, soFar: score, standing: 'scored', reasons: [...reasons, ...why] };
}

/** The six meanings of "not applicable". */
function absent(absence: Absence, leaf: Leaf, reasons: readonly Reason[], scope: Scope): Part {
  const points = rational(leaf.worth.points);
  switch (absence.kind) {
    case 'full':
      return held(points, leaf, reasons, scope);
    case 'zero':
      return held(ZERO, leaf, reasons, scope);
    case 'left-out':
    case 'skipped':
      return { standing: 'gone', outOf: ZERO };
    case 'rescaled':
      return { standing: 'gone', outOf: ZERO, rescaled: [{ to: absence.to, points }] };
    case 'not-counted':
      return { standing: 'not-counted' };
  }
}
