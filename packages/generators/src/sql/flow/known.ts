import { CONTRARY } from '@cchc/model';
import { both, compare, eitherOf, not, truth } from '../../program/cond.js';
import {
  add,
  choose,
  int,
  isConst,
  mul,
  neg,
  sub,
  type CompareOp,
  type Cond,
  type Int,
} from '../../program/int.js';
import { rangeOf } from '../../program/range.js';

/** Comparisons that hold wherever a line is reached. */
export type Known = readonly Cond[];

/** A condition without what is known to hold, or known not to. */
export function foreseen(one: Cond, known: Known): Cond {
  switch (one.op) {
    case 'compare':
      return decided(one, known);
    case 'and': {
      const left = foreseen(one.left, known);
      return both(left, foreseen(one.right, [...known, ...conjuncts(left)]));
    }
    case 'or':
      return eitherOf(foreseen(one.left, known), foreseen(one.right, known));
    case 'not':
      return not(foreseen(one.value, known));
    default:
      return one;
  }
}

/** A number without the choices that are known. */
export function foreseenInt(one: Int, known: Known): Int {
  const inner = (part: Int): Int => foreseenInt(part, known);
  switch (one.op) {
    case 'add':
      return gathered(inner(one.left), inner(one.right));
    case 'sub': {
      const [left, right] = [inner(one.left), inner(one.right)];
      return isConst(right) ? gathered(left, int(-right.value)) : sub(left, right);
    }
    case 'mul':
      return mul(inner(one.left), inner(one.right));
    case 'neg':
      return neg(inner(one.value));
    case 'min':
    case 'max': {
      const [left, right] = [inner(one.left), inner(one.right)];
      const [first, second] = isConst(left) ? [right, left] : [left, right];
      const isMore = foreseen(compare(first, '>=', second), known);
      if (isMore.op === 'compare') return { op: one.op, left, right };
      return (isMore.op === 'true') === (one.op === 'max') ? first : second;
    }
    case 'choose': {
      const when = foreseen(one.when, known);
      return choose(when, inner(one.then), inner(one.otherwise));
    }
    default:
      return one;
  }
}

/** A sum whose constants are one, on the right. */
function gathered(left: Int, right: Int): Int {
  const isSum = (one: Int): boolean => (one.op === 'add' || one.op === 'sub') && isConst(one.right);
  if (isConst(left) && isSum(right)) return gathered(right, left);
  if (!isConst(right) || !('left' in left) || !isSum(left) || !isConst(left.right))
    return signed(left, right);
  const before = left.op === 'add' ? left.right.value : -left.right.value;
  return signed(left.left, int(before + right.value));
}

function signed(left: Int, right: Int): Int {
  return isConst(right) && right.value < 0n ? sub(left, int(-right.value)) : add(left, right);
}

/** Whether two conditions are written alike. */
export function isSameCond(a: Cond, b: Cond): boolean {
  return a === b || written(a) === written(b);
}

/** All of which hold where the condition does. */
export function conjuncts(one: Cond): Known {
  return one.op === 'and' ? [...conjuncts(one.left), ...conjuncts(one.right)] : [one];
}

/** What holds where a comparison of figures that are there does not. */
export function contrary(one: Cond): Cond | undefined {
  return one.op === 'compare' ? { ...one, by: CONTRARY[one.by] } : undefined;
}

/** The columns that a comparison reads, if it comes to nothing wherever one of them is null. */
export function columnsCompared(one: Cond): readonly string[] | undefined {
  if (one.op !== 'compare') return undefined;
  const [left, right] = [columnsOf(one.left), columnsOf(one.right)];
  return left && right && [...left, ...right];
}

function columnsOf(one: Int): readonly string[] | undefined {
  switch (one.op) {
    case 'const':
      return [];
    case 'local':
      return [one.name];
    case 'neg':
    case 'abs':
      return columnsOf(one.value);
    case 'add':
    case 'sub':
    case 'mul': {
      const [left, right] = [columnsOf(one.left), columnsOf(one.right)];
      return left && right && [...left, ...right];
    }
    default:
      return undefined;
  }
}

function decided(one: Extract<Cond, { readonly op: 'compare' }>, known: Known): Cond {
  const byRange = decidedByRange(one);
  if (byRange !== undefined) return truth(byRange);
  const asked = measured(one);
  if (!asked) return one;
  const against = { ...asked, by: CONTRARY[asked.by] };
  for (const fact of known) {
    const given = measured(fact);
    if (given?.what !== asked.what) continue;
    if (follows(given, asked)) return truth(true);
    if (follows(given, against)) return truth(false);
  }
  return one;
}

/** A column holds what is within its range, or nothing. */
function decidedByRange({
  by,
  left,
  right,
}: Extract<Cond, { readonly op: 'compare' }>): boolean | undefined {
  const [a, b] = [rangeOf(left), rangeOf(right)];
  const notAbove = a.high !== undefined && b.low !== undefined && a.high <= b.low;
  const notBelow = a.low !== undefined && b.high !== undefined && a.low >= b.high;
  if (notAbove && by === '>') return false;
  if (notAbove && by === '<=') return true;
  if (notBelow && by === '<') return false;
  return notBelow && by === '>=' ? true : undefined;
}

/** A number beside `num / den` of another one, which is not negative: `den` is above zero. */
interface Measured {
  readonly what: string;
  readonly by: CompareOp;
  readonly num: bigint;
  readonly den: bigint;
  /** The other number is above zero as well. */
  readonly apart: boolean;
}

function measured(one: Cond): Measured | undefined {
  if (one.op !== 'compare') return undefined;
  const [left, right] = sides(one);
  const { low } = rangeOf(right.of);
  if (isConst(left.of) || left.by <= 0n || low === undefined || low < 0n) return undefined;
  if (!isConst(right.of) && right.by <= 0n) return undefined;
  const what = `${written(left.of)} ${written(right.of)}`;
  return { what, by: one.by, num: right.by, den: left.by, apart: low > 0n };
}

/** A constant that is added on the left is taken away on a right that is constant. */
function sides({ left, right }: { readonly left: Int; readonly right: Int }) {
  const added = left.op === 'add' || left.op === 'sub' ? left : undefined;
  if (added && isConst(added.right) && isConst(right)) {
    const by = added.op === 'add' ? -added.right.value : added.right.value;
    return [scaled(added.left), scaled(int(right.value + by))] as const;
  }
  return [scaled(left), scaled(right)] as const;
}

/** So many of something; a constant is so many of one. */
function scaled(one: Int): { readonly of: Int; readonly by: bigint } {
  if (isConst(one)) return { of: { op: 'const', value: 1n }, by: one.value };
  if (one.op === 'mul' && isConst(one.right)) return { of: one.left, by: one.right.value };
  return { of: one, by: 1n };
}

/** What a number is made of, whatever is known of its range. */
export function written(one: Int | Cond): string {
  return JSON.stringify(one, (key, value: unknown) => {
    if (key === 'range') return undefined;
    return typeof value === 'bigint' ? String(value) : value;
  });
}

/** Of the same two numbers: below a third of the other is below a half of it. */
function follows(given: Measured, asked: Measured): boolean {
  const below = given.by === '<' || given.by === '<=';
  if (below !== (asked.by === '<' || asked.by === '<=')) return false;
  if (given.by === '=' || given.by === '<>' || asked.by === '=' || asked.by === '<>') return false;
  const [a, b] = [given.num * asked.den, asked.num * given.den];
  const [near, far] = below ? [a, b] : [b, a];
  if (near > far) return false;
  const isStrict = given.by === '<' || given.by === '>';
  const orEqual = asked.by === '<=' || asked.by === '>=';
  return orEqual || isStrict || (near < far && given.apart);
}
