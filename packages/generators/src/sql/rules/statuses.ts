import type { StatusKind } from '@cchc/model';
import { STATUS_OF_LACK } from '../../program/status-of-lack.js';
import type { Line } from './body.js';

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
