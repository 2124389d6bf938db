import { ZERO, max, sum, type Group, type Rational, type Reason } from '@cchc/model';
import type { NodeScore, Standing } from './node-score.js';

/** What a number of parts come to together, before anything is done to the sum. */
export interface Together {
  readonly standing: Standing;
  /** The sum, or the best, of the parts that have a score. */
  readonly score: Rational;
  readonly soFar: Rational;
  readonly outOf: Rational;
  /** The parts that wait. */
  readonly reasons: readonly Reason[];
}

/** Adds up parts, or takes the best of them. Parts that are gone have left `outOf` already. */
export function together(parts: readonly NodeScore[], combine: Group['combine']): Together {
  const join = JOIN[combine];
  const scored = parts.filter(({ standing }) => standing === 'scored');
  const waiting = parts.filter(({ standing }) => standing === 'waiting');
  return {
    standing: standingOf(parts),
    score: join(scored.map(({ soFar }) => soFar)),
    soFar: join([...scored, ...waiting].map(({ soFar }) => soFar)),
    outOf: sum(parts.map(({ outOf }) => outOf)),
    reasons: waiting.map(({ node }) => ({ kind: 'part', node: node.id })),
  };
}

const JOIN: Readonly<Record<Group['combine'], (scores: readonly Rational[]) => Rational>> = {
  sum,
  best: (scores) => (scores.length === 0 ? ZERO : scores.reduce((a, b) => max(a, b))),
};

/** The first of these that some part has: one part that waits makes all wait, one that counts keeps the rest alive. */
const STRONGEST_FIRST = ['waiting', 'scored', 'not-counted', 'gone', 'monitored'] as const;

function standingOf(parts: readonly NodeScore[]): Standing {
  const has = (standing: Standing): boolean => parts.some((part) => part.standing === standing);
  return STRONGEST_FIRST.find(has) ?? 'gone';
}
