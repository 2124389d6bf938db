import {
  ZERO,
  min,
  print,
  rational,
  sum,
  type Additive,
  type FromMax,
  type Item,
  type Rational,
} from '@cchc/model';
import { conditionOf, numberOf } from '../expressions/evaluate.js';
import { points, type Verdict } from '../leaf/verdict.js';
import { conditionTrace } from '../trace/condition.js';
import { MISMATCH, isLack, type Lack } from '../values/lack.js';
import type { Scope } from '../world/scope.js';

/** `chấm cộng dồn { … }`: the sum of the items. */
export function scoreAdditive({ items }: Additive, scope: Scope): Verdict {
  return points(sumOfItems(items, scope));
}

/** `chấm từ tối đa { trừ … }`: the leaf's points and the items, which here mostly take off. */
export function scoreFromMax({ items }: FromMax, scope: Scope): Verdict {
  if (!scope.leaf) return MISMATCH;
  const most = rational(scope.leaf.worth.points);
  scope.recorder.step(() => ({ kind: 'start', from: print(most) }));
  const change = sumOfItems(items, scope);
  return points(isLack(change) ? change : most.add(change));
}

function sumOfItems(items: readonly Item[], scope: Scope): Rational | Lack {
  const amounts: Rational[] = [];
  for (const item of items) {
    const amount = countItem(item, scope);
    if (isLack(amount)) return amount;
    amounts.push(amount);
  }
  return sum(amounts);
}

/** What an item adds, or (below zero) takes off; nothing where its condition does not hold. */
function countItem(item: Item, scope: Scope): Rational | Lack {
  const { at, effect, when } = item;
  const holds = when ? conditionOf(when, scope) : true;
  const amount = holds === true ? itemAmount(item, scope) : { value: ZERO, capped: false };
  scope.recorder.step(() => ({
    kind: 'item',
    at,
    effect,
    ...(when ? { condition: conditionTrace(when, holds, scope) } : {}),
    counted: holds === true,
    ...(holds === true && !isLack(amount) ? { amount: print(amount.value) } : {}),
    capped: !isLack(amount) && amount.capped,
  }));
  if (isLack(holds)) return holds;
  if (isLack(amount)) return amount;
  return effect === 'deduct' ? amount.value.neg() : amount.value;
}

/** The amount of an item that counts, held by its own cap. */
export function itemAmount(
  { amount, cap }: Item,
  scope: Scope,
): { readonly value: Rational; readonly capped: boolean } | Lack {
  const value = numberOf(amount, scope);
  if (isLack(value)) return value;
  const most = cap ? numberOf(cap, scope) : value;
  if (isLack(most)) return most;
  return { value: min(value, most), capped: value.compare(most) > 0 };
}
