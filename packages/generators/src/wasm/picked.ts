import type { Arithmetic } from './arithmetic.js';
import { V128, type Code } from './instructions.js';
import { eitherMask, type Mask } from './mask.js';

/** A number that is the same for all units, or the code of theirs. */
export type Known = number | Code;

/** What a unit comes to: an end, or one of two by a mask. */
export type Result<End> = { readonly end: End } | Pick<End>;

interface Pick<End> {
  readonly mask: Mask;
  readonly one: Result<End>;
  readonly other: Result<End>;
}

/** What each unit's end gives; equal ones that follow each other are picked at once. */
export function picked<End>(
  result: Result<End>,
  given: (end: End) => Known,
  of: Arithmetic,
): Known {
  const ways: { readonly mask: Mask; readonly value: Known }[] = [];
  let rest = result;
  while (!('end' in rest)) {
    const value = picked(rest.one, given, of);
    const last = ways.at(-1);
    if (last && isSame(last.value, value)) {
      ways[ways.length - 1] = { mask: eitherMask(last.mask, rest.mask), value };
    } else ways.push({ mask: rest.mask, value });
    rest = rest.other;
  }
  return ways.reduceRight<Known>(
    (other, { mask, value }) => (isSame(value, other) ? other : oneOf(mask, value, other, of)),
    given(rest.end),
  );
}

function isSame(a: Known, b: Known): boolean {
  return typeof a === 'number' || typeof b === 'number' ? a === b : a.join() === b.join();
}

/** The one where the mask holds, else the other: of nothing and something by an instruction, of numbers by two. */
function oneOf({ code, isNot }: Mask, one: Known, other: Known, of: Arithmetic): Code {
  const [held, left] = isNot ? [other, one] : [one, other];
  if (held === 0) return [...codeOf(left, of), ...code, ...V128.andnot];
  if (left === 0) return [...codeOf(held, of), ...code, ...V128.and];
  if (of.bits && typeof held === 'number' && typeof left === 'number') {
    return [...of.bits(held ^ left), ...code, ...V128.and, ...of.bits(left), ...V128.xor];
  }
  return [...codeOf(held, of), ...codeOf(left, of), ...code, ...V128.bitselect];
}

export function codeOf(known: Known, of: Arithmetic): Code {
  return typeof known === 'number' ? of.constant(known) : known;
}
