import {
  ZERO,
  fromInteger,
  print,
  rational,
  sum,
  type Leaf,
  type PerCase,
  type Rational,
} from '@cchc/model';
import { lackOfRows, rowsOf } from '../data/cell.js';
import { UNCOVERED, because, points, type Verdict } from '../leaf/verdict.js';
import { clampToWorth } from '../rounding/clamp.js';
import { digitsOfMeans, roundTo } from '../rounding/digits.js';
import { silent } from '../trace/recorder.js';
import { MISMATCH, isLack } from '../values/lack.js';
import type { Scope } from '../world/scope.js';
import { outcomeOf } from './outcome.js';
import { scoreByForm } from './score-by-form.js';

/** `chấm từng hồ_sơ { … } lấy trung bình`: a score a row, within the leaf's range; then the rounded mean. */
export function scorePerCase(form: PerCase, scope: Scope): Verdict {
  const { leaf, world, recorder } = scope;
  const { table, at } = form;
  if (!leaf) return MISMATCH;
  const rows = rowsOf(table, scope);
  if (isLack(rows)) return rows;
  const verdicts = rows.map((row) =>
    scoreByForm(form.scoring, { ...scope, row: { table, row }, recorder: recorder.rows }),
  );
  const undecided = firstUndecided(verdicts);
  if (undecided) return undecided;
  const scores = verdicts.flatMap((verdict) => scoreOfRow(verdict, leaf) ?? []);
  const mean = scores.length > 0 ? sum(scores).div(fromInteger(scores.length)) : undefined;
  recorder.step(() => ({
    kind: 'cases',
    at,
    table,
    rows: rows.length,
    leftOut: rows.length - scores.length,
    ...(mean ? { mean: print(mean) } : {}),
  }));
  if (!mean) return outcomeOf(form.noRows, scope, 'no-rows');
  const digits = form.digits ?? digitsOfMeans(world.rulebook.rounding);
  return because(gapsOf(verdicts), points(roundTo(mean, digits, recorder)));
}

/** A row that cannot be scored leaves the leaf without a score. */
function firstUndecided(verdicts: readonly Verdict[]): Verdict | undefined {
  const first = verdicts.find(({ kind }) => kind !== 'points' && kind !== 'absent');
  return isLack(first) ? lackOfRows(verdicts.filter(isLack)) : first;
}

/** A row's score; undefined for a row that is not assessed and so is no part of the mean. */
function scoreOfRow(verdict: Verdict, { worth }: Leaf): Rational | undefined {
  if (verdict.kind === 'points') return clampToWorth(verdict.value, worth, silent).value;
  if (verdict.kind !== 'absent') return undefined;
  switch (verdict.absence.kind) {
    case 'full':
      return rational(worth.points);
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
  return gap ? UNCOVERED.reasons : [];
}
