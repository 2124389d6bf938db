import { V128, type Code } from './instructions.js';

/** Where a condition holds: where the vector of a code has ones, or where it has none. */
export interface Mask {
  readonly code: Code;
  readonly isNot: boolean;
}

export function opposite({ code, isNot }: Mask): Mask {
  return { code, isNot: !isNot };
}

/** A mask that is turned around costs nothing where it meets another. */
export function bothMasks(a: Mask, b: Mask): Mask {
  if (a.isNot && b.isNot) return { code: [...a.code, ...b.code, ...V128.or], isNot: true };
  if (a.isNot) return { code: [...b.code, ...a.code, ...V128.andnot], isNot: false };
  return { code: [...a.code, ...b.code, ...(b.isNot ? V128.andnot : V128.and)], isNot: false };
}

export function eitherMask(a: Mask, b: Mask): Mask {
  return opposite(bothMasks(opposite(a), opposite(b)));
}

/** Ones where the condition holds. */
export function ones({ code, isNot }: Mask): Code {
  return isNot ? [...code, ...V128.not] : code;
}
