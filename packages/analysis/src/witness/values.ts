import {
  SECONDS_A_DAY,
  ZERO,
  dayFromNumber,
  isInteger,
  momentFromNumber,
  print,
  type Rational,
} from '@cchc/model';
import type { ValueKind } from '../findings.js';
import { pointOf, type Point } from '../linear/point.js';
import { evaluateForm } from '../linear/form.js';
import type { Quotient } from '../symbolic/quotient.js';
import { FIRST_DAY, LAST_DAY } from '../symbolic/unknowns.js';
import type { Case, Picked, Unknown } from '../symbolic/case.js';

/** A value for everything a case has been asked about, as canonical text. */
export interface CaseValues {
  readonly point: Point;
  readonly unknowns: readonly (readonly [Unknown, Rational])[];
  readonly picks: readonly (readonly [Picked, string | undefined])[];
}

/** One case of many; undefined where none was found. */
export function valuesOf(here: Case): CaseValues | undefined {
  const unknowns = [...here.unknowns.values()];
  const near = new Map(unknowns.map(({ id, near, step }) => [id, near.div(step)]));
  const point = pointOf(here.constraints, near);
  if (!point) return undefined;
  const full = new Map([...near, ...point]);
  return {
    point: full,
    unknowns: unknowns.map((one) => [one, (full.get(one.id) ?? ZERO).mul(one.step)] as const),
    picks: [...here.picks.values()].map((picked) => [picked, optionOf(picked)] as const),
  };
}

/** Canonical text; a day or a moment that no calendar has stays a number of days. */
export function textOfValue(value: Rational, kind: ValueKind): string {
  const isKnown = value.compare(FIRST_DAY) >= 0 && value.compare(LAST_DAY) <= 0;
  const make = isKnown ? TIMES[kind] : undefined;
  const counted = kind === 'moment' ? value.mul(SECONDS_A_DAY) : value;
  return make && isInteger(counted) ? make(Number(counted.s * counted.n)) : print(value);
}

const TIMES: Readonly<Partial<Record<ValueKind, (counted: number) => string>>> = {
  date: dayFromNumber,
  moment: momentFromNumber,
};

/** The value of a quotient whose unknowns all have one. */
export function valueOfQuotient(
  { numerator, denominator }: Quotient,
  point: Point,
): Rational | undefined {
  const over = evaluateForm(numerator, point);
  const under = evaluateForm(denominator, point);
  return over && under && !under.equals(ZERO) ? over.div(under) : undefined;
}

/** Of an open choice with options ruled out nothing is picked: any text that is none of them will do. */
function optionOf({ choice, is, not }: Picked): string | undefined {
  return is ?? choice.options.find((option) => !not.includes(option));
}
