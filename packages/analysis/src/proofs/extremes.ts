import { ZERO, rational } from '@cchc/model';
import type { End, Stretch } from '../linear/bounds.js';
import { assume, assumeAll, type Case } from '../symbolic/case.js';
import type { Alternative, ResultGiven, SumOfItems } from '../symbolic/event.js';
import type { Results, ScoredLeaf } from '../symbolic/explore.js';
import { constantOf, constantQuotient, differenceForm } from '../symbolic/quotient.js';
import { stretchOfQuotient } from '../symbolic/stretch.js';

/** An end of what a rule gives in some cases, and those of the cases that give it. */
export interface Extreme {
  /** Absent: without end. */
  readonly end?: End;
  /** The cases that give exactly this, if some do. */
  readonly attained: () => Case | undefined;
}

/** The most (or least) a result gives before it is held in the leaf's range; undefined for no score. */
export function extremeOf(
  { result, here }: ResultGiven,
  side: 'most' | 'least',
  { leaf }: ScoredLeaf,
): Extreme | undefined {
  switch (result.kind) {
    case 'value':
      return extremeOfAlternative({ value: result.value, here }, side);
    case 'items':
      return extremeOfSum(result, here, side);
    case 'absent': {
      const given = { full: rational(leaf.worth.points), zero: ZERO };
      if (result.absence !== 'full' && result.absence !== 'zero') return undefined;
      return { end: { value: given[result.absence], inclusive: true }, attained: () => here };
    }
    default:
      return undefined;
  }
}

function extremeOfAlternative(
  { value, here }: Alternative,
  side: 'most' | 'least',
): Extreme | undefined {
  const constant = constantOf(value);
  if (constant) return { end: { value: constant, inclusive: true }, attained: () => here };
  const stretch = stretchOfQuotient(here, value);
  if (!stretch) return undefined;
  const end = endOf(stretch, side);
  const attained = () => {
    const distance = end?.inclusive && differenceForm(value, constantQuotient(end.value));
    return distance ? assume(here, { form: distance, relation: '=' }) : undefined;
  };
  return { ...(end && { end }), attained };
}

/** The groups share no unknown, so that each gives its most by itself. */
function extremeOfSum(
  { start, groups }: SumOfItems,
  here: Case,
  side: 'most' | 'least',
): Extreme | undefined {
  const best = groups.map((group) =>
    furthest(
      group.flatMap((one) => extremeOfAlternative(one, side) ?? []),
      side,
    ),
  );
  const parts = best.filter((one) => one !== undefined);
  if (parts.length < groups.length) return undefined;
  const attained = () =>
    parts.reduce<Case | undefined>((all, one) => joined(all, one.attained()), here);
  const ends = parts.flatMap((one) => one.end ?? []);
  if (ends.length < parts.length) return { attained: () => undefined };
  const value = ends.reduce((sum, end) => sum.add(end.value), start);
  return { end: { value, inclusive: ends.every((end) => end.inclusive) }, attained };
}

/**
 * The extreme of all that a leaf's rule gives, before it is held in the leaf's range. Where a result that
 * is plain to see reaches the end of the range, nothing further is looked for: it would be held there too.
 */
export function furthestOf(explored: Results, side: 'most' | 'least'): Extreme | undefined {
  // Asked of a leaf's points first, and of totals then.
  const known = furthestKnown.get(explored) ?? {};
  furthestKnown.set(explored, known);
  return (known[side] ??= { found: findFurthest(explored, side) }).found;
}

type Found = Partial<Record<'most' | 'least', { readonly found: Extreme | undefined }>>;

const furthestKnown = new WeakMap<Results, Found>();

function findFurthest(explored: Results, side: 'most' | 'least'): Extreme | undefined {
  const events = [...explored.results, ...explored.withoutInput];
  const limit = rational(explored.leaf.worth[side === 'most' ? 'points' : 'lowest']);
  const isAtLimit = ({ end }: Extreme): boolean => {
    const order = end?.value.compare(limit) ?? 0;
    return side === 'most' ? order >= 0 : order <= 0;
  };
  const extremeIn = (event: ResultGiven) => extremeOf(event, side, explored);
  for (const event of events.filter(isPlain)) {
    const plain = extremeIn(event);
    if (plain && isAtLimit(plain)) return plain;
  }
  return furthest(
    events.flatMap((event) => extremeIn(event) ?? []),
    side,
  );
}

function isPlain({ result }: ResultGiven): boolean {
  return (
    result.kind === 'absent' || (result.kind === 'value' && constantOf(result.value) !== undefined)
  );
}

/** Of several extremes the one that goes furthest. */
export function furthest(
  extremes: readonly Extreme[],
  side: 'most' | 'least',
): Extreme | undefined {
  return extremes.reduce<Extreme | undefined>(
    (best, one) => (best && !isFurther(one, best, side) ? best : one),
    undefined,
  );
}

function isFurther(one: Extreme, other: Extreme, side: 'most' | 'least'): boolean {
  if (!one.end || !other.end) return !one.end && other.end !== undefined;
  const order = one.end.value.compare(other.end.value) * (side === 'most' ? 1 : -1);
  return order > 0 || (order === 0 && one.end.inclusive && !other.end.inclusive);
}

function endOf({ from, to }: Stretch, side: 'most' | 'least'): End | undefined {
  return side === 'most' ? to : from;
}

/** The cases that are in both; what they share has to be said alike. */
export function joined(a: Case | undefined, b: Case | undefined): Case | undefined {
  if (!a || !b) return undefined;
  const unknowns = new Map([...a.unknowns, ...b.unknowns]);
  const picks = new Map([...a.picks, ...b.picks]);
  const fresh = b.constraints.filter((one) => !a.constraints.includes(one));
  return assumeAll({ ...a, unknowns, picks }, fresh);
}
