import type { LanguageFinding } from '../../findings.js';
import {
  isArithmetic,
  isInterval,
  isNumberLiteral,
  isPoint,
  type Interval,
  type Point,
} from '../../generated/ast.js';
import { placeOf } from '../../lower/context.js';
import { writtenOf } from '../../syntax/stretch.js';
import { nodesOf } from '../../syntax/nodes.js';
import { spelling } from '../../tokens/spellings.js';
import { finding, placeOfProperty, replace, type CheckedText, type LanguageRule } from '../rule.js';

/**
 * Ranges that do not say whether they hold their end. `trên 90 trở lên`: "above" leaves 90 out, "and up"
 * takes it in; `80% - 100%` would be a subtraction. Real texts have both; only the author knows.
 */
export const contradictoryBounds: LanguageRule = function* (text) {
  for (const range of nodesOf(text.root, 'Range')) {
    if (isInterval(range)) yield* openAndClosed(range, text) ?? withDash(range, text);
    if (isPoint(range)) yield* withDash(range, text);
  }
};

function openAndClosed(
  range: Interval,
  { tongue }: CheckedText,
): readonly LanguageFinding[] | undefined {
  const end = range.up || range.down ? (range.low ?? range.high) : undefined;
  if (!end?.bound || end.inclusive) return undefined;
  const value = writtenOf(end.bound);
  const words = range.up ? (['from', 'above'] as const) : (['to', 'under'] as const);
  const [one, other] = words.map((word) => `${spelling(word, tongue)} ${value}`);
  const at = placeOfProperty(range, range.low ? 'low' : 'high');
  return [toFinding(range, { ...at, end: placeOf(range).end }, [one ?? '', other ?? ''])];
}

/** Nobody subtracts one number from another where a bound is to be. */
function withDash(range: Interval | Point, { tongue }: CheckedText): readonly LanguageFinding[] {
  const bound = isPoint(range) ? range.bound : range.high ? undefined : range.low?.bound;
  if (!isArithmetic(bound) || bound.operator !== '-') return [];
  const { left, right } = bound;
  if (!isNumberLiteral(left) || !isNumberLiteral(right)) return [];
  const [low, high] = [writtenOf(left), writtenOf(right)];
  const from = `${spelling('from', tongue)} ${low}`;
  return [
    toFinding(range, placeOf(range), [
      `${from} ${spelling('to', tongue)} ${high}`,
      `${from} ${spelling('to under', tongue)} ${high}`,
    ]),
  ];
}

function toFinding(
  range: Interval | Point,
  at: LanguageFinding['at'],
  instead: readonly [string, string],
): LanguageFinding {
  const cures = instead.map((text) => replace(placeOf(range), text, false));
  const written = writtenOf(range);
  return finding('BOUND_CONTRADICTORY', at, { written, instead }, { cures });
}
