import type { Unit } from './results/population.js';
import type { Expression, UnitIs } from './rules/expression.js';
import type { Rulebook } from './rulebook.js';
import { sameName, type Name } from './text/names.js';

/** What says which rulebook a unit is scored by. */
export type UnitIdentity = Pick<Unit, 'id' | 'name' | 'type'>;
export type Taker = Pick<Rulebook, 'code' | 'unitTypes' | 'standIns'>;

/**
 * The rulebooks of a file that score a unit: those for its type, or whichever stands in for them. There
 * has to be one; none or several is for whoever asks to say. Where there is only one rulebook it
 * decides by itself whom it is for.
 */
export function takersOf<One extends Taker>(
  rulebooks: readonly One[],
  unit: UnitIdentity,
): readonly One[] {
  if (rulebooks.length === 1) return rulebooks;
  const own = rulebooks.filter(
    ({ unitTypes }) =>
      unit.type !== undefined && unitTypes.some((type) => sameName(type, unit.type ?? '')),
  );
  return [...new Set(own.flatMap((one) => standInFor(one, rulebooks, unit, []) ?? []))];
}

/** Of several that could stand in the first counts; one that stands in may have stand-ins itself. */
function standInFor<One extends Taker>(
  rulebook: One,
  rulebooks: readonly One[],
  unit: UnitIdentity,
  passed: readonly Name[],
): One | undefined {
  const standIn = rulebook.standIns?.find(({ when }) => holdsOf(when, unit));
  if (!standIn) return rulebook;
  const next = rulebooks.find(({ code }) => sameName(code, standIn.code));
  if (!next || passed.includes(next.code)) return undefined;
  return standInFor(next, rulebooks, unit, [...passed, rulebook.code]);
}

/** Whether a condition that only asks what a unit is holds; any other does not. */
function holdsOf(when: Expression, unit: UnitIdentity): boolean {
  switch (when.kind) {
    case 'unit-is':
      return unitIs(when, unit);
    case 'not':
      return !holdsOf(when.value, unit);
    case 'logic':
      return when.operator === 'and'
        ? holdsOf(when.left, unit) && holdsOf(when.right, unit)
        : holdsOf(when.left, unit) || holdsOf(when.right, unit);
    default:
      return false;
  }
}

/** `đơn vị là đặc khu`, `đơn vị là "Minh Châu"`. A unit without a name goes by its id. */
export function unitIs({ by, name }: Pick<UnitIs, 'by' | 'name'>, unit: UnitIdentity): boolean {
  const own = by === 'type' ? unit.type : (unit.name ?? unit.id);
  return own !== undefined && sameName(own, name);
}
