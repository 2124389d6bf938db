import type { Name, RaterScore } from '@cchc/model';
import type { DataFinding } from '../findings.js';
import type { ScoreFact, Settled } from '../facts.js';
import { dataOf, give, type Given } from './given.js';

/** What experts gave one criterion of one unit, while it is being collected. */
export interface ScoreRecord {
  /** By rater. */
  readonly scores: Given;
  /** The reason of each rater's first score. */
  readonly reasons: Map<Name, string | undefined>;
}

export function emptyScores(): ScoreRecord {
  return { scores: new Map(), reasons: new Map() };
}

export function addScore(
  { scores, reasons }: ScoreRecord,
  { where, unit, rater, reason, values }: ScoreFact<Settled>,
  findings: DataFinding[],
): void {
  const [score] = values;
  if (!score) return;
  give(scores, { name: rater, settled: score[1], where, unit }, findings);
  if (!reasons.has(rater)) reasons.set(rater, reason);
}

export function raterScores({ scores, reasons }: ScoreRecord): readonly RaterScore[] {
  return [...dataOf(scores)].map(([rater, score]) => {
    const reason = reasons.get(rater);
    return { rater, score, ...(reason === undefined ? {} : { reason }) };
  });
}
