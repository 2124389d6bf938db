import {
  nowhere,
  type Aggregate,
  type Arithmetic,
  type Comparison,
  type EvidenceFact,
  type Expression,
  type PopulationFunction,
  type Reference,
  type Steps,
} from '@cchc/model';

const at = nowhere;

/** An expression, or the text of a number. */
export type Lifted = Expression | string;

export function lift(value: Lifted): Expression {
  return typeof value === 'string' ? { kind: 'number', value, percent: false, at } : value;
}

export const MAX: Expression = { kind: 'max-points', at };
export const SUBJECT: Expression = { kind: 'subject', at };
export const TOTAL: Expression = { kind: 'total', withoutBonus: false, at };
export const WITHOUT_BONUS: Expression = { kind: 'total', withoutBonus: true, at };
export const YES: Expression = { kind: 'yes-no', value: true, at };
export const NO: Expression = { kind: 'yes-no', value: false, at };

export const day = (value: string): Expression => ({ kind: 'date', value, at });
export const text = (value: string): Expression => ({ kind: 'text', value, at });
const reference =
  (to: Reference['to']) =>
  (name: string): Expression => ({
    kind: 'reference',
    to,
    name,
    at,
  });
export const input = reference('input');
export const definition = reference('definition');
export const parameter = reference('parameter');
export const column = reference('column');
export const attribute = reference('attribute');
export const scoreOf = (node: string): Expression => ({ kind: 'score-of', node, at });

export function calc(left: Lifted, operator: Arithmetic['operator'], right: Lifted): Expression {
  return { kind: 'arithmetic', operator, left: lift(left), right: lift(right), at };
}
export function compare(left: Lifted, operator: Comparison['operator'], right: Lifted): Expression {
  return { kind: 'comparison', operator, left: lift(left), right: lift(right), at };
}
export function both(left: Expression, right: Expression): Expression {
  return { kind: 'logic', operator: 'and', left, right, at };
}
export function either(left: Expression, right: Expression): Expression {
  return { kind: 'logic', operator: 'or', left, right, at };
}
export const not = (value: Expression): Expression => ({ kind: 'not', value, at });
export const negative = (value: Lifted): Expression => ({
  kind: 'negation',
  value: lift(value),
  at,
});
export const each = (rate: Lifted, count: Lifted): Expression => ({
  kind: 'each',
  rate: lift(rate),
  count: lift(count),
  at,
});
export const extreme = (which: 'largest' | 'smallest', ...of: readonly Lifted[]): Expression => ({
  kind: 'extreme',
  which,
  of: of.map(lift),
  at,
});
/** `rate mỗi size vượt base` over the subject. */
export function steps(
  rate: Lifted,
  size: Lifted,
  base: Lifted,
  more: Partial<Pick<Steps, 'whole' | 'direction'>> = {},
): Expression {
  const numbers = { rate: lift(rate), size: lift(size), base: lift(base) };
  return { kind: 'steps', whole: false, direction: 'over', ...more, ...numbers, at };
}
export function aggregate(
  figure: Aggregate['figure'],
  table: string,
  parts: Partial<Pick<Aggregate, 'of' | 'when' | 'except'>> = {},
): Expression {
  return { kind: 'aggregate', figure, table, ...parts, at };
}
export const fact = (evidence: string, what: EvidenceFact['fact'] = 'accepted'): Expression => ({
  kind: 'evidence',
  fact: what,
  evidence,
  at,
});
export const unitIs = (by: 'type' | 'unit', name: string): Expression => ({
  kind: 'unit-is',
  by,
  name,
  at,
});
export function over(
  figure: PopulationFunction['figure'],
  of: Lifted,
  which: PopulationFunction['over'] = 'all',
): Expression {
  return { kind: 'population', figure, over: which, of: lift(of), at };
}
