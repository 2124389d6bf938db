import type { Day } from '../exact/dates.js';
import type { Expression } from '../rules/expression.js';
import type { Name } from '../text/names.js';
import type { Placed } from '../text/place.js';

/** `tham số ngưỡng { xã: 100%; huyện: 50% }`: one name, a value per unit type, period or condition. */
export interface Parameter extends Placed {
  readonly name: Name;
  readonly title?: string;
  readonly cases: readonly ParameterCase[];
  readonly otherwise?: Expression;
}

/** The first case that holds gives the value. */
export interface ParameterCase extends Placed {
  readonly unitType?: string;
  readonly from?: Day;
  readonly when?: Expression;
  readonly value: Expression;
}

/** `lịch làm việc`: which days are worked, for deadlines in working days. */
export interface Calendar extends Placed {
  readonly name: Name;
  readonly title?: string;
  /** The first and the last day it knows; about days beyond them it says nothing. */
  readonly from: Day;
  readonly to: Day;
  /** Days of the week, 1 (Monday) to 7 (Sunday). */
  readonly workingWeekdays: readonly number[];
  readonly holidays: readonly DayRange[];
  /** Worked whatever else is said of them. */
  readonly extraWorkingDays: readonly DayRange[];
}

/** Both ends are inside. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}
