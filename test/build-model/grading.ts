import {
  nowhere,
  type Grading,
  type GradeBand,
  type GradeCondition,
  type RankKey,
  type Ranking,
} from '@cchc/model';
import { TOTAL, lift, type Lifted } from './expressions.js';
import { range } from './rules.js';

const at = nowhere;

/** Grades from the best to the worst; what is not given is empty. */
export function grading(parts: Partial<Grading>): Grading {
  return { grades: [], vetoes: [], downgrades: [], caps: [], quotas: [], ...parts, at };
}

export const grade = (name: string, ...conditions: readonly GradeCondition[]): GradeBand => ({
  grade: name,
  conditions,
  otherwise: false,
  at,
});

export const remainingGrade = (name: string): GradeBand => ({
  grade: name,
  conditions: [],
  otherwise: true,
  at,
});

export const totalIn = (from: Lifted, to: Lifted, withoutBonus = false): GradeCondition => ({
  kind: 'total',
  range: range(from, to),
  withoutBonus,
  at,
});

export function ranking(parts: Partial<Ranking> = {}): Ranking {
  return { keys: [by(TOTAL)], tolerance: '0', per: 'all', ...parts, at };
}

export const by = (value: Lifted, best: 'highest' | 'lowest' = 'highest'): RankKey => ({
  kind: 'value',
  value: lift(value),
  best,
  at,
});
