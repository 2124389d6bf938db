import { ONE, ZERO, type Comparison, type Expression, type Rulebook } from '@cchc/model';
import { atomsIn, conditionsOfLeaf, keyOfPart, partsOf } from '@cchc/semantics';
import type { AskedLeaf } from '../prove/leaf.js';
import { meet } from '../prove/vary.js';
import { addConstant, type Form } from '../linear/form.js';
import { anyCase, assume, type Case } from '../symbolic/case.js';
import { scopeOfLeaf } from '../symbolic/explore.js';
import { readNumber } from '../symbolic/numbers.js';
import { differenceForm } from '../symbolic/quotient.js';
import type { Scope } from '../symbolic/scope.js';
import { readTruth } from '../symbolic/truths.js';

/** A part decides a condition in so many of the leaf's cases at most. */
const MOST_MEETINGS = 40;

/**
 * Cases in which one part of a condition decides it: evaluation stops at the first part that decides,
 * so that cases as a rule tells them apart say nothing of the parts behind it.
 */
export function* decidingCases(
  { explored, rulebook }: AskedLeaf,
  cases: readonly Case[],
  isWanted: (key: string) => boolean,
): Generator<Case> {
  const { leaf } = explored;
  const scope = scopeOfRule(leaf, rulebook);
  for (const condition of conditionsOfLeaf(leaf))
    for (const part of partsOf(condition))
      for (const holds of [true, false]) {
        if (!isWanted(keyOfPart(part.at, leaf.id, holds))) continue;
        for (const here of decided(condition, part, holds, scope, anyCase)) {
          yield* amongCases(here, cases);
        }
      }
}

/**
 * Cases in which a part of a condition holds, or does not, whether or not it is come to: coverage sees the
 * values of every part.
 */
export function partCases({ explored, rulebook }: AskedLeaf): readonly Case[] {
  const { leaf } = explored;
  const scope = scopeOfRule(leaf, rulebook);
  return conditionsOfLeaf(leaf).flatMap((condition) =>
    atomsIn(condition).flatMap((part) => [
      ...[true, false].flatMap((holds) => [...casesIn(part, holds, scope, anyCase)]),
      ...(part.kind === 'comparison' ? onBound(part, scope) : []),
    ]),
  );
}

/** On the bound and a step beside, also where the bound is that of all values. */
function onBound({ left, right }: Comparison, scope: Scope): readonly Case[] {
  return [...readNumber(left, scope, anyCase)].flatMap((a) =>
    a.kind === 'stop'
      ? []
      : [...readNumber(right, scope, a.here)].flatMap((b) => {
          const form = b.kind === 'stop' ? undefined : differenceForm(a.value, b.value);
          return form && b.kind !== 'stop' ? besideForm(form, b.here) : [];
        }),
  );
}

function besideForm(form: Form, here: Case): readonly Case[] {
  const sizes = form.terms.keys().map((id, at) => {
    const size = form.terms.values()[at] ?? ONE;
    return here.unknowns.get(id)?.kind === 'moment' ? size.mul(SECONDS_A_MINUTE) : size;
  });
  return [ZERO, ...sizes, ...sizes.map((size) => size.neg())].flatMap(
    (size) => assume(here, { form: addConstant(form, size), relation: '=' }) ?? [],
  );
}

const SECONDS_A_MINUTE = 60;

/** Rules that are asked of each row may name the columns of its table. */
function scopeOfRule(leaf: AskedLeaf['explored']['leaf'], rulebook: Rulebook): Scope {
  const { scoring } = leaf.rule;
  const scope = scopeOfLeaf(leaf, rulebook);
  return scoring.kind === 'per-case' ? { ...scope, table: scoring.table } : scope;
}

/** The case by itself, and where the rule goes its several ways. */
export function* amongCases(here: Case, cases: readonly Case[]): Generator<Case> {
  yield here;
  for (const other of cases.slice(0, MOST_MEETINGS)) {
    const both = meet(other, here);
    if (both) yield both;
  }
}

/** Every other part of the condition says what leaves it to this one. */
function* decided(
  condition: Expression,
  part: Expression,
  holds: boolean,
  scope: Scope,
  from: Case,
): Generator<Case> {
  if (condition === part) yield* casesIn(condition, holds, scope, from);
  if (condition.kind === 'not') yield* decided(condition.value, part, holds, scope, from);
  if (condition.kind !== 'logic') return;
  const { left, right, operator } = condition;
  const [own, other] = isIn(left, part) ? [left, right] : [right, left];
  for (const here of casesIn(other, operator === 'and', scope, from))
    yield* decided(own, part, holds, scope, here);
}

function* casesIn(
  condition: Expression,
  holds: boolean,
  scope: Scope,
  from: Case,
): Generator<Case> {
  for (const read of readTruth(condition, scope, from))
    if (read.kind === 'truth' && read.truth === holds) yield read.here;
}

function isIn(condition: Expression, part: Expression): boolean {
  if (condition === part) return true;
  if (condition.kind === 'not') return isIn(condition.value, part);
  return (
    condition.kind === 'logic' && [condition.left, condition.right].some((side) => isIn(side, part))
  );
}
