import { type Cond, type Int, int } from '../../program/int.js';
import type { Block } from '../../program/statement.js';
import { condCode } from '../expression.js';
import type { Printing } from '../printing.js';
import { methodScope } from '../scope.js';

/** No total in steps is further from zero. */
const MOST = 2n ** 40n;

/**
 * Which rung of the ladder a total stands on, where nothing but the total decides; undefined where more
 * does.
 */
export function gradeMethod(scale: number, to: Printing): string | undefined {
  const { grading } = to.rulebook;
  if (!grading) return undefined;
  const { grades, vetoes, downgrades, caps, quotas } = grading;
  if ([vetoes, downgrades, caps, quotas].some(({ length }) => length > 0)) return undefined;
  const ladder = [...new Set(grades.map(({ grade }) => grade))];
  const scope = methodScope({ name: 'grade', gives: 'boolean', comment: [], body: [] }, to);
  scope.spelt.set('local total', 'total');
  const lines: string[] = [];
  for (const [at, { grade, conditions, otherwise }] of grades.entries()) {
    if (otherwise) continue;
    const ofTotal = conditions.every((one) => one.kind === 'total' && !one.withoutBonus);
    const conds = (to.program.grades[at]?.conditions ?? []).map((block) =>
      conditionOf(block, scale),
    );
    if (!ofTotal || conds.includes(undefined)) return undefined;
    const code = conds.map((one) => (one ? `(${condCode(one, scope)})` : '')).join(' && ');
    lines.push(
      `        if (${code === '' ? 'true' : code}) {`,
      `            return ${String(ladder.indexOf(grade))};`,
      '        }',
    );
    if (code === '') return undefined;
  }
  const rest = grades.find(({ otherwise }) => otherwise)?.grade;
  const last = rest === undefined ? -1 : ladder.indexOf(rest);
  return [
    '    static int grade(long total) {',
    ...lines,
    `        return ${String(last)};`,
    '    }',
  ].join('\n');
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
