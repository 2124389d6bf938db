import type { Target } from '@cchc/generators';
import type { Rulebook } from '@cchc/model';
import { caseOf, casesTried, type Case } from '../conformance/targets.js';

/** What every scorer in SQL is held against. */
export function sqlCases(target: Target): readonly Case[] {
  return casesTried(target).map((one) =>
    one.name.endsWith('spoilt')
      ? caseOf({ name: one.name, rulebook: withWholeCharacters(one.order.rulebook), data: [] })
      : one,
  );
}

/** Databases hold UTF-8, in which half a surrogate pair cannot be said, nor (PostgreSQL) a NUL. */
function withWholeCharacters(rulebook: Rulebook): Rulebook {
  const text = JSON.stringify(rulebook).replaceAll(/\\ud800|\\u0000/g, '');
  return JSON.parse(text) as Rulebook;
}
