import type { Decimal } from '../exact/decimal.js';
import type { Expression } from '../rules/expression.js';
import type { Name } from '../text/names.js';
import type { Placed } from '../text/place.js';

/**
 * `xếp hạng theo tổng điểm, rồi điểm của III; cùng hạng khi chênh không quá 0,001; trong từng khối`.
 * Competition ranking (1-2-2-4); a tie group is measured from its first unit.
 */
export interface Ranking extends Placed {
  readonly keys: readonly RankKey[];
  /** Values of the first key at most this far from the first unit of the group are a tie. */
  readonly tolerance: Decimal;
  readonly per: 'all' | 'block';
}

export type RankKey = RankByValue | RankByAuthority;

export interface RankByValue extends Placed {
  readonly kind: 'value';
  readonly value: Expression;
  readonly best: 'highest' | 'lowest';
}

/** `rồi quyết định của "Hội đồng"`: a tie left here awaits a decision. */
export interface RankByAuthority extends Placed {
  readonly kind: 'authority';
  readonly authority: string;
}

/** `kết quả vốn = …`: computed from the scores, after ranking. */
export interface NamedResult extends Placed {
  readonly name: Name;
  readonly title?: string;
  readonly value: Expression;
  readonly digits?: number;
}
