import { LIMITS } from '@cchc/data';

/** Whether a text of CSV has more rows than are read here. */
export function hasManyRows(bytes: Uint8Array): boolean {
  let lines = 0;
  for (const byte of bytes) if (byte === 0x0a && ++lines > LIMITS.rows + 1) return true;
  return false;
}
