import type { Decimal } from '../exact/decimal.js';
import type { Name } from '../text/names.js';
import type { Placed } from '../text/place.js';
import type { Absence } from './absence.js';
import type { Expression } from './expression.js';

/** How a leaf is scored: the gates in front, the rule itself, and what happens where it has no value. */
export interface Rule extends Placed {
  readonly gates: readonly Gate[];
  readonly exceptions: readonly Branch[];
  readonly scoring: Scoring;
  /** The leaf's outcome where a denominator is zero (`mẫu bằng 0`). */
  readonly zeroDenominator?: Outcome;
  /** The leaf's outcome where an input was not handed in (`thiếu số liệu`); without it, status `missing-input`. */
  readonly missingInput?: Outcome;
  /** Digits this leaf is rounded to, if its rule says other than the header. */
  readonly digits?: number;
}

/** `điều kiện có_kế_hoạch, nếu không: 0` */
export interface Gate extends Placed {
  readonly when: Expression;
  readonly otherwise: Outcome;
}

/** What a branch gives: points, "not applicable", a further rule, or a demand for an explanation. */
export type Outcome = ValueOutcome | AbsentOutcome | NestedOutcome | ExplainOutcome;

/** Points; `cap` is the `nhiều nhất` behind the whole result. */
export interface ValueOutcome extends Placed {
  readonly kind: 'value';
  readonly value: Expression;
  readonly cap?: Expression;
}

export interface AbsentOutcome extends Placed {
  readonly kind: 'absent';
  readonly absence: Absence;
}

/** `còn lại: theo thu / chi { … }`: a branch that holds a rule of its own. */
export interface NestedOutcome extends Placed {
  readonly kind: 'nested';
  readonly scoring: Scoring;
}

/** `cần giải trình`: no score until the unit has explained. */
export interface ExplainOutcome extends Placed {
  readonly kind: 'explain';
}

export type Scoring =
  | Bands
  | Guards
  | Additive
  | FromMax
  | Formula
  | Progressive
  | PerCase
  | ScorerChoice
  | SurveyMean
  | ManualScore;

/** `chấm theo x { … }`: bands over one value. */
export interface Bands extends Placed {
  readonly kind: 'bands';
  readonly subject: Expression;
  readonly bands: readonly Band[];
  readonly otherwise?: Outcome;
  /** What a value scores that no band takes, where the real text's gap was acknowledged (`chấp nhận …`). */
  readonly uncovered?: Outcome;
}

export interface Band extends Placed {
  readonly range: Range;
  readonly outcome: Outcome;
}

/** An interval; an absent side is unbounded. `A` alone is from A to A. */
export interface Range extends Placed {
  readonly from?: Bound;
  readonly to?: Bound;
}

export interface Bound {
  readonly value: Expression;
  readonly inclusive: boolean;
}

/** `chấm { khi …: … }`: the first branch that holds. */
export interface Guards extends Placed {
  readonly kind: 'guards';
  readonly branches: readonly Branch[];
  readonly otherwise?: Outcome;
  /** As in `Bands`. */
  readonly uncovered?: Outcome;
}

export interface Branch extends Placed {
  readonly when: Expression;
  readonly outcome: Outcome;
}

/** `chấm cộng dồn { … }`: the sum of its items, kept within the leaf's range. */
export interface Additive extends Placed {
  readonly kind: 'additive';
  readonly items: readonly Item[];
}

/** `chấm từ tối đa { trừ … }`: the leaf's points less its items, kept within the leaf's range. */
export interface FromMax extends Placed {
  readonly kind: 'from-max';
  readonly items: readonly Item[];
}

/** One line of an additive or deductive rule; a deduction is subtracted. `cap` holds the line's own amount. */
export interface Item extends Placed {
  readonly effect: 'add' | 'deduct';
  readonly amount: Expression;
  readonly when?: Expression;
  readonly cap?: Expression;
}

/** `chấm a / b × tối đa` */
export interface Formula extends Placed {
  readonly kind: 'formula';
  readonly value: Expression;
  readonly cap?: Expression;
}

/** Progressive brackets: each bracket adds for the part of the subject that lies in it. */
export interface Progressive extends Placed {
  readonly kind: 'progressive';
  readonly subject: Expression;
  /** What everybody begins with. */
  readonly base?: Expression;
  readonly brackets: readonly Bracket[];
}

/** Up to `to` (absent: without end) this bracket adds `rate` for each `size` of it. */
export interface Bracket extends Placed {
  readonly to?: Expression;
  readonly rate: Expression;
  readonly size: Expression;
  readonly whole: boolean;
}

/** `chấm từng hồ_sơ { … } lấy trung bình`: a score a case, then the mean, rounded where said. */
export interface PerCase extends Placed {
  readonly kind: 'per-case';
  readonly table: Name;
  readonly scoring: Scoring;
  readonly noRows: Outcome;
  readonly digits?: number;
}

/** `chấm một trong { … } người chấm chọn`: the scorer says which alternative applies. */
export interface ScorerChoice extends Placed {
  readonly kind: 'scorer-choice';
  readonly alternatives: readonly Alternative[];
}

export interface Alternative extends Placed {
  readonly title: string;
  readonly outcome: Outcome;
}

/** `chấm theo khảo sát sự_hài_lòng`: the survey's mean times the leaf's points. */
export interface SurveyMean extends Placed {
  readonly kind: 'survey';
  readonly survey: Name;
}

/** `chuyên gia chấm`: raters give points from `lowest` to `highest` in steps, with a reason. */
export interface ManualScore extends Placed {
  readonly kind: 'manual';
  readonly lowest: Expression;
  readonly highest: Expression;
  readonly step?: Decimal;
  readonly raters: readonly Rater[];
}

export interface Rater {
  readonly name: Name;
  readonly weight: Decimal;
}
