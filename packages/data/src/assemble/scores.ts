import type { Name, RaterChoice, RaterScore } from '@cchc/model';
import type { DataFinding } from '../findings.js';
import type { ChoiceFact, ScoreFact, Settled } from '../facts.js';
import { dataOf, give, type Given } from './given.js';

/** What people gave or chose for one criterion of one unit, while it is being collected. */
export interface ScoreRecord {
  /** By rater. */
  readonly scores: Given;
  /** The reason that each rater gave first. */
  readonly reasons: Map<Name, string | undefined>;
}

export function emptyScores(): ScoreRecord {
  return { scores: new Map(), reasons: new Map() };
}

export function addScore(
  { scores, reasons }: ScoreRecord,
  { where, unit, rater, reason, values }: ScoreFact<Settled> | ChoiceFact<Settled>,
  findings: DataFinding[],
): void {
  const [score] = values;
  if (!score) return;
  give(scores, { name: rater, settled: score[1], where, unit }, findings);
  if (!reasons.has(rater)) reasons.set(rater, reason);
}

export function raterScores(record: ScoreRecord): readonly RaterScore[] {
  return saidBy(record).map(({ said, ...by }) => ({ ...by, score: said }));
}

export function raterChoices(record: ScoreRecord): readonly RaterChoice[] {
  return saidBy(record).map(({ said, ...by }) => ({ ...by, choice: said }));
}

function saidBy({ scores, reasons }: ScoreRecord) {
  return [...dataOf(scores)].map(([rater, said]) => {
    const reason = reasons.get(rater);
    return { rater, said, ...(reason === undefined ? {} : { reason }) };
  });
}
