import type { Leaf } from './book.js';
import { ZERO, rounded, type Exact } from './exact.js';
import type { NodeScore } from './node-score.js';
import type { Reason, Status } from './results.js';
import { because, isLack, type Absent, type LackCause, type Verdict } from './verdict.js';
import { heldWithin } from './worth.js';
import type { Unit } from './world.js';

/** Decide, hold within the leaf's range, round. */
export function scoreLeaf(leaf: Leaf, unit: Unit): NodeScore {
  return settle(leaf, fallBack(leaf, leaf.score(unit), unit));
}

/** Where a figure is missing or a denominator is zero, what the rulebook names for it. */
export function fallBack(leaf: Leaf, verdict: Verdict, unit: Unit): Verdict {
  if (!isLack(verdict)) return verdict;
  const instead = insteadOf(verdict.cause, leaf);
  return instead ? because(verdict.reasons, instead(unit)) : verdict;
}

function insteadOf(cause: LackCause, leaf: Leaf): Leaf['score'] | undefined {
  if (cause === 'missing-input') return leaf.missingInput;
  return cause === 'zero-denominator' ? leaf.zeroDenominator : undefined;
}

/** The status of a leaf whose value lacks, where the rulebook names no outcome for it. */
const STATUS_OF_LACK: Readonly<Record<LackCause, Status>> = {
  'missing-input': 'missing-input',
  'missing-evidence': 'missing-evidence',
  'awaiting-manual-score': 'awaiting-manual-score',
  incomplete: 'incomplete',
  refused: 'refused',
  // A zero would be silent, and a division by zero has no value: the leaf cannot be scored.
  'zero-denominator': 'refused',
};

/** What a verdict is worth. */
export function settle(leaf: Leaf, verdict: Verdict): NodeScore {
  const { reasons } = verdict;
  if (verdict.kind === 'points') return held(verdict.value, leaf, reasons, 'scored');
  const waiting: Omit<NodeScore, 'status'> = {
    node: leaf,
    score: null,
    outOf: leaf.points,
    reasons,
    standing: 'waiting',
    soFar: ZERO,
    rescaled: NONE,
  };
  switch (verdict.kind) {
    case 'absent':
      return { ...waiting, ...absentAs(verdict, leaf), status: 'not-assessed' };
    case 'monitored':
      return { ...waiting, status: 'monitored', standing: 'monitored', outOf: ZERO };
    case 'explain':
      return { ...waiting, status: 'awaiting-explanation' };
    case 'uncovered':
      return { ...waiting, status: 'refused' };
    case 'lack':
      return { ...waiting, status: STATUS_OF_LACK[verdict.cause] };
  }
}

const NONE: NodeScore['rescaled'] = [];

export function held(
  value: Exact,
  leaf: Leaf,
  reasons: readonly Reason[],
  status: Status,
): NodeScore {
  const within = heldWithin(value, leaf);
  const score = leaf.digits === undefined ? within.value : rounded(within.value, leaf.digits);
  const why = within.bound ? [...reasons, { kind: 'clamped', to: within.bound }] : reasons;
  const { points: outOf } = leaf;
  const standing = 'scored';
  return { node: leaf, status, score, outOf, reasons: why, standing, soFar: score, rescaled: NONE };
}

/** The six meanings of "not applicable". */
function absentAs({ absence, reasons }: Absent, leaf: Leaf): Partial<NodeScore> {
  switch (absence.kind) {
    case 'full':
      return held(leaf.points, leaf, reasons, 'not-assessed');
    case 'zero':
      return held(ZERO, leaf, reasons, 'not-assessed');
    case 'left-out':
    case 'skipped':
      return { standing: 'gone', outOf: ZERO };
    case 'rescaled': {
      const rescaled = [{ to: absence.to, points: leaf.points }];
      return { standing: 'gone', outOf: ZERO, rescaled };
    }
    case 'not-counted':
      return { standing: 'not-counted' };
  }
}
