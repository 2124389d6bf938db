import { ZERO, type Aggregate } from '@cchc/model';
import type { Stretch } from '../linear/bounds.js';
import { addForms, constantForm, type Form } from '../linear/form.js';
import { splitBy, type Case } from './case.js';
import { readNumber } from './numbers.js';
import { opaqueNumber } from './opaque.js';
import { formQuotient } from './quotient.js';
import { number, zeroDenominator, type NumberReading, type Stop } from './reading.js';
import type { Scope } from './scope.js';
import { stretchOfQuotient } from './stretch.js';
import { isCounted, type Pattern } from './table-patterns.js';
import { countSort, freeSort, introduceUnknown } from './unknowns.js';

type Readings = Generator<NumberReading | Stop>;

/**
 * Counts are sums over the sorts of rows, so that a part is never more than the whole. Other figures
 * are values of which only the ends are known; over no rows, all but the sum have none.
 */
export function* readAggregate(expression: Aggregate, scope: Scope, here: Case): Readings {
  const patterns = scope.patterns.get(expression.table)?.patterns;
  if (!patterns) {
    const sort = expression.figure === 'count' ? countSort : undefined;
    yield* opaqueNumber(expression, scope, here, sort);
    return;
  }
  const counted = countRows(patterns, expression, here);
  if (!counted) return;
  if (expression.figure === 'count') yield number(formQuotient(counted.count), counted.here);
  else yield* figureOverRows(expression, patterns, counted.count, scope, counted.here);
}

function* figureOverRows(
  expression: Aggregate,
  patterns: readonly Pattern[],
  count: Form,
  scope: Scope,
  here: Case,
): Readings {
  const ends = endsOf(expression, patterns, scope);
  const lowest = ends?.from?.value;
  if (expression.figure === 'sum') {
    const sort = lowest && lowest.compare(ZERO) >= 0 ? freeSort(ZERO) : freeSort();
    yield* opaqueNumber(expression, scope, here, sort);
    return;
  }
  const { holds, fails } = splitBy(here, { form: count, relation: '>' });
  if (fails) yield zeroDenominator(expression.at, fails, expression.table);
  if (holds) yield* opaqueNumber(expression, scope, holds, freeSort(lowest, ends?.to?.value));
}

/** How many rows meet the conditions; all sorts of rows are brought in at once. */
function countRows(
  patterns: readonly Pattern[],
  expression: Aggregate,
  here: Case,
): { readonly count: Form; readonly here: Case } | undefined {
  let count = constantForm(ZERO);
  let after: Case = here;
  for (const pattern of patterns) {
    const { table } = expression;
    const source = { kind: 'alike-rows', table, pattern: pattern.row } as const;
    const rows = introduceUnknown(`rows ${table} ${pattern.name}`, source, countSort, after);
    if (!rows) return undefined;
    after = rows.here;
    if (isCounted(expression, pattern)) count = addForms(count, rows.value.numerator);
  }
  return { count, here: after };
}

/** The least stretch that holds the value of every counted row. */
function endsOf(
  { of, ...rest }: Aggregate,
  patterns: readonly Pattern[],
  scope: Scope,
): Stretch | undefined {
  if (!of) return undefined;
  const rows = patterns.filter((pattern) => isCounted(rest, pattern)).map(({ row }) => row);
  const stretches = rows.flatMap((row) =>
    [...readNumber(of, { ...scope, table: rest.table }, row)].map((read) =>
      read.kind === 'number' ? stretchOfQuotient(read.here, read.value) : undefined,
    ),
  );
  return stretches.reduce((a, b) => a && b && join(a, b));
}

function join(a: Stretch, b: Stretch): Stretch {
  const from = a.from && b.from && (a.from.value.compare(b.from.value) <= 0 ? a.from : b.from);
  const to = a.to && b.to && (a.to.value.compare(b.to.value) >= 0 ? a.to : b.to);
  return { ...(from && { from }), ...(to && { to }) };
}
