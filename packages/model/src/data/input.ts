import type { Decimal } from '../exact/decimal.js';
import type { Expression } from '../rules/expression.js';
import type { Name, NodeId } from '../text/names.js';
import type { Placed } from '../text/place.js';

/** A figure a unit hands in (`số liệu`), or one figure for all units (`số liệu chung`). */
export interface Input extends Placed {
  readonly name: Name;
  readonly title?: string;
  readonly type: ValueType;
  /** One figure for all units, such as a national mean. */
  readonly shared: boolean;
  /** Lowest value allowed. Numbers without one are not negative. */
  readonly atLeast?: Expression;
  /** Highest value allowed. A ratio without one goes up to 100%. */
  readonly atMost?: Expression;
  /** The finest step a value may have: `chính xác đến 0,01`. Whole numbers have 1. */
  readonly resolution?: Decimal;
  readonly unitOfMeasure?: string;
  readonly source?: string;
  /** The node the input was declared in; absent where it stands at the top. */
  readonly home?: NodeId;
}

/** What a value may be: in inputs, in the columns of case tables, in attributes of units. */
export type ValueType =
  | { readonly kind: 'integer' }
  | { readonly kind: 'number' }
  | { readonly kind: 'ratio' }
  | { readonly kind: 'yes-no' }
  | { readonly kind: 'date' }
  /** A day and a time on it. */
  | { readonly kind: 'moment' }
  | { readonly kind: 'choice'; readonly options: readonly ChoiceOption[] };

export interface ChoiceOption {
  readonly name: Name;
  readonly title?: string;
}

/** `đặt tỷ_lệ = a / b` */
export interface Definition extends Placed {
  readonly name: Name;
  readonly value: Expression;
}
