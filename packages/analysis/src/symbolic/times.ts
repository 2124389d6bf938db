import {
  ONE,
  leavesOf,
  typeContext,
  typeOf,
  type Bound,
  type Expression,
  type ExpressionType,
  type Rulebook,
} from '@cchc/model';
import { expressionsUsed } from './expressions-used.js';
import { addQuotients, constantQuotient, type Quotient } from './quotient.js';
import type { Scope } from './scope.js';

/** Which side of two is a moment where the other is a day: the moment then counts by its day. */
export type MomentSide = 'left' | 'right' | 'neither';

export function momentSide(left: Expression, right: Expression, scope: Scope): MomentSide {
  if (!speaksOfMoments(scope.rulebook)) return 'neither';
  const [a, b] = [left, right].map((side) => kindOf(side, scope));
  if (a === 'moment' && b === 'date') return 'left';
  return a === 'date' && b === 'moment' ? 'right' : 'neither';
}

/**
 * What bounds a moment where a day is named: the whole day is in, or none of it. `đến 20/10` is read as
 * before the day behind it.
 */
export function besideDay(
  { value: bound, inclusive }: Bound,
  side: 'from' | 'to',
  value: Quotient,
  scope: Scope,
): { readonly value: Quotient; readonly inclusive: boolean } {
  const { subject } = scope;
  if (!subject || momentSide(subject.expression, bound, scope) !== 'left')
    return { value, inclusive };
  const isBehind = (side === 'to') === inclusive;
  const moved = isBehind ? addQuotients(value, constantQuotient(ONE)) : value;
  return { value: moved ?? value, inclusive: side === 'from' };
}

function kindOf(expression: Expression, scope: Scope): ExpressionType['kind'] | undefined {
  const { rulebook, subject, table } = scope;
  const context = typeContext(rulebook, undefined, table);
  const ofSubject = subject && typeOf(subject.expression, context);
  return typeOf(expression, typeContext(rulebook, ofSubject, table))?.kind;
}

const speaking = new WeakMap<Rulebook, boolean>();

/** Most rulebooks speak of none, which is asked once. */
function speaksOfMoments(rulebook: Rulebook): boolean {
  const known = speaking.get(rulebook) ?? asksForMoments(rulebook);
  speaking.set(rulebook, known);
  return known;
}

function asksForMoments(rulebook: Rulebook): boolean {
  const { inputs, tables } = rulebook;
  const declared = [...inputs, ...tables.flatMap(({ columns }) => columns)];
  return (
    declared.some(({ type }) => type.kind === 'moment') ||
    [...leavesOf(rulebook)].some(({ rule }) =>
      rule ? expressionsUsed(rule, rulebook).some(isMomentOfIssue) : false,
    )
  );
}

function isMomentOfIssue(expression: Expression): boolean {
  return expression.kind === 'evidence' && expression.fact === 'moment';
}
