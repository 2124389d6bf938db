import type { Expression } from '../rules/expression.js';
import type { Name } from '../text/names.js';
import type { Placed } from '../text/place.js';

/** `dùng bộ PHUONG khi đơn vị là đô_thị`: another rulebook of the file scores the units of this one that meet it. */
export interface StandIn extends Placed {
  /** The code of the rulebook that stands in. */
  readonly code: Name;
  /** Asks only what a unit is: its type or its name, with and, or, not. */
  readonly when: Expression;
}
