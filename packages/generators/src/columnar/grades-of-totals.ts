import type { Program } from '../program/program.js';
import { type Cond, type Int, int } from '../program/int.js';
import type { Block } from '../program/statement.js';

/** No total in steps is further from zero. */
const MOST = 2n ** 40n;

/** The grades of a rulebook in which nothing but the total decides. */
export interface GradesOfTotals {
  /** In the order in which they are asked; totals are the local `total`. */
  readonly bands: readonly { readonly rung: number; readonly conditions: readonly Cond[] }[];
  /** The rung of whom no band takes; -1: none. */
  readonly otherwise: number;
}

/** Rungs are places in the ladder of grades, each grade once. Undefined where more than the total decides. */
export function gradesOfTotals(
  { rulebook, grades }: Program,
  scale: number,
): GradesOfTotals | undefined {
  const { grading } = rulebook;
  if (!grading) return undefined;
  const { vetoes, downgrades, caps, quotas } = grading;
  if ([vetoes, downgrades, caps, quotas].some(({ length }) => length > 0)) return undefined;
  const ladder = [...new Set(grading.grades.map(({ grade }) => grade))];
  const bands = [];
  for (const [at, { grade, conditions, otherwise }] of grading.grades.entries()) {
    if (otherwise) continue;
    const ofTotal = conditions.every((one) => one.kind === 'total' && !one.withoutBonus);
    const known = (grades[at]?.conditions ?? []).flatMap(
      (block) => conditionOf(block, scale) ?? [],
    );
    if (!ofTotal || known.length === 0 || known.length < conditions.length) return undefined;
    bands.push({ rung: ladder.indexOf(grade), conditions: known });
  }
  const rest = grading.grades.find(({ otherwise }) => otherwise)?.grade;
  return { bands, otherwise: rest === undefined ? -1 : ladder.indexOf(rest) };
}

/** The condition on a total in steps of the scale. */
function conditionOf(block: Block, scale: number): Cond | undefined {
  const [need, end, ...more] = block;
  if (need?.do !== 'need' || end?.do !== 'end' || more.length > 0) return undefined;
  if (end.with.kind !== 'answer') return undefined;
  return cond(end.with.value, 10n ** BigInt(scale));
}

function cond(one: Cond, parts: bigint): Cond | undefined {
  switch (one.op) {
    case 'compare': {
      const [left, right] = [whole(one.left, parts), whole(one.right, parts)];
      return left && right && { ...one, left, right };
    }
    case 'and':
    case 'or': {
      const [left, right] = [cond(one.left, parts), cond(one.right, parts)];
      return left && right && { ...one, left, right };
    }
    case 'not': {
      const value = cond(one.value, parts);
      return value && { ...one, value };
    }
    case 'true':
    case 'false':
      return one;
    default:
      return undefined;
  }
}

function whole(one: Int, parts: bigint): Int | undefined {
  switch (one.op) {
    case 'const':
      return one;
    case 'slot': {
      if (one.slot.of !== 'total') return undefined;
      if (one.slot.part === 'denominator') return int(parts);
      return { op: 'local', name: 'total', range: { low: -MOST, high: MOST } };
    }
    case 'add':
    case 'sub':
    case 'mul': {
      const [left, right] = [whole(one.left, parts), whole(one.right, parts)];
      return left && right && { ...one, left, right };
    }
    default:
      return undefined;
  }
}
