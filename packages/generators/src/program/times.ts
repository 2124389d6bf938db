import { SECONDS_A_DAY, type Expression } from '@cchc/model';
import { compare, eitherOf } from './cond.js';
import { add, floorDiv, int, mul, sub, type Int } from './int.js';
import { whole, type Rat } from './rat.js';
import { Refused } from './refused.js';
import { DAYS, MOMENTS } from './slots.js';
import { bindInt, lackWhen, type Value, type Writer } from './writer.js';

/** What has a place in time: a day by its number, a moment by its seconds. */
export type Time = Extract<Value, { readonly kind: 'date' | 'moment' }>;

export function isTime(value: Value): value is Time {
  return value.kind === 'date' || value.kind === 'moment';
}

/** Two times as whole numbers of one sort: beside a day, a moment is its day. */
export function alike(
  a: Time,
  b: Time,
): { readonly a: Int; readonly b: Int; readonly in: Time['kind'] } {
  if (a.kind === b.kind) return { a: a.value, b: b.value, in: a.kind };
  return { a: dayOf(a), b: dayOf(b), in: 'date' };
}

export function dayOf({ kind, value }: Time): Int {
  return kind === 'date' ? value : floorDiv(value, int(SECONDS_A_DAY));
}

/** How many days lie between, with their fraction between moments. */
export function daysBetween(from: Time, until: Time): Rat {
  const { a, b, in: sort } = alike(from, until);
  const apart = sub(b, a);
  return sort === 'date' ? whole(apart) : { num: apart, den: int(SECONDS_A_DAY) };
}

/** A day moves by whole days, a moment by what comes to whole seconds, within the years of four digits. */
export function moved(time: Time, days: Rat, at: Expression, to: Writer): Time {
  const by = time.kind === 'date' ? wholeDays(days, at) : wholeSeconds(days, at, to);
  const value = bindInt(to, add(time.value, by), time.kind === 'date' ? 'day' : 'moment');
  const { low = 0n, high = 0n } = time.kind === 'date' ? DAYS : MOMENTS;
  lackWhen(
    to,
    eitherOf(compare(value, '<', int(low)), compare(value, '>', int(high))),
    'refused',
    MISMATCH,
  );
  return { kind: time.kind, value };
}

function wholeDays({ num, den }: Rat, at: Expression): Int {
  if (den.op !== 'const' || den.value !== 1n) throw new Refused('fraction-of-a-day', at);
  return num;
}

function wholeSeconds({ num, den }: Rat, at: Expression, to: Writer): Int {
  if (den.op !== 'const' || den.value < 1n) throw new Refused('fraction-of-a-day', at);
  const exact = bindInt(to, mul(num, int(SECONDS_A_DAY)), 'parts');
  const seconds = bindInt(to, floorDiv(exact, den), 'seconds');
  lackWhen(to, compare(mul(seconds, den), '<>', exact), 'refused', MISMATCH);
  return seconds;
}

const MISMATCH = { kind: 'unsupported', construct: 'mismatched-values' } as const;
