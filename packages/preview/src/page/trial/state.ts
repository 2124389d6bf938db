import type { NodeId } from '@cchc/model';
import type { NodeTraceInWords } from '@cchc/words';
import type { Case } from '../../case/case.js';
import type { Gain, Scored } from '../../engine/requests.js';

export interface TrialState {
  readonly cases: readonly Trial[];
  /** What is being typed, by control: it stays as it was typed until the control is left. */
  readonly drafts: ReadonlyMap<string, string>;
  readonly open?: Opened;
  readonly gains?: Gains;
  /** A test to be copied by hand. */
  readonly text?: string;
  readonly notice?: string;
}

/** A case and what it gets; keys are never used again. */
export interface Trial {
  readonly key: number;
  readonly of: Case;
  /** Nobody has touched it yet: whatever is opened next takes its place. */
  readonly fresh?: true;
  readonly scored?: Scored | null;
}

/** The score that is being explained; no trace yet while it is worked out. */
export interface Opened {
  readonly key: number;
  readonly node: NodeId;
  readonly trace?: NodeTraceInWords | null;
}

export interface Gains {
  readonly key: number;
  readonly list?: readonly Gain[];
}

export const NO_TRIAL: TrialState = { cases: [], drafts: new Map() };
