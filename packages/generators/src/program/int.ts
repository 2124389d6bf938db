/**
 * Whole numbers worked out of whole numbers: what every target can do exactly. A decimal is a whole
 * number and a constant power of ten; a ratio is two whole numbers that are divided only once, at the
 * rounding. Nodes are data; the functions below make them and work out what is constant.
 */
export type Int =
  | { readonly op: 'const'; readonly value: bigint }
  | { readonly op: 'local'; readonly name: string; readonly range: Range }
  | { readonly op: 'slot'; readonly slot: Slot; readonly range: Range }
  | { readonly op: 'add' | 'sub' | 'mul'; readonly left: Int; readonly right: Int }
  | { readonly op: 'min' | 'max'; readonly left: Int; readonly right: Int }
  | { readonly op: 'neg' | 'abs'; readonly value: Int }
  /** Towards minus infinity; `right` is above zero. */
  | { readonly op: 'floor-div'; readonly left: Int; readonly right: Int }
  /** To the nearest, a half away from zero; `right` is above zero. */
  | { readonly op: 'round-div'; readonly left: Int; readonly right: Int }
  | { readonly op: 'choose'; readonly when: Cond; readonly then: Int; readonly otherwise: Int };

/** Between which whole numbers a value lies; an absent side is not known. */
export interface Range {
  readonly low?: bigint;
  readonly high?: bigint;
}

export type CompareOp = '=' | '<>' | '<' | '<=' | '>' | '>=';

export type Cond =
  | { readonly op: 'true' | 'false' }
  | { readonly op: 'local-is'; readonly name: string }
  | { readonly op: 'slot-is'; readonly slot: Slot }
  | {
      readonly op: 'compare';
      readonly by: CompareOp;
      readonly left: Int;
      readonly right: Int;
    }
  | { readonly op: 'same'; readonly left: Text; readonly right: Text }
  | { readonly op: 'unit-is'; readonly by: 'type' | 'unit'; readonly name: string }
  | { readonly op: 'evidence-is'; readonly evidence: string; readonly state: string }
  | { readonly op: 'and' | 'or'; readonly left: Cond; readonly right: Cond }
  | { readonly op: 'not'; readonly value: Cond };

/** An option, an attribute or a text of the rulebook; texts are in NFC and compared as they are. */
export type Text =
  | { readonly op: 'text'; readonly value: string }
  | { readonly op: 'text-slot'; readonly slot: Slot }
  | { readonly op: 'text-local'; readonly name: string };

/** Where a value is handed in, or worked out elsewhere. A slot may lack; `need` it before it is read. */
export type Slot =
  | { readonly of: 'input'; readonly name: string }
  | { readonly of: 'column'; readonly table: string; readonly name: string }
  | { readonly of: 'attribute'; readonly name: string }
  | {
      readonly of: 'evidence';
      readonly name: string;
      readonly fact: 'accepted' | 'count' | 'date' | 'moment';
    }
  /** Numerator or denominator of a score; the denominator is above zero. */
  | { readonly of: 'score'; readonly node: string; readonly round?: string; readonly part: Part }
  | { readonly of: 'total'; readonly withoutBonus: boolean; readonly part: Part }
  /** What the unit had in the year before: a figure, read as its input is but within its type's bounds only; */
  | { readonly of: 'previous-input'; readonly name: string }
  /** a score of a node, or of the total (no node). */
  | { readonly of: 'previous-score'; readonly node: string | undefined; readonly part: Part }
  /** In conditions on parts of the tree: the score of the part, or its share of what it is out of. */
  | { readonly of: 'part'; readonly part: Part };

export type Part = 'numerator' | 'denominator';

export const int = (value: bigint | number): Int => ({ op: 'const', value: BigInt(value) });
export const INT_ZERO = int(0);
export const INT_ONE = int(1);

export function isConst(one: Int): one is Extract<Int, { op: 'const' }> {
  return one.op === 'const';
}

/** Whether reading it again costs nothing. */
export function isAtom(one: Int): boolean {
  return one.op === 'const' || one.op === 'local' || one.op === 'slot';
}

export function add(left: Int, right: Int): Int {
  if (isConst(left) && isConst(right)) return int(left.value + right.value);
  if (isConst(left) && left.value === 0n) return right;
  if (isConst(right) && right.value === 0n) return left;
  return { op: 'add', left, right };
}

export function sub(left: Int, right: Int): Int {
  if (isConst(left) && isConst(right)) return int(left.value - right.value);
  if (isConst(right) && right.value === 0n) return left;
  return { op: 'sub', left, right };
}

/** Constants stand on the right and are gathered. */
export function mul(left: Int, right: Int): Int {
  if (isConst(left) && !isConst(right)) return mul(right, left);
  if (!isConst(right)) return { op: 'mul', left, right };
  if (isConst(left)) return int(left.value * right.value);
  if (right.value === 0n) return INT_ZERO;
  if (right.value === 1n) return left;
  if (left.op === 'mul' && isConst(left.right)) return mul(left.left, mul(left.right, right));
  return { op: 'mul', left, right };
}

export function neg(value: Int): Int {
  if (isConst(value)) return int(-value.value);
  return value.op === 'neg' ? value.value : { op: 'neg', value };
}

export function smallest(left: Int, right: Int): Int {
  if (isConst(left) && isConst(right)) return left.value <= right.value ? left : right;
  return { op: 'min', left, right };
}

export function largest(left: Int, right: Int): Int {
  if (isConst(left) && isConst(right)) return left.value >= right.value ? left : right;
  return { op: 'max', left, right };
}

export function floorDiv(left: Int, right: Int): Int {
  if (isConst(right) && right.value === 1n) return left;
  if (isConst(left) && isConst(right)) return int(floorOf(left.value, right.value));
  return { op: 'floor-div', left, right };
}

export function roundDiv(left: Int, right: Int): Int {
  if (isConst(right) && right.value === 1n) return left;
  if (isConst(left) && isConst(right)) return int(rounded(left.value, right.value));
  return { op: 'round-div', left, right };
}

export function choose(when: Cond, then: Int, otherwise: Int): Int {
  if (when.op === 'true') return then;
  return when.op === 'false' ? otherwise : { op: 'choose', when, then, otherwise };
}

function floorOf(left: bigint, right: bigint): bigint {
  return left < 0n ? -((-left + right - 1n) / right) : left / right;
}

function rounded(left: bigint, right: bigint): bigint {
  const size = left < 0n ? -left : left;
  const half = (2n * size + right) / (2n * right);
  return left < 0n ? -half : half;
}
