import type { Name, NodeId } from '../text/names.js';
import type { Placed } from '../text/place.js';
import type { ValueType } from './input.js';

/** `bảng hồ_sơ { … }`: one row a case. */
export interface CaseTable extends Placed {
  readonly name: Name;
  readonly title?: string;
  readonly columns: readonly Column[];
  readonly home?: NodeId;
}

export interface Column extends Placed {
  readonly name: Name;
  readonly title?: string;
  readonly type: ValueType;
}
