import type { NodeId } from '@cchc/model';
import type { Case } from '../../case/case.js';
import type { Curve, Heat } from '../../engine/requests.js';

export interface ChartsState {
  readonly node?: NodeId;
  /** The name of an input, or '' for the value that the rule looks at. */
  readonly over: string;
  readonly against: string;
  readonly drawn?: Drawn;
}

/** What was worked out, and for which case of which rulebook. */
export interface Drawn {
  readonly key: string;
  readonly of: Case;
  readonly curve?: Curve | null;
  readonly heat?: Heat | null;
}

export const NO_CHARTS: ChartsState = { over: '', against: '' };
