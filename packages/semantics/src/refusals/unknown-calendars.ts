import type { Expression, Rulebook } from '@cchc/model';
import type { Refusal } from '../refusal.js';
import { everyExpression } from './expressions.js';

/** Working days counted by a calendar that is not declared. */
export function unknownCalendars(rulebook: Rulebook): readonly Refusal[] {
  const known = new Set(rulebook.calendars.map(({ name }) => name));
  return everyExpression(rulebook)
    .filter(countsWorkingDays)
    .filter(({ calendar }) => !known.has(calendar))
    .map(({ at }) => ({ construct: 'unknown-calendar', at }));
}

type Counting = Extract<Expression, { readonly calendar: string }>;

function countsWorkingDays(expression: Expression): expression is Counting {
  return expression.kind === 'working-days' || expression.kind === 'working-days-between';
}
