import type { Absence, Outcome } from '@cchc/model';
import { formatPoints } from '../format/points.js';
import { capInWords, pointsInWords } from './points.js';
import { scoringInWords } from './scoring.js';
import type { Telling } from './telling.js';

/** What a branch gives: points, "not applicable", a further rule in parentheses, or an explanation. */
export function outcomeInWords(outcome: Outcome, tell: Telling): string {
  switch (outcome.kind) {
    case 'value':
      return pointsInWords(outcome.value, tell) + capInWords(outcome.cap, tell);
    case 'absent':
      return absent(outcome.absence, tell);
    case 'nested':
      return `(${scoringInWords(outcome.scoring, tell)})`;
    case 'explain':
      return tell.phrases.explain;
  }
}

function absent(absence: Absence, { phrases, points, tongue }: Telling): string {
  switch (absence.kind) {
    case 'rescaled':
      return phrases.rescaled(absence.to);
    case 'full':
      return phrases.full(formatPoints(points, tongue));
    default:
      return phrases.absence[absence.kind];
  }
}
