import { print, rational, type Rulebook } from '@cchc/model';
import type { AnalysisFinding } from '../findings.js';
import type { Exploration } from '../symbolic/explore.js';
import { show } from '../witness/shown.js';
import { furthestOf } from './extremes.js';
import { settle } from './settle.js';
import { found, nothing, open, type Question } from './question.js';

/** A leaf whose points nobody can score, whatever is handed in. */
export const pointsNotReached: Question = (explored, rulebook) => {
  const { leaf, complete, unknown } = explored;
  if (isPenalty(explored, rulebook)) return nothing;
  const points = rational(leaf.worth.points);
  if (!complete || unknown.length > 0) return nothing;
  const best = furthestOf(explored, 'most');
  if (!best?.end) return nothing;
  const most = settle(best.end.value, explored, rulebook);
  if (most.compare(points) >= 0) return nothing;
  const { at, code } = leaf;
  const attained = best.attained();
  if (!attained) return open({ at, why: 'witness-not-found' });
  const shown = show(
    attained,
    { node: leaf.id, at, rulebook },
    ({ score }) => score?.equals(most) === true,
  );
  if (!shown.ok) return open(shown.undecided);
  const finding: AnalysisFinding = {
    code: 'POINTS_NOT_REACHED',
    severity: 'warning',
    at,
    args: { code, points: leaf.worth.points, best: print(most), witness: shown.witness },
  };
  return found(finding);
};

/** Penalties may be written as negative scores, whose most says nothing. */
export function isPenalty({ path }: Exploration, { blocks }: Rulebook): boolean {
  const [top] = path;
  return blocks.some(
    ({ kind, children }) => kind === 'penalty' && children.some((child) => child.id === top?.id),
  );
}
