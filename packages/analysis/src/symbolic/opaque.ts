import { ZERO, type Expression, type Placed, type Rational } from '@cchc/model';
import type { Stretch } from '../linear/bounds.js';
import { stretchOfQuotient } from './stretch.js';
import type { Case, Choice } from './case.js';
import type { Quotient } from './quotient.js';
import { number, type NumberReading } from './reading.js';
import { keyOf, type Scope } from './scope.js';
import { freeSort, introduceUnknown, type Sort } from './unknowns.js';

/**
 * A number analysis has no model of. The same expression always has the same value, whatever that
 * is: more may seem possible than is, so no proof is wrong, and what seems wrong is not believed
 * because no witness can be built.
 */
export function* opaqueNumber(
  place: Placed,
  scope: Scope,
  here: Case,
  sort: Sort = freeSort(),
): Generator<NumberReading> {
  const name = `opaque ${keyOf(place, scope)}`;
  const introduced = introduceUnknown(name, opaque(place), sort, here);
  if (introduced) yield number(introduced.value, introduced.here);
}

/** A product of two unknowns lies between the products of their ends. */
export function* opaqueProduct(
  a: Quotient,
  b: Quotient,
  place: Placed,
  scope: Scope,
  here: Case,
): Generator<NumberReading> {
  const stretches = [stretchOfQuotient(here, a), stretchOfQuotient(here, b)] as const;
  const corners = productsOfEnds(...stretches);
  const sort = corners
    ? freeSort(least(corners), least(corners.map((one) => one.neg()))?.neg())
    : freeSort(stretches.every(isNotNegative) ? ZERO : undefined);
  yield* opaqueNumber(place, scope, here, sort);
}

export function opaqueChoice(place: Placed, scope: Scope): Choice {
  return {
    id: `opaque ${keyOf(place, scope)}`,
    source: opaque(place),
    kind: 'yes-no',
    options: ['yes', 'no'],
    open: false,
  };
}

/** What analysis has no model of, or has one of as long as it is linear. */
function opaque(place: Placed & { readonly kind?: string }) {
  const why = UNKNOWN.includes(place.kind ?? '') ? 'construct' : 'not-linear';
  return { kind: 'opaque', why } as const;
}

const UNKNOWN: readonly string[] = [
  'population',
  'previous',
  'round-score',
  'working-days',
  'working-days-between',
  'score-of',
  'total',
  'aggregate',
  'reference',
  'evidence',
] satisfies readonly Expression['kind'][];

function productsOfEnds(a: Stretch | undefined, b: Stretch | undefined) {
  const ends = [a?.from, a?.to, b?.from, b?.to].map((end) => end?.value);
  const [low, high, below, above] = ends;
  if (!low || !high || !below || !above) return undefined;
  return [low.mul(below), low.mul(above), high.mul(below), high.mul(above)];
}

function least(values: readonly Rational[]): Rational | undefined {
  return values.reduce<Rational | undefined>(
    (best, one) => (best && best.compare(one) <= 0 ? best : one),
    undefined,
  );
}

function isNotNegative(stretch: Stretch | undefined): boolean {
  return stretch?.from !== undefined && stretch.from.value.compare(ZERO) >= 0;
}
