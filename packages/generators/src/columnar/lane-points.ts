import type { Leaf } from '@cchc/model';
import { int, isAtom, isConst, mul, type Int } from '../program/int.js';
import { rangeOf } from '../program/range.js';
import { compareRat, ratOfDecimal, roundRat, type Rat } from '../program/rat.js';
import type { Ending } from '../program/statement.js';
import type { Writing } from './lane-writing.js';
import type { LaneStep } from './lane.js';
import { NoLane } from './no-lane.js';
import { ratOf } from './values.js';

/** Held within the leaf's range, and rounded where it lies inside. */
export function points(
  { value, reasons }: Pick<Extract<Ending, { kind: 'points' }>, 'value' | 'reasons'>,
  to: Writing,
): readonly LaneStep[] {
  const { leaf, digits, scale } = to.form;
  const before: LaneStep[] = [];
  const bound = (one: Int, hint: string): Int => {
    if (isAtom(one)) return one;
    const name = `${hint} ${String(to.outcomes.length)}`;
    before.push({ do: 'let', name, value: { type: 'int', value: one } });
    return { op: 'local', name, range: rangeOf(one) };
  };
  const exact = ratOf(value, to);
  const own: Rat = { num: bound(exact.num, 'points'), den: bound(exact.den, 'parts') };
  const [most, least] = [ratOfDecimal(leaf.worth.points), ratOfDecimal(leaf.worth.lowest)];
  const at = (held: 'points' | 'lowest' | undefined, score: Int): LaneStep => ({
    do: 'end',
    outcome: to.outcomes.push({ kind: 'points', reasons, bound: held }) - 1,
    score,
  });
  const held = (
    when: ReturnType<typeof compareRat>,
    side: 'points' | 'lowest',
  ): readonly LaneStep[] =>
    when.op === 'false'
      ? []
      : [
          {
            do: 'if',
            when,
            then: [at(side, steps(side === 'points' ? most : least))],
            otherwise: [],
          },
        ];
  const steps = (one: Rat): Int => atScale(one, digits, scale);
  // Behind the bounds the number lies within them.
  const inside: Rat = { num: notBelowZero(own.num, leaf), den: own.den };
  return [
    ...before,
    ...held(compareRat(own, '>', most), 'points'),
    ...held(compareRat(own, '<', least), 'lowest'),
    at(undefined, steps(inside)),
  ];
}

/** A score that is held within points is divided as a number that is not below zero. */
function notBelowZero(num: Int, { worth }: Leaf): Int {
  const isHeld = !worth.lowest.startsWith('-') && num.op === 'local';
  const { low, high } = rangeOf(num);
  if (!isHeld || (low !== undefined && low >= 0n)) return num;
  return { ...num, range: { low: 0n, ...(high === undefined ? {} : { high }) } };
}

/** In steps of the kernel's scale; a number that is not rounded has to be one at that scale. */
export function atScale(value: Rat, digits: number | undefined, scale: number): Int {
  const whole = 10n ** BigInt(scale);
  if (digits !== undefined) {
    const { num } = roundRat(value, digits);
    return mul(num, int(10n ** BigInt(scale - digits)));
  }
  if (!isConst(value.den) || whole % value.den.value !== 0n) throw new NoLane('not rounded');
  return mul(value.num, int(whole / value.den.value));
}
