import type { StatusKind } from '@cchc/model';
import type { LackCause } from './statement.js';

/** The status of a leaf, or of a case, whose value lacks, where the rulebook names no outcome for it. */
export const STATUS_OF_LACK: Readonly<Record<LackCause, StatusKind>> = {
  'missing-input': 'missing-input',
  'missing-evidence': 'missing-evidence',
  'awaiting-manual-score': 'awaiting-manual-score',
  incomplete: 'incomplete',
  refused: 'refused',
  // A zero would be silent, and a division by zero has no value: the leaf cannot be scored.
  'zero-denominator': 'refused',
};
