import { both, eitherOf, not, truth } from '../program/cond.js';
import type { CompareOp, Cond, Int } from '../program/int.js';
import { rangeOf } from '../program/range.js';
import { keyOf } from './columns.js';
import type { LaneStep } from './lane.js';

/** In which orders two numbers may stand: less, equal, more. */
type Orders = number;
const [LESS, EQUAL, MORE] = [1, 2, 4];
const ALL: Orders = LESS | EQUAL | MORE;

const HOLDS: Readonly<Record<CompareOp, Orders>> = {
  '=': EQUAL,
  '<>': LESS | MORE,
  '<': LESS,
  '<=': LESS | EQUAL,
  '>': MORE,
  '>=': MORE | EQUAL,
};

/** What is known where a step stands, of pairs of numbers by their keys. */
export type Facts = ReadonlyMap<string, Orders>;

/** The steps without the questions whose answers follow from those before. */
export function simplified(steps: readonly LaneStep[]): readonly LaneStep[] {
  return within(steps, new Map());
}

function within(steps: readonly LaneStep[], outer: Facts): readonly LaneStep[] {
  const result: LaneStep[] = [];
  let facts = outer;
  for (const step of steps) {
    if (step.do !== 'if') {
      result.push(step);
      // A variable that changes takes with it what was known of it; names of rules are set once otherwise.
      if (step.do === 'set') facts = without(facts, step.name);
      if (step.do === 'end') return result;
      continue;
    }
    const when = decided(step.when, facts);
    if (when.op === 'true') {
      const then = within(step.then, facts);
      result.push(...then);
      if (ends(then)) return result;
      continue;
    }
    const otherwise = within(step.otherwise, learnt(facts, not(when)));
    if (when.op === 'false') {
      result.push(...otherwise);
      if (ends(otherwise)) return result;
      continue;
    }
    const then = within(step.then, learnt(facts, when));
    result.push({ do: 'if', when, then, otherwise });
    if (ends(then) && ends(otherwise)) return result;
    if (ends(then)) facts = learnt(facts, not(when));
    else if (ends(otherwise)) facts = learnt(facts, when);
    for (const name of namesSet([step])) facts = without(facts, name);
  }
  return result;
}

export function ends(steps: readonly LaneStep[]): boolean {
  const last = steps.at(-1);
  if (last?.do === 'if') return ends(last.then) && ends(last.otherwise);
  return last?.do === 'end';
}

function namesSet(steps: readonly LaneStep[]): readonly string[] {
  return steps.flatMap((step) => {
    if (step.do === 'set') return [step.name];
    return step.do === 'if' ? namesSet([...step.then, ...step.otherwise]) : [];
  });
}

function without(facts: Facts, name: string): Facts {
  return new Map([...facts].filter(([key]) => !key.includes(JSON.stringify(name))));
}

/** The condition without what follows from the facts. */
export function decided(value: Cond, facts: Facts): Cond {
  switch (value.op) {
    case 'compare': {
      const possible = ordersOf(value.left, value.right, facts);
      const wanted = HOLDS[value.by];
      if ((possible & ~wanted) === 0) return truth(true);
      return (possible & wanted) === 0 ? truth(false) : value;
    }
    case 'and': {
      const left = decided(value.left, facts);
      return both(left, decided(value.right, learnt(facts, left)));
    }
    case 'or': {
      const left = decided(value.left, facts);
      return eitherOf(left, decided(value.right, learnt(facts, not(left))));
    }
    case 'not':
      return not(decided(value.value, facts));
    default:
      return value;
  }
}

/** What follows where the condition holds. */
export function learnt(facts: Facts, holds: Cond): Facts {
  switch (holds.op) {
    case 'compare':
      return restricted(facts, holds.left, holds.right, HOLDS[holds.by]);
    case 'and':
      return learnt(learnt(facts, holds.left), holds.right);
    case 'not': {
      const { value } = holds;
      if (value.op === 'compare') {
        return restricted(facts, value.left, value.right, ALL & ~HOLDS[value.by]);
      }
      if (value.op === 'or') return learnt(learnt(facts, not(value.left)), not(value.right));
      if (value.op !== 'and') return facts;
      // One of both fails: where it cannot be the first it is the second.
      const first = decided(value.left, facts);
      if (first.op === 'true') return learnt(facts, not(value.right));
      return decided(value.right, facts).op === 'true' ? learnt(facts, not(value.left)) : facts;
    }
    default:
      return facts;
  }
}

function restricted(facts: Facts, left: Int, right: Int, orders: Orders): Facts {
  const { key, isTurned } = pairOf(left, right);
  const known = facts.get(key) ?? ALL;
  return new Map([...facts, [key, known & (isTurned ? turned(orders) : orders)]]);
}

function ordersOf(left: Int, right: Int, facts: Facts): Orders {
  const { key, isTurned } = pairOf(left, right);
  const known = facts.get(key) ?? ALL;
  return (isTurned ? turned(known) : known) & byRange(left, right);
}

function byRange(left: Int, right: Int): Orders {
  const [a, b] = [rangeOf(left), rangeOf(right)];
  let orders = ALL;
  if (a.low !== undefined && b.high !== undefined && a.low >= b.high) {
    orders &= a.low > b.high ? MORE : EQUAL | MORE;
  }
  if (a.high !== undefined && b.low !== undefined && a.high <= b.low) {
    orders &= a.high < b.low ? LESS : EQUAL | LESS;
  }
  return orders;
}

function turned(orders: Orders): Orders {
  return (orders & EQUAL) | ((orders & LESS) === 0 ? 0 : MORE) | ((orders & MORE) === 0 ? 0 : LESS);
}

/** One key for a pair, whichever stands first. */
function pairOf(left: Int, right: Int): { readonly key: string; readonly isTurned: boolean } {
  const [a, b] = [keyOf(left), keyOf(right)];
  return a <= b ? { key: `${a} ${b}`, isTurned: false } : { key: `${b} ${a}`, isTurned: true };
}
