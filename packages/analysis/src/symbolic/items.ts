import { type Additive, type FromMax, type Item, type Rational, ZERO } from '@cchc/model';
import type { VariableId } from '../linear/form.js';
import { linkedTo } from '../linear/order.js';
import type { UndecidedWhy } from '../undecided.js';
import type { Case } from './case.js';
import type { Alternative, SumOfItems } from './event.js';
import { readCapped } from './outcomes.js';
import { addQuotients, constantQuotient, negateQuotient } from './quotient.js';
import { follow, number, type NumberReading, type Stop } from './reading.js';
import type { Scope } from './scope.js';
import { readTruth } from './truths.js';

/** More alternatives than this in one group of items are not told apart. */
const MOST_ALTERNATIVES = 2000;

/**
 * The items of an additive or deductive rule, in groups that share no unknown, or why their sum cannot
 * be told; `stops` are the cases in which an item has no value.
 */
export function sumOfItems(
  { items, at }: Additive | FromMax,
  start: Rational,
  scope: Scope,
  here: Case,
): { readonly sum: SumOfItems | UndecidedWhy; readonly stops: readonly Stop[] } {
  const alone = items.map((item) => ({ item, readings: [...readItem(item, scope, here)] }));
  const stops = alone.flatMap(({ readings }) => readings.filter((one) => one.kind === 'stop'));
  const footprints = alone.map(({ item, readings }) => ({
    items: [item],
    touches: new Set(readings.flatMap((one) => touched(one, here))),
  }));
  const groups = footprints.reduce(merge, []).map((group) => jointly(group.items, scope, here));
  const told = groups.filter((group) => typeof group !== 'string');
  const why = groups.find((group) => typeof group === 'string');
  return { sum: why ?? { kind: 'items', start, groups: told, at }, stops };
}

interface Group {
  readonly items: readonly Item[];
  readonly touches: ReadonlySet<string>;
}

/** What one item adds: its amount within its cap where its condition holds, less it for a deduction. */
function* readItem(item: Item, scope: Scope, here: Case): Generator<NumberReading | Stop> {
  const counted = item.when
    ? readTruth(item.when, scope, here)
    : [{ kind: 'truth', truth: true, here } as const];
  yield* follow(counted, function* (read) {
    if (!read.truth) yield number(constantQuotient(ZERO), read.here);
    else {
      yield* follow(readCapped(item.amount, item.cap, scope, read.here), (amount) => [
        item.effect === 'deduct' ? { ...amount, value: negateQuotient(amount.value) } : amount,
      ]);
    }
  });
}

/** Unknowns and choices that a reading brought in, or said something new of. */
function touched(reading: NumberReading | Stop, before: Case): readonly string[] {
  const { unknowns, constraints, picks } = reading.here;
  const fresh = [...unknowns.keys()].filter((id) => !before.unknowns.has(id));
  const picked = [...picks].filter(([id, pick]) => before.picks.get(id) !== pick);
  const said = constraints.filter((one) => !before.constraints.includes(one));
  return [
    ...fresh,
    ...picked.map(([id]) => id),
    ...said.flatMap(({ form }) => linked([...form.terms.keys()], before)),
    ...(reading.kind === 'number' ? linked(idsOf(reading), before) : []),
  ];
}

function idsOf({ value }: NumberReading): readonly VariableId[] {
  return [...value.numerator.terms.keys(), ...value.denominator.terms.keys()];
}

/** Together with what was said of them before: unknowns that bound each other belong together. */
function linked(ids: readonly VariableId[], before: Case): readonly string[] {
  return [
    ...ids,
    ...linkedTo(before.constraints, ids).flatMap((one) => [...one.form.terms.keys()]),
  ];
}

function merge(groups: readonly Group[], next: Group): readonly Group[] {
  const shares = (group: Group) => [...group.touches].some((id) => next.touches.has(id));
  const joined = groups.filter(shares);
  return [
    ...groups.filter((group) => !shares(group)),
    {
      items: [...joined.flatMap((group) => group.items), ...next.items],
      touches: new Set([...joined, next].flatMap((group) => [...group.touches])),
    },
  ];
}

/** Every combination of what the items of a group add, or why they cannot be told. */
function jointly(
  items: readonly Item[],
  scope: Scope,
  here: Case,
): readonly Alternative[] | UndecidedWhy {
  let sums: readonly Alternative[] = [{ value: constantQuotient(ZERO), here }];
  for (const item of items) {
    const longer: Alternative[] = [];
    for (const sum of sums) {
      for (const read of readItem(item, scope, sum.here)) {
        if (read.kind === 'stop') continue;
        const value = addQuotients(sum.value, read.value);
        if (!value) return 'not-linear';
        if (longer.length >= MOST_ALTERNATIVES) return 'too-many-cases';
        longer.push({ value, here: read.here });
      }
    }
    sums = longer;
  }
  return sums;
}
