import type { NodeId } from '../text/names.js';
import type { Placed } from '../text/place.js';

/**
 * Where a rulebook came from, when it was written as the amendment of another. The model is always
 * the whole, consolidated rulebook; this is the record of what the amending text said.
 */
export interface Amendment extends Placed {
  /** The amended file, as an index into `Rulebook.files`. */
  readonly base: number;
  readonly changes: readonly AmendmentChange[];
}

export interface AmendmentChange extends Placed {
  readonly kind: 'remove' | 'replace' | 'add-after' | 'add-before';
  readonly target: NodeId;
}
