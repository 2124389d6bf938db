import type { StatusKind } from '@cchc/model';
import type { LackCause } from '../../program/statement.js';
import type { Line } from './body.js';

/** The status of a leaf, or of a case, that cannot be scored yet. */
export const STATUS_OF_LACK: Readonly<Record<LackCause, StatusKind>> = {
  'missing-input': 'missing-input',
  'missing-evidence': 'missing-evidence',
  'awaiting-manual-score': 'awaiting-manual-score',
  incomplete: 'incomplete',
  refused: 'refused',
  'zero-denominator': 'refused',
};

/** What a line of a rule comes to. */
export function statusOf(line: Line): StatusKind {
  if (line.is === 'lack') return STATUS_OF_LACK[line.cause];
  switch (line.ending.kind) {
    case 'absent':
      return 'not-assessed';
    case 'explain':
      return 'awaiting-explanation';
    case 'uncovered':
      return 'refused';
    case 'monitored':
      return 'monitored';
    default:
      return 'scored';
  }
}
