import { ZERO, print, type Item, type Rational } from '@cchc/model';
import { conditionOf, numberOf } from '../expressions/evaluate.js';
import { itemAmount } from '../forms/additive.js';
import type { NextStep } from '../trace.js';
import { atomsOf, failing } from '../trace/condition.js';
import { isLack } from '../values/lack.js';
import type { Scope } from '../world/scope.js';
import type { Aim } from './aim.js';

/** The items not earned and the deductions suffered, with what each would give. */
export function nextItems(items: readonly Item[], { scope }: Aim): readonly NextStep[] {
  return items.flatMap((item) => {
    const worth = item.effect === 'add' ? notEarned(item, scope) : suffered(item, scope);
    if (!worth || worth.compare(ZERO) <= 0) return [];
    const { at, effect, when } = item;
    const toHold = when && effect === 'add' ? failing(atomsOf(when, scope)) : [];
    return [{ kind: 'item', at, effect, worth: print(worth), toHold }];
  });
}

/** What a condition that does not hold keeps back, or what is still free below the item's cap. */
function notEarned(item: Item, scope: Scope): Rational | undefined {
  const earned = itemAmount(item, scope);
  if (isLack(earned)) return undefined;
  const holds = item.when ? conditionOf(item.when, scope) : true;
  if (holds !== true) return earned.value;
  const cap = item.cap && numberOf(item.cap, scope);
  return cap === undefined || isLack(cap) ? undefined : cap.sub(earned.value);
}

function suffered(item: Item, scope: Scope): Rational | undefined {
  const holds = item.when ? conditionOf(item.when, scope) : true;
  const amount = itemAmount(item, scope);
  return holds === true && !isLack(amount) ? amount.value : undefined;
}
