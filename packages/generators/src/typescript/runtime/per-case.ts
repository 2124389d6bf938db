import type { Exact } from './exact.js';
import { ZERO, exact, over, rounded } from './exact.js';
import { sumOf } from './parts.js';
import { lackOfRows, rowsOf, type Row } from './rows.js';
import { because, isLack, points, type Verdict } from './verdict.js';
import type { Unit } from './world.js';
import { heldWithin } from './worth.js';

export interface PerCase {
  readonly table: string;
  /** The range that each row is held within. */
  readonly points: Exact;
  readonly lowest: Exact;
  /** Digits of the mean; absent: it is not rounded. */
  readonly digits?: number;
  /** Told before the reasons of what the rows come to. */
  readonly reasons?: Verdict['reasons'];
  readonly row: (row: Row) => Verdict;
  /** Tells all its reasons itself. */
  readonly noRows: () => Verdict;
}

/** A score a row, within the leaf's range; then the rounded mean. */
export function perCase(unit: Unit, form: PerCase): Verdict {
  const { reasons = [] } = form;
  const rows = rowsOf(unit, form.table);
  if (isLack(rows)) return because(reasons, rows);
  const verdicts = rows.map(form.row);
  // A row that cannot be scored leaves the leaf without a score.
  const first = verdicts.find(({ kind }) => kind !== 'points' && kind !== 'absent');
  const undecided = isLack(first) ? lackOfRows(verdicts.filter(isLack)) : first;
  if (undecided) return because(reasons, undecided);
  const scores = verdicts.flatMap((verdict) => scoreOfRow(verdict, form) ?? []);
  if (scores.length === 0) return form.noRows();
  const mean = over(sumOf(scores), exact(scores.length));
  const { num, den } = form.digits === undefined ? mean : rounded(mean, form.digits);
  return points(num, den, [...reasons, ...gapsOf(verdicts)]);
}

/** A row's score; undefined for a row that is not assessed and so is no part of the mean. */
function scoreOfRow(verdict: Verdict, form: PerCase): Exact | undefined {
  if (verdict.kind === 'points') return heldWithin(verdict.value, form).value;
  if (verdict.kind !== 'absent') return undefined;
  switch (verdict.absence.kind) {
    case 'full':
      return form.points;
    case 'zero':
    case 'not-counted':
      return ZERO;
    case 'left-out':
    case 'rescaled':
    case 'skipped':
      return undefined;
  }
}

/** The leaf says so where a row fell into an acknowledged gap. */
function gapsOf(verdicts: readonly Verdict[]): Verdict['reasons'] {
  const gap = verdicts.some(({ reasons }) => reasons.some(({ kind }) => kind === 'uncovered'));
  return gap ? [{ kind: 'uncovered' }] : [];
}
