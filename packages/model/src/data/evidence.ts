import type { Day } from '../exact/dates.js';
import type { Outcome } from '../rules/scoring.js';
import type { Name, NodeId } from '../text/names.js';
import type { Placed } from '../text/place.js';

/** A document a unit has to show (`minh chứng`), and what its state does to the leaf that asks for it. */
export interface Evidence extends Placed {
  readonly name: Name;
  readonly title?: string;
  readonly type?: EvidenceType;
  readonly issuer?: string;
  /** Documents issued outside this window do not count. */
  readonly issued?: { readonly from?: Day; readonly to?: Day };
  /** How many accepted documents are needed; 1 unless said. */
  readonly atLeast?: number;
  /** Whether the unit must point to section and page. */
  readonly pointTo?: 'section' | 'page' | 'section-and-page';
  readonly effects: readonly EvidenceEffect[];
  readonly home?: NodeId;
}

export type EvidenceType = 'signed-document' | 'document' | 'link' | 'data';

/** The state of one handed-in document; `none` where there is no document at all. */
export type EvidenceState = 'none' | 'pending' | 'accepted' | 'rejected' | 'expired';

/** `thiếu: 0 điểm`; an accepted document has no effect of its own. */
export interface EvidenceEffect extends Placed {
  readonly state: Exclude<EvidenceState, 'accepted'>;
  readonly outcome: Outcome;
}
