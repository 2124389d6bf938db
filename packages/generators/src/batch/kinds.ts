import type { UnitData } from '../typescript/runtime/population.js';
import { identityOf, type World } from '../typescript/runtime/world.js';
import type { KindOfUnit } from './unit.js';

/** Gives type and block of units, worked out once for all that say the same. */
export function kindsOfUnits(): (data: UnitData, at: number, world: World) => KindOfUnit {
  const known = new Map<string | undefined, Map<string | undefined, KindOfUnit>>();
  return (data, at, world) => {
    const kind = known.get(data.type)?.get(data.block);
    if (kind) return kind;
    const { type, block } = identityOf(data, at, world);
    const made = { type, block };
    const ofType = known.get(data.type) ?? new Map<string | undefined, KindOfUnit>();
    known.set(data.type, ofType.set(data.block, made));
    return made;
  };
}
