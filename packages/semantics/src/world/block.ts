import type { Unit } from '@cchc/model';

/** The block of a unit in NFC; units without one are together in the block without a name. */
export function blockOf({ block }: Unit): string {
  return block?.normalize('NFC') ?? '';
}
