import type { Decimal } from '../exact/decimal.js';
import type { Expression } from '../rules/expression.js';
import type { Range } from '../rules/scoring.js';
import type { Placed } from '../text/place.js';
import type { Level } from '../tree/level.js';

/**
 * `xếp loại { … }`. Grades stand from the best to the worst. They apply in this order: bands,
 * vetoes, downgrades, caps, quotas.
 */
export interface Grading extends Placed {
  readonly grades: readonly GradeBand[];
  readonly vetoes: readonly Veto[];
  readonly downgrades: readonly Downgrade[];
  readonly caps: readonly GradeCap[];
  readonly quotas: readonly Quota[];
}

/** A grade and who takes it: all conditions hold, or (`otherwise`) no other grade took the unit. */
export interface GradeBand extends Placed {
  readonly grade: string;
  readonly conditions: readonly GradeCondition[];
  readonly otherwise: boolean;
}

export type GradeCondition = TotalInRange | EveryPart | PartsBelow | GradeWhen;

/** `từ 85 đến dưới 95`, over the rounded total. */
export interface TotalInRange extends Placed {
  readonly kind: 'total';
  readonly range: Range;
  readonly withoutBonus: boolean;
}

/** `mọi tiêu chí trên 0 điểm`, `mỗi lĩnh vực từ 50% tối đa`: each assessed node of the level lies in the range. */
export interface EveryPart extends Placed {
  readonly kind: 'every';
  readonly level: Level;
  readonly range: Range;
  readonly of: 'points' | 'share-of-max';
}

/** `số tiêu chí dưới tối đa không quá 20%`: how many assessed nodes of the level may fall short. */
export interface PartsBelow extends Placed {
  readonly kind: 'parts-below';
  readonly level: Level;
  readonly below: Range;
  readonly of: 'points' | 'share-of-max';
  readonly most: { readonly share: Decimal } | { readonly count: number };
}

/** Any other condition over inputs, scores and the unit. */
export interface GradeWhen extends Placed {
  readonly kind: 'when';
  readonly condition: Expression;
}

/** `"Không hoàn thành" khi bị_xử_lý_hình_sự` */
export interface Veto extends Placed {
  readonly grade: string;
  readonly when: Expression;
}

/** `hạ 1 bậc khi chậm_báo_cáo` */
export interface Downgrade extends Placed {
  readonly steps: number;
  readonly when: Expression;
}

/** `cao nhất "Tốt" khi bị_khiển_trách` */
export interface GradeCap extends Placed {
  readonly grade: string;
  readonly when: Expression;
}

/**
 * `nhiều nhất 20% đơn vị "Xuất sắc" trong mỗi khối`. Highest totals first; a share of units is
 * rounded down; a tie that straddles the limit is left out whole.
 * `nhưng ít nhất 1 đơn vị`: a limit below `least` is `least`.
 */
export interface Quota extends Placed {
  readonly grade: string;
  readonly most: { readonly share: Decimal } | { readonly count: number };
  readonly least?: number;
  readonly per: 'all' | 'block';
}
