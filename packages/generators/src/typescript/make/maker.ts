import type { Decimal, Rational } from '@cchc/model';
import type { Block } from '../../program/statement.js';
import type { Exact } from '../runtime/exact.js';
import type { Unit } from '../runtime/world.js';

/**
 * What the parts of a scorer are made with: functions and numbers for the native engine, and for the
 * printer their texts, which stand where the functions and numbers will be.
 */
export interface Maker {
  /** The function of a body that is asked of a unit; it gives what the body ends with. */
  readonly body: (block: Block) => (unit: Unit) => never;
  /** As `body`, for a condition that is asked of a part of the tree. */
  readonly ofPart: (block: Block) => (unit: Unit, part: Exact) => never;
  readonly number: (value: Decimal | Rational) => Exact;
}
