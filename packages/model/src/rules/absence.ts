import type { NodeId } from '../text/names.js';

/**
 * What it means that a node is not applicable. Real decisions use six different meanings (and mix
 * them up), so the rulebook names one and the result repeats it.
 *
 * - `left-out` (không đánh giá): no score, and its points leave what the parent is out of.
 * - `rescaled` (quy đổi về 1): left out, and the rest of node `to` is scaled up to that node's points.
 * - `full` (đủ điểm): scores its points.
 * - `zero` (0 điểm): scores nothing; its points stay.
 * - `skipped` (không áp dụng cho): the whole node is not for this unit; as `left-out`.
 * - `not-counted` (không tính): adds nothing to the total, but its points stay in what the parent is out of.
 */
export type Absence =
  | { readonly kind: 'left-out' }
  | { readonly kind: 'rescaled'; readonly to: NodeId }
  | { readonly kind: 'full' }
  | { readonly kind: 'zero' }
  | { readonly kind: 'skipped' }
  | { readonly kind: 'not-counted' };

export type AbsenceKind = Absence['kind'];
