import {
  ZERO,
  expressionsOfRule,
  withSubexpressions,
  type Expression,
  type Input,
  type Outcome,
} from '@cchc/model';
import { anyCase } from '../../symbolic/case.js';
import { readNumber } from '../../symbolic/numbers.js';
import { constantOf, subtractQuotients } from '../../symbolic/quotient.js';
import { textOf, type Scope } from '../../symbolic/scope.js';
import { evidenceOf, inputsOf } from '../meaning.js';
import { scopesOf, type Side } from './side.js';

/** Whether one version takes figures or documents that the other refuses. */
export function domainsDiffer(before: Side, after: Side): boolean {
  const evidence = ({ scored, rulebook }: Side) =>
    evidenceOf(scored.leaf, rulebook)
      .map(({ name, issued, atLeast }) => textOf([name, issued, atLeast]))
      .sort()
      .join('\n');
  if (evidence(before) !== evidence(after)) return true;
  const scopes = scopesOf(before, after);
  const fresh = inputsOf(after.scored.leaf, after.rulebook);
  return inputsOf(before.scored.leaf, before.rulebook).some((old) => {
    const same = fresh.find(({ name }) => name === old.name);
    return same !== undefined && !sameDomain(old, same, scopes);
  });
}

function sameDomain(old: Input, fresh: Input, scopes: readonly [Scope, Scope]): boolean {
  return (
    textOf([old.type, old.resolution]) === textOf([fresh.type, fresh.resolution]) &&
    sameBound(old.atLeast, fresh.atLeast, scopes) &&
    sameBound(old.atMost, fresh.atMost, scopes)
  );
}

/** Bounds may be written otherwise, or go by a parameter, and come to the same in every case. */
function sameBound(
  old: Expression | undefined,
  fresh: Expression | undefined,
  [before, after]: readonly [Scope, Scope],
): boolean {
  if (!old || !fresh) return old === fresh;
  if (textOf(old) === textOf(fresh)) return true;
  for (const was of readNumber(old, before, anyCase)) {
    if (was.kind === 'stop') return false;
    for (const is of readNumber(fresh, after, was.here)) {
      const by = is.kind === 'stop' ? undefined : subtractQuotients(is.value, was.value);
      if (!by || constantOf(by)?.equals(ZERO) !== true) return false;
    }
  }
  return true;
}

/** Whether a figure that was not handed in, or a person's points, are taken otherwise. */
export function absencesDiffer(before: Side, after: Side): boolean {
  return missingOf(before) !== missingOf(after) || zeroOf(before) !== zeroOf(after);
}

function missingOf({ scored, rulebook }: Side): string {
  const outcome: Outcome | undefined = scored.leaf.rule.missingInput ?? rulebook.missingInput;
  return textOf(outcome ?? null);
}

/** A zero denominator that nothing is said of shows only where something is divided. */
function zeroOf({ scored, rulebook }: Side): string {
  const divides = [...expressionsOfRule(scored.leaf.rule)].some((one) =>
    [...withSubexpressions(one)].some((part) => isDivision(part)),
  );
  return divides
    ? textOf(scored.leaf.rule.zeroDenominator ?? rulebook.zeroDenominator ?? null)
    : '';
}

/** By a number that is written out, nothing is ever divided by zero. */
function isDivision(part: Expression): boolean {
  return part.kind === 'arithmetic' && part.operator === '/' && part.right.kind !== 'number';
}
