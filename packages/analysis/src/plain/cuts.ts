import { floor, isInteger, type Range, type Rational } from '@cchc/model';
import type { Domain } from './domain.js';
import { constantOf } from './linear.js';
import type { Setting } from './setting.js';

/** A place between numbers: just before a value or just after it. Absent: beyond them all. */
type Cut = { readonly value: Rational; readonly after: boolean } | undefined;

/** All between two places. */
interface Stretch {
  readonly from: NonNullable<Cut>;
  readonly to: Cut;
}

/** The values between which a subject lies; without `most`, there is no end to them. */
export interface Extent {
  readonly least: Rational;
  readonly most?: Rational;
}

export function extentOf(domain: Domain): Extent {
  return extent(stretchOf(domain), domain);
}

/**
 * How ranges between constants divide a domain, if each holds some of it and no two hold the same: what
 * each of them holds, in their order, and whether that is all. Undefined for any other ranges.
 */
export function division(
  domain: Domain,
  ranges: readonly Range[],
  setting: Setting,
): { readonly parts: readonly Extent[]; readonly isWhole: boolean } | undefined {
  const all = stretchOf(domain);
  const stretches: Stretch[] = [];
  for (const range of ranges) {
    const stretch = within(all, range, domain, setting);
    if (!stretch || order(stretch.from, stretch.to) >= 0) return undefined;
    stretches.push(stretch);
  }
  let at: Cut = all.from;
  let isWhole = true;
  for (const { from, to } of stretches.toSorted((a, b) => order(a.from, b.from))) {
    const between = order(from, at);
    if (between < 0) return undefined;
    if (between > 0) isWhole = false;
    at = to;
  }
  const parts = stretches.map((one) => extent(one, domain));
  return { parts, isWhole: isWhole && order(at, all.to) === 0 };
}

function extent({ from, to }: Stretch, { step }: Domain): Extent {
  if (!to) return { least: from.value };
  return { least: from.value, most: step ? to.value.sub(step) : to.value };
}

function stretchOf(domain: Domain): Stretch {
  const { from, to } = domain;
  return {
    from: onGrid({ value: from, after: false }, domain),
    to: to && onGrid({ value: to, after: true }, domain),
  };
}

/** What of a range lies in the domain. */
function within(all: Stretch, range: Range, domain: Domain, setting: Setting): Stretch | undefined {
  let { from, to } = all;
  for (const side of ['from', 'to'] as const) {
    const bound = range[side];
    if (!bound) continue;
    const value = constantOf(bound.value, setting);
    if (!value) return undefined;
    const cut = onGrid({ value, after: (side === 'to') === bound.inclusive }, domain);
    if (side === 'from' && order(cut, from) > 0) from = cut;
    if (side === 'to' && order(cut, to) < 0) to = cut;
  }
  return { from, to };
}

/** Between two multiples of the step every place is the same: the one before the greater. */
function onGrid(cut: NonNullable<Cut>, { step }: Domain): NonNullable<Cut> {
  if (!step) return cut;
  const times = cut.value.div(step);
  if (isInteger(times) && !cut.after) return cut;
  return { value: floor(times).add(1).mul(step), after: false };
}

function order(a: Cut, b: Cut): number {
  if (!a || !b) return a ? -1 : b ? 1 : 0;
  return a.value.compare(b.value) || Number(a.after) - Number(b.after);
}
