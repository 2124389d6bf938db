import { ZERO, min, ratio, type Rational } from '@cchc/model';
import { subtractForms } from '../../linear/form.js';
import { splitBySign, type Case } from '../../symbolic/case.js';
import { constantOf, subtractQuotients, type Quotient } from '../../symbolic/quotient.js';
import { settle } from '../../proofs/settle.js';
import type { UndecidedWhy } from '../../undecided.js';
import { pairsOf, type Pair } from './pairs.js';
import { splitByDifference } from './pieces.js';
import { pointsOf, type Side } from './side.js';

/** A set of cases that score otherwise, as far as the formulas say. */
export interface Difference {
  readonly pair: Pair;
  readonly here: Case;
  /** `after − before`; absent where one of them is no score. */
  readonly by?: Quotient;
}

/** All sets of cases that score otherwise, and why some could not be compared, if some could not. */
export function compared(
  before: Side,
  after: Side,
): { readonly differences: readonly Difference[]; readonly open: UndecidedWhy | undefined } {
  const differences: Difference[] = [];
  let open: UndecidedWhy | undefined;
  for (const pair of pairsOf(before, after)) {
    const found = 'open' in pair ? pair.open : differencesOf(pair, before, after);
    if (typeof found === 'string') open ??= found;
    else differences.push(...found);
  }
  return { differences, open };
}

/** The parts of a pair's cases that score otherwise, or why that cannot be told. */
function differencesOf(
  pair: Pair,
  before: Side,
  after: Side,
): readonly Difference[] | UndecidedWhy {
  const { before: old, after: fresh } = pair;
  const { here } = fresh;
  if (old.kind === 'status' || fresh.kind === 'status') {
    const same = old.kind === 'status' && fresh.kind === 'status' && old.status === fresh.status;
    return same ? [] : [{ pair, here }];
  }
  const by = subtractQuotients(withSameDenominator(fresh.value, old.value, here), old.value);
  if (!by) return 'not-linear';
  if (constantOf(by)?.equals(ZERO)) return isSettledAlike(old.value, before, after, here);
  if (!sameRounding(before, after) && looksOpaque(here)) return 'construct';
  const split = splitByDifference(old.value, fresh.value, here);
  if (!split) return 'not-linear';
  if (looksOpaque(here) && (split.gain ?? split.loss)) return 'construct';
  return [split.gain, split.loss].flatMap((part) => (part ? [{ pair, here: part, by }] : []));
}

/** Denominators that are equal in all these cases, such as the larger of two that are alike, are one. */
function withSameDenominator(value: Quotient, other: Quotient, here: Case): Quotient {
  const { below, above } = splitBySign(here, subtractForms(value.denominator, other.denominator));
  return below || above ? value : { ...value, denominator: other.denominator };
}

/** The same value may still be held or rounded otherwise. */
function isSettledAlike(
  value: Quotient,
  before: Side,
  after: Side,
  here: Case,
): readonly Difference[] | UndecidedWhy {
  if (sameRounding(before, after))
    return looksOpaque(here) && !samePoints(before, after) ? 'construct' : [];
  const constant = constantOf(value);
  if (!constant) return 'witness-not-found';
  const same = settleBy(constant, before).equals(settleBy(constant, after));
  return same ? [] : 'witness-not-found';
}

/** An unknown that analysis has no model of: the same text is the same value only where nothing around it changed. */
function looksOpaque({ unknowns, picks }: Case): boolean {
  const sources = [...unknowns.values(), ...[...picks.values()].map(({ choice }) => choice)];
  return sources.some(({ source }) => source.kind === 'opaque');
}

function samePoints(before: Side, after: Side): boolean {
  return pointsOf(before).equals(pointsOf(after));
}

/** A value that no scale of points has, to see to how many digits it is rounded. */
const UNEVEN = ratio(1n, 7n);

function sameRounding(before: Side, after: Side): boolean {
  const uneven = min(UNEVEN, min(pointsOf(before), pointsOf(after)).mul(UNEVEN));
  return settleBy(uneven, before).equals(settleBy(uneven, after));
}

function settleBy(value: Rational, { scored, rulebook }: Side): Rational {
  return settle(value, scored, rulebook);
}
