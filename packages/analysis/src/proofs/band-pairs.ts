import type { Band, Bands, Bound, Range } from '@cchc/model';
import { isEmpty, meet, type End, type Stretch } from '../linear/bounds.js';
import type { TiersEntered } from '../symbolic/event.js';
import { readNumber } from '../symbolic/numbers.js';
import { constantOf } from '../symbolic/quotient.js';
import { besideDay } from '../symbolic/times.js';

/** A band where its rule is come to, with what its bounds say by themselves. */
interface Placed {
  readonly band: Band;
  readonly index: number;
  readonly stretch: Stretch;
}

export type BandPair = readonly [first: Band, second: Band];

/**
 * The pairs of bands that may take one value, in the order of the text. Bands lie side by side as a
 * rule: sorted by their lower ends each has to be looked at with few others. A bound that is no plain
 * number counts as none.
 */
export function pairsThatMayMeet(
  { bands }: Bands,
  entries: readonly TiersEntered[],
): readonly BandPair[] {
  const found = new Map<number, BandPair>();
  for (const entry of entries)
    for (const [one, other] of meetingIn(bands, entry)) {
      const [first, second] = one.index < other.index ? [one, other] : [other, one];
      found.set(first.index * bands.length + second.index, [first.band, second.band]);
    }
  return [...found].sort(([a], [b]) => a - b).map(([, pair]) => pair);
}

function* meetingIn(
  bands: readonly Band[],
  entry: TiersEntered,
): Generator<readonly [Placed, Placed]> {
  const placed = bands
    .map((band, index): Placed => ({ band, index, stretch: stretchOfBand(band, entry) }))
    .filter(({ stretch }) => !isEmpty(stretch))
    .sort((a, b) => compareFrom(a.stretch, b.stretch));
  let open: readonly Placed[] = [];
  for (const next of placed) {
    open = open.filter(({ stretch }) => !endsBefore(stretch, next.stretch));
    for (const one of open)
      if (!isEmpty(meet(one.stretch, next.stretch)) && !widens(one, next)) yield [one, next];
    open = [...open, next];
  }
}

function stretchOfBand({ range: { from, to } }: Band, entry: TiersEntered): Stretch {
  const [low, high] = [from && endOf(from, 'from', entry), to && endOf(to, 'to', entry)];
  return { ...(low && { from: low }), ...(high && { to: high }) };
}

/** Undefined where the bound hangs on the case. */
function endOf(bound: Bound, side: 'from' | 'to', { scope, here }: TiersEntered): End | undefined {
  const [read, ...others] = readNumber(bound.value, scope, here);
  if (!read || read.kind === 'stop' || others.length > 0) return undefined;
  const { value, inclusive } = besideDay(bound, side, read.value, scope);
  const constant = constantOf(value);
  return constant && { value: constant, inclusive };
}

/** `đến 10: …; đến 20: …`: nobody means the second for what the first takes. */
function widens(one: Placed, other: Placed): boolean {
  const [first, second] = one.index < other.index ? [one, other] : [other, one];
  const [side, same] = [openSide(first.band.range), openSide(second.band.range)];
  if (side === undefined || side !== same) return false;
  const [inner, outer] = [first.stretch, second.stretch];
  const [own, wider] = side === 'below' ? [inner.to, outer.to] : [inner.from, outer.from];
  if (!own || !wider) return false;
  const order = own.value.compare(wider.value) * (side === 'below' ? 1 : -1);
  return order < 0 || (order === 0 && (wider.inclusive || !own.inclusive));
}

/** The side on which a range has no end. */
export function openSide({ from, to }: Range): 'below' | 'above' | undefined {
  if (from && to) return undefined;
  return from ? 'above' : 'below';
}

function compareFrom({ from: a }: Stretch, { from: b }: Stretch): number {
  if (!a || !b) return (a ? 1 : 0) - (b ? 1 : 0);
  return a.value.compare(b.value);
}

function endsBefore({ to }: Stretch, { from }: Stretch): boolean {
  return to !== undefined && from !== undefined && to.value.compare(from.value) < 0;
}
