import type { Level } from '../tree/level.js';

/** What the rulebook says about rounding. Where it says nothing there is an error, never a default. */
export type Rounding = NeverRound | RoundingRules;

/** `không làm tròn`: sums stay exact. */
export interface NeverRound {
  readonly kind: 'never';
}

/** `làm tròn: mỗi tiêu chí thành phần 2 chữ số; tổng điểm 2 chữ số` — half away from zero. */
export interface RoundingRules {
  readonly kind: 'rules';
  readonly levels: readonly LevelRounding[];
  readonly total?: number;
  /** Digits for means over cases, where a rule does not give its own. */
  readonly means?: number;
}

export interface LevelRounding {
  readonly level: Level;
  readonly digits: number;
}
