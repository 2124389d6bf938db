import type { Placed } from '../text/place.js';

/** Units that are compared with each other: all of these types (`khối "Xã": xã, đặc khu`). */
export interface UnitBlock extends Placed {
  readonly name: string;
  readonly types: readonly string[];
}

/**
 * The block of a unit, in NFC: where the rulebook says which types make one, that of its type, whatever
 * else is stated; else the stated one. A unit without any is in the block without a name.
 */
export function blockOfUnit(
  { unitBlocks }: { readonly unitBlocks?: readonly UnitBlock[] },
  { type, block }: { readonly type?: string | undefined; readonly block?: string | undefined },
): string | undefined {
  const own = unitBlocks?.find(({ types }) => type !== undefined && types.includes(type));
  return (unitBlocks ? own?.name : block)?.normalize('NFC');
}
