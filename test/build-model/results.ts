import type { Leaf, NodeResult, Population, Reason, Rulebook, UnitResult } from '@cchc/model';
import { score } from '@cchc/semantics';
import { population, unit, type UnitParts } from './population.js';
import { rulebook } from './rulebook.js';

/** The results of a rulebook that is scored whole. */
export function scored(book: Rulebook, units: Population, round?: string): readonly UnitResult[] {
  const result = score(book, units, round);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusals)}`);
  return result.units;
}

/** What one unit gets: `node`, `total`, `grade` and `rank` as short texts. */
export function scoredUnit(book: Rulebook, parts: UnitParts = {}, round?: string) {
  return inShort(only(scored(book, population([unit('U', parts)], parts.inputs), round)));
}

/** What a rulebook of this one leaf gives: `5/10 scored`, `-/0 not-assessed absence:left-out:branch`. */
export function scoredLeaf(
  leaf: Leaf,
  parts: UnitParts = {},
  declared: Partial<Rulebook> = {},
): string {
  return scoredUnit(rulebook([leaf], declared), parts).node(leaf.id);
}

export function inShort(result: UnitResult) {
  const { total, grade, rank } = result;
  return {
    node: (id: string): string => {
      const found = result.nodes.find(({ node }) => node === id);
      return found ? sayNode(found) : 'no such node';
    },
    total: sayNode(total),
    soFar: total.soFar,
    bonus: total.bonus,
    penalty: total.penalty,
    grade: grade && (grade.status === 'graded' ? `${grade.grade} by ${grade.by}` : grade.status),
    /** What a grade waits for. */
    awaits: grade?.status === 'awaiting-score' ? grade.reasons : [],
    rank: rank && (rank.status === 'awaiting-score' ? rank.status : `${rank.rank} ${rank.status}`),
  };
}

export function sayNode({ score, outOf, status, reasons }: Omit<NodeResult, 'node'>): string {
  return [`${score ?? '-'}/${outOf}`, status, ...reasons.map(sayReason)].join(' ');
}

function sayReason(reason: Reason): string {
  return Object.values(reason).join(':');
}

function only<T>(list: readonly T[]): T {
  const [first, ...rest] = list;
  if (!first || rest.length > 0) throw new Error(`${list.length} instead of one`);
  return first;
}
