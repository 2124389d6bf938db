import { fromInteger, sum, type Aggregate, type Rational } from '@cchc/model';
import { lackOfRows, rowsOf } from '../data/cell.js';
import { silent } from '../trace/recorder.js';
import { MISMATCH, ZERO_DENOMINATOR, isKnown, isLack, type Lack } from '../values/lack.js';
import { asNumber, number, type Evaluated, type Value } from '../values/value.js';
import type { Scope } from '../world/scope.js';
import { extremeOf } from './amounts.js';
import { conditionOf, evaluate } from './evaluate.js';
import { used } from './reference.js';

/** A figure over the rows of a case table: `đếm(hồ_sơ khi ngày_trả <= ngày_hẹn trừ khi bất_khả_kháng)`. */
export function aggregate(expression: Aggregate, scope: Scope): Evaluated {
  const evaluated = scope.unit.figures?.get(expression) ?? figureOf(expression, scope);
  scope.recorder.use(() => used('aggregate', expression.table, expression, evaluated));
  return evaluated;
}

function figureOf(expression: Aggregate, scope: Scope): Evaluated {
  const { table, figure, of } = expression;
  const rows = rowsOf(table, scope);
  if (isLack(rows)) return rows;
  const scopes = rows.map((row): Scope => ({ ...scope, row: { table, row }, recorder: silent }));
  const counted = allOrLack(scopes, (row) => isCounted(expression, row));
  if (isLack(counted)) return counted;
  const taken = scopes.filter((_, index) => counted[index]);
  if (figure === 'count') return number(fromInteger(taken.length));
  if (!of) return MISMATCH;
  const values = allOrLack(taken, (row) => evaluate(of, row));
  return isLack(values) ? values : FIGURES[figure](values);
}

/** A row counts where `khi` holds (or is not said) and `trừ khi` does not. */
function isCounted({ when, except }: Aggregate, scope: Scope): boolean | Lack {
  const meant = when ? conditionOf(when, scope) : true;
  if (isLack(meant) || !meant || !except) return meant;
  const taken = conditionOf(except, scope);
  return isLack(taken) ? taken : !taken;
}

const FIGURES: Readonly<
  Record<Exclude<Aggregate['figure'], 'count'>, (values: readonly Value[]) => Evaluated>
> = {
  sum: (values) => withNumbers(values, (numbers) => number(sum(numbers))),
  mean: (values) => withNumbers(values, meanOf),
  largest: (values) => extremeOf('largest', values),
  smallest: (values) => extremeOf('smallest', values),
};

/** The exact mean; of nothing it is a zero denominator. */
function meanOf(numbers: readonly Rational[]): Evaluated {
  if (numbers.length === 0) return ZERO_DENOMINATOR;
  return number(sum(numbers).div(fromInteger(numbers.length)));
}

function withNumbers(
  values: readonly Value[],
  figure: (numbers: readonly Rational[]) => Evaluated,
): Evaluated {
  const numbers = values.map(asNumber);
  const lack = numbers.find(isLack);
  return lack ?? figure(numbers.filter(isKnown));
}

/** What each row gives, or one lack for all rows that have none. */
function allOrLack<T>(rows: readonly Scope[], each: (row: Scope) => T | Lack): readonly T[] | Lack {
  const given = rows.map(each);
  return lackOfRows(given.filter(isLack)) ?? given.filter(isKnown);
}
