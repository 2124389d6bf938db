import type { Decimal } from '../exact/decimal.js';
import type { Expression } from '../rules/expression.js';
import type { Rule } from '../rules/scoring.js';
import type { Code, NodeId } from '../text/names.js';
import type { Placed } from '../text/place.js';
import type { Level } from './level.js';
import type { LegalBasis } from './provenance.js';

/** A field, criterion, sub-criterion or item: one that adds up others, or one that is scored. */
export type Node = Group | Leaf;

interface NodeBase extends Placed {
  readonly id: NodeId;
  readonly code: Code;
  readonly title: string;
  readonly level: Level;
  readonly worth: Worth;
  /** Whom the node is for; all statements must hold. Empty: everybody. */
  readonly applies: readonly Applicability[];
  /** Text for readers (`ghi chú`), without effect on scores. */
  readonly notes: readonly string[];
  readonly basis: readonly LegalBasis[];
}

/** A node that adds up its children, or takes the best of them. */
export interface Group extends NodeBase {
  readonly kind: 'group';
  readonly combine: 'sum' | 'best';
  readonly children: readonly Node[];
}

/** A node that is scored by a rule. A monitor-only leaf may have none. */
export interface Leaf extends NodeBase {
  readonly kind: 'leaf';
  readonly rule?: Rule;
}

/**
 * What a node is worth. `points` is always the most it can give (for a weight, the share of its
 * parent's points, worked out); `lowest` is 0 unless the text says otherwise (`thấp nhất -1`).
 */
export type Worth =
  | { readonly kind: 'points'; readonly points: Decimal; readonly lowest: Decimal }
  | {
      readonly kind: 'weight';
      readonly share: Decimal;
      readonly points: Decimal;
      readonly lowest: Decimal;
    }
  | { readonly kind: 'monitor-only'; readonly points: '0'; readonly lowest: '0' };

/** `áp dụng cho: …` (only) or `không áp dụng cho: …` (except). */
export interface Applicability extends Placed {
  readonly kind: 'only' | 'except';
  readonly to: readonly Audience[];
}

export type Audience =
  | { readonly kind: 'type'; readonly name: string }
  | { readonly kind: 'unit'; readonly name: string }
  | { readonly kind: 'when'; readonly condition: Expression };

/** `điểm cộng tối đa 3 điểm { … }`, `điểm trừ …`: outside the scale. */
export interface Block extends Placed {
  readonly kind: 'bonus' | 'penalty';
  readonly title?: string;
  /** The most the block adds or takes; absent where the text sets no limit. */
  readonly most?: Decimal;
  /** `cộng 10% tổng điểm`: the block is worth this share of the total, when its condition holds. */
  readonly share?: { readonly of: Decimal; readonly when: Expression };
  readonly combine: 'sum' | 'best';
  readonly children: readonly Node[];
}
