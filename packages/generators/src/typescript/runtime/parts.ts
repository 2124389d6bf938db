import { ZERO, greater, plus, type Exact } from './exact.js';
import type { NodeScore, Standing } from './node-score.js';
import type { Reason } from './results.js';

/** What a number of parts come to together, before anything is done to the sum. */
export interface Together {
  readonly standing: Standing;
  /** The sum, or the best, of the parts that have a score. */
  readonly score: Exact;
  readonly soFar: Exact;
  readonly outOf: Exact;
  /** The parts that wait. */
  readonly reasons: readonly Reason[];
}

/** Adds up parts, or takes the best of them. Parts that are gone have left `outOf` already. */
export function together(parts: readonly NodeScore[], combine: 'sum' | 'best'): Together {
  const join = combine === 'sum' ? sumOf : bestOf;
  const scored = parts.filter(({ standing }) => standing === 'scored');
  const waiting = parts.filter(({ standing }) => standing === 'waiting');
  return {
    standing: standingOf(parts),
    score: join(scored.map(({ soFar }) => soFar)),
    soFar: join([...scored, ...waiting].map(({ soFar }) => soFar)),
    outOf: sumOf(parts.map(({ outOf }) => outOf)),
    reasons: waiting.map(({ node }) => ({ kind: 'part', node: node.id })),
  };
}

export function sumOf(values: readonly Exact[]): Exact {
  return values.reduce(plus, ZERO);
}

function bestOf(values: readonly Exact[]): Exact {
  return values.length === 0 ? ZERO : values.reduce(greater);
}

/** The first of these that some part has: one part that waits makes all wait, one that counts keeps the rest alive. */
const STRONGEST_FIRST = ['waiting', 'scored', 'not-counted', 'gone', 'monitored'] as const;

function standingOf(parts: readonly NodeScore[]): Standing {
  const has = (standing: Standing): boolean => parts.some((part) => part.standing === standing);
  return STRONGEST_FIRST.find(has) ?? 'gone';
}
