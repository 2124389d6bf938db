import type { Decimal, ValueType } from '@cchc/model';
import type { Cell } from '../table.js';

/** A cell that is not blank, and what the rulebook declares should stand in it. */
export interface RawValue {
  readonly cell: Cell;
  readonly type: ValueType;
  readonly resolution?: Decimal | undefined;
  /** JSON and Parquet hold a ratio as it is: `0.853`. */
  readonly plainRatio: boolean;
  /** Whether the header says `(%)`, so that the cells need not. */
  readonly inPercent: boolean;
}
