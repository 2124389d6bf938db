import { blockOfUnit, type Rulebook, type Unit } from '@cchc/model';

/** The block of a unit; units without one are together in the block without a name. */
export function blockOf(unit: Unit, rulebook: Rulebook): string {
  return blockOfUnit(rulebook, unit) ?? '';
}
