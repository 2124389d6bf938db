import type { RankByValue, Rational } from '@cchc/model';
import { isLack, type Lack } from '../values/lack.js';

/**
 * From the best to the worst, those that are at most `tolerance` from the first of their group
 * together. Those without a value stand together after all others.
 */
export function tieGroups<T>(
  members: readonly T[],
  valueOf: (member: T) => Rational | Lack,
  best: RankByValue['best'],
  tolerance: Rational,
): readonly (readonly T[])[] {
  const valued: { readonly member: T; readonly value: Rational }[] = [];
  const without: T[] = [];
  for (const member of members) {
    const value = valueOf(member);
    if (isLack(value)) without.push(member);
    else valued.push({ member, value });
  }
  valued.sort((a, b) => (best === 'highest' ? b.value.compare(a.value) : a.value.compare(b.value)));
  const groups: T[][] = [];
  let first: Rational | undefined;
  for (const { member, value } of valued) {
    const joins = first && value.sub(first).abs().compare(tolerance) <= 0;
    if (joins) {
      groups.at(-1)?.push(member);
    } else {
      groups.push([member]);
      first = value;
    }
  }
  return without.length > 0 ? [...groups, without] : groups;
}
