import { sum, type Rational } from '../exact/rational.js';
import type { Applicability, Audience } from './node.js';

export type Comes = 'always' | 'perhaps' | 'never';

/** A part of a whole: what it is worth, and whether units of a type have it. */
export interface Summand {
  readonly worth: Rational;
  readonly comesTo: (type: string) => Comes;
}

/** Parts that do not come to their whole: for units of every type together, or of one. */
export interface Uneven {
  readonly sum: Rational;
  readonly unitType?: string;
}

/**
 * Parts add up to their whole if all of them do, or if those of each type of unit do: a rulebook may have
 * other parts for departments than for communes. What only some units of a type have, by name or by a
 * condition, may be one of several that stand for each other, so that any choice of them will do.
 */
export function uneven(
  whole: Rational,
  parts: readonly Summand[],
  types: readonly string[],
): Uneven | undefined {
  const together = sum(parts.map((part) => part.worth));
  if (together.equals(whole)) return undefined;
  const differs = types.some((type) => parts.some((part) => part.comesTo(type) === 'never'));
  if (!differs) return { sum: together };
  return types.map((type) => unevenFor(type, whole, parts)).find((found) => found !== undefined);
}

/** What there is to know of a statement of whom a node is for, before conditions are read. */
export interface Addressed {
  readonly kind: Applicability['kind'];
  readonly to: readonly { readonly kind: Audience['kind']; readonly name?: string }[];
}

/** Whether units of a type have what all these statements are about. */
export function comesTo(type: string, statements: readonly Addressed[]): Comes {
  const answers = statements.map((statement) => letsIn(type, statement));
  return answers.includes('never') ? 'never' : answers.includes('perhaps') ? 'perhaps' : 'always';
}

/** A named unit that is left out is an exception, not a choice: the others have the part. */
function letsIn(type: string, { kind, to }: Addressed): Comes {
  const isNamed = to.some((one) => one.kind === 'type' && one.name === type);
  if (isNamed) return kind === 'only' ? 'always' : 'never';
  const dependsOn = kind === 'only' ? ['unit', 'when'] : ['when'];
  if (to.some((one) => dependsOn.includes(one.kind))) return 'perhaps';
  return kind === 'only' ? 'never' : 'always';
}

/** Beyond this the choices are no longer tried one by one. */
const MOST_CHOICES = 10;

function unevenFor(type: string, whole: Rational, parts: readonly Summand[]): Uneven | undefined {
  const worths = (answer: string) =>
    parts.filter((part) => part.comesTo(type) === answer).map((part) => part.worth);
  const certain = sum(worths('always'));
  const perhaps = worths('perhaps');
  if (perhaps.length > MOST_CHOICES) return undefined;
  let sums: readonly Rational[] = [certain];
  for (const worth of perhaps) sums = sums.flatMap((one) => [one, one.add(worth)]);
  if (sums.some((one) => one.equals(whole))) return undefined;
  return { sum: certain.add(sum(perhaps)), unitType: type };
}
