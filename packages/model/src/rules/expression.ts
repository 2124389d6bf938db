import type { Day } from '../exact/dates.js';
import type { Decimal } from '../exact/decimal.js';
import type { Moment } from '../exact/moments.js';
import type { Name, NodeId } from '../text/names.js';
import type { Placed } from '../text/place.js';

/** A formula over exact values. It has no loops, no recursion and no side effects, so it can be proved. */
export type Expression =
  | NumberLiteral
  | YesNoLiteral
  | DateLiteral
  | MomentLiteral
  | TextLiteral
  | Reference
  | MaxPoints
  | SubjectValue
  | ScoreOf
  | TotalScore
  | Arithmetic
  | Comparison
  | Logic
  | Not
  | Negation
  | Each
  | Steps
  | Extreme
  | Aggregate
  | EvidenceFact
  | SurveyResult
  | UnitIs
  | PopulationFunction
  | PreviousPeriod
  | RoundScore
  | WorkingDays
  | WorkingDaysBetween;

/** A number as written; `80%` is 0.8. `percent` remembers the form for readers, it changes no value. */
export interface NumberLiteral extends Placed {
  readonly kind: 'number';
  readonly value: Decimal;
  readonly percent: boolean;
}

/** `đúng` or `sai`. */
export interface YesNoLiteral extends Placed {
  readonly kind: 'yes-no';
  readonly value: boolean;
}

/** A day; relative dates (`31/12 năm trước`) are already resolved against the assessed year. */
export interface DateLiteral extends Placed {
  readonly kind: 'date';
  readonly value: Day;
}

/** `17 giờ 00 ngày 20/10`. */
export interface MomentLiteral extends Placed {
  readonly kind: 'moment';
  readonly value: Moment;
}

/** A text, compared with a choice's option or a unit's attribute. */
export interface TextLiteral extends Placed {
  readonly kind: 'text';
  readonly value: string;
}

/** A named value. `column` belongs to the case table being counted or scored. */
export interface Reference extends Placed {
  readonly kind: 'reference';
  readonly to: 'input' | 'definition' | 'parameter' | 'column' | 'attribute';
  readonly name: Name;
}

/** `tối đa`: the points of the leaf the formula stands in. */
export interface MaxPoints extends Placed {
  readonly kind: 'max-points';
}

/** `giá trị`: the value the bands are scored by. */
export interface SubjectValue extends Placed {
  readonly kind: 'subject';
}

/** `điểm của 1.1.2` */
export interface ScoreOf extends Placed {
  readonly kind: 'score-of';
  readonly node: NodeId;
}

/** `tổng điểm`, `tổng điểm không kể điểm cộng` */
export interface TotalScore extends Placed {
  readonly kind: 'total';
  readonly withoutBonus: boolean;
}

/**
 * Exact arithmetic. A day less a day is a whole number of days, a moment less a moment a number of days
 * with its fraction (an hour is 1/24). Beside a day, a moment counts by its own day.
 */
export interface Arithmetic extends Placed {
  readonly kind: 'arithmetic';
  readonly operator: '+' | '-' | '*' | '/';
  readonly left: Expression;
  readonly right: Expression;
}

/** Beside a day, a moment counts by its own day: 17:00 on 20/10 is not later than 20/10. */
export interface Comparison extends Placed {
  readonly kind: 'comparison';
  readonly operator: '=' | '<>' | '<' | '<=' | '>' | '>=';
  readonly left: Expression;
  readonly right: Expression;
}

/** `và`, `hoặc`: the right side is looked at only where the left one does not decide. */
export interface Logic extends Placed {
  readonly kind: 'logic';
  readonly operator: 'and' | 'or';
  readonly left: Expression;
  readonly right: Expression;
}

export interface Not extends Placed {
  readonly kind: 'not';
  readonly value: Expression;
}

export interface Negation extends Placed {
  readonly kind: 'negation';
  readonly value: Expression;
}

/** `0,5 mỗi quy_chế`: the rate times a count. */
export interface Each extends Placed {
  readonly kind: 'each';
  readonly rate: Expression;
  readonly count: Expression;
}

/**
 * `0,5 mỗi 1.000 vượt 16.000` over the subject: rate × (subject − base) / size, never below zero;
 * `trọn` (whole) counts only finished steps; `kém` (short-of) measures base − subject.
 */
export interface Steps extends Placed {
  readonly kind: 'steps';
  readonly rate: Expression;
  readonly size: Expression;
  readonly whole: boolean;
  readonly direction: 'over' | 'short-of';
  readonly base: Expression;
}

/** `lớn nhất(a; b)`, `nhỏ nhất(a; b)` */
export interface Extreme extends Placed {
  readonly kind: 'extreme';
  readonly which: 'largest' | 'smallest';
  readonly of: readonly Expression[];
}

/**
 * A figure over the rows of a case table: `đếm(hồ_sơ khi ngày_trả <= ngày_hẹn trừ khi bất_khả_kháng)`.
 * `of` is absent for `count`. The mean, largest and smallest of no rows is a zero denominator.
 */
export interface Aggregate extends Placed {
  readonly kind: 'aggregate';
  readonly figure: 'count' | 'sum' | 'mean' | 'largest' | 'smallest';
  readonly table: Name;
  readonly of?: Expression;
  readonly when?: Expression;
  readonly except?: Expression;
}

/** `có kế_hoạch`, `ngày của kế_hoạch`, `ngày giờ của kế_hoạch`, `số lượng kế_hoạch` */
export interface EvidenceFact extends Placed {
  readonly kind: 'evidence';
  readonly fact: 'accepted' | 'date' | 'moment' | 'count';
  readonly evidence: Name;
}

/** `kết quả khảo sát hài_lòng`: the mean worth of the answers, a share of the points. */
export interface SurveyResult extends Placed {
  readonly kind: 'survey-result';
  readonly survey: Name;
}

/** `đơn vị là đặc khu` (a type) or `đơn vị là "Minh Châu"` (a named unit). */
export interface UnitIs extends Placed {
  readonly kind: 'unit-is';
  readonly by: 'type' | 'unit';
  readonly name: string;
}

/** A value over every unit, or over the units of the block: means, extremes, sums, ranks, normalisations. */
export interface PopulationFunction extends Placed {
  readonly kind: 'population';
  readonly figure:
    | 'mean'
    | 'largest'
    | 'smallest'
    | 'sum'
    | 'rank-from-high'
    | 'rank-from-low'
    | 'min-max'
    | 'min-max-reverse'
    | 'share';
  readonly over: 'all' | 'block';
  readonly of: Expression;
}

/** `năm trước(x)`: the value of the previous period. */
export interface PreviousPeriod extends Placed {
  readonly kind: 'previous';
  readonly of: PreviousFigure;
}

/** What can be asked of the year before: an input of the unit, a score, the total. */
export type PreviousFigure = Reference | ScoreOf | TotalScore;

/** `điểm tự chấm của 1.1`: a node's score in another round. */
export interface RoundScore extends Placed {
  readonly kind: 'round-score';
  readonly round: Name;
  readonly node: NodeId;
}

/**
 * `5 ngày làm việc sau x`: the fifth working day behind x, which is not counted itself; `trước` counts
 * the other way. No days at all is x itself, worked or not.
 */
export interface WorkingDays extends Placed {
  readonly kind: 'working-days';
  readonly from: Expression;
  readonly days: Expression;
  readonly direction: 'after' | 'before';
  readonly calendar: Name;
}

/**
 * `số ngày làm việc từ a đến b`: how many working days lie behind a, up to b itself. Where b is before
 * a, what lies between the other way round, below zero.
 */
export interface WorkingDaysBetween extends Placed {
  readonly kind: 'working-days-between';
  readonly from: Expression;
  readonly to: Expression;
  readonly calendar: Name;
}
