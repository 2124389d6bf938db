import type { Guards, Outcome, Rulebook } from '@cchc/model';
import type { Setting } from './setting.js';
import { conditionOf, telling, type Condition, type Looked, type Value } from './truths.js';

/** Where the inputs have more values together, the rule is not plain to see. */
const MOST_UNITS = 512;

/**
 * What guards lead to, if each of them is the first that holds for some unit, and what remains, if it is
 * said, for some other. Undefined for any other guards.
 */
export function outcomesOfGuards(
  { branches, otherwise }: Guards,
  rulebook: Rulebook,
  setting: Setting,
): readonly Outcome[] | undefined {
  const looked: Looked = new Map();
  const conditions: Condition[] = [];
  for (const { when } of branches) {
    const condition = conditionOf(when, rulebook, setting, looked);
    if (!condition) return undefined;
    conditions.push(condition);
  }
  const units = unitsOf([...telling(looked)]);
  if (!units) return undefined;
  const taken = new Set(units.map((unit) => conditions.findIndex((holds) => holds(unit))));
  const isEachTaken = conditions.every((_, index) => taken.has(index));
  if (!isEachTaken || taken.has(-1) !== (otherwise !== undefined)) return undefined;
  return [...branches.map(({ outcome }) => outcome), ...(otherwise ? [otherwise] : [])];
}

/** Every choice of one value for each input. */
function unitsOf(
  inputs: readonly (readonly [string, readonly Value[]])[],
): readonly ReadonlyMap<string, Value>[] | undefined {
  let units: readonly ReadonlyMap<string, Value>[] = [new Map()];
  for (const [name, values] of inputs) {
    if (units.length * values.length > MOST_UNITS) return undefined;
    units = units.flatMap((unit) => values.map((value) => new Map(unit).set(name, value)));
  }
  return units;
}
