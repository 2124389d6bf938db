import { fractionDigits, rational, round, sum, type Rational } from '@cchc/model';
import { isNumeric, type OutCell } from '../out/cell.js';

/** A cell of the same sheet and where it stands. */
export interface Placed {
  readonly cell: OutCell;
  readonly address: string;
}

/**
 * A score as the sum of other cells, where that sum really is the score: then the spreadsheet may
 * calculate it anew. Where anything else came in (rescaling, a cap, the best of several), or where the
 * rounding falls on a half, which binary sums miss, the score stands as it is.
 */
export function liveSum(
  score: OutCell,
  plus: readonly Placed[],
  minus: readonly Placed[] = [],
): OutCell {
  const parts = [...plus, ...minus].filter(({ cell }) => isNumeric(cell));
  if (!isNumeric(score) || parts.length === 0 || parts.length > MOST_PARTS) return score;
  const added = sum(plus.flatMap(valueOf)).sub(sum(minus.flatMap(valueOf)));
  const value = exactValue(score);
  const terms = `SUM(${addresses(plus)})${minus.map((part) => `-SUM(${part.address})`).join('')}`;
  if (value.text.includes('/')) {
    return added.equals(value.exact)
      ? { kind: 'formula', formula: terms, value: value.text }
      : score;
  }
  const digits = fractionDigits(value.text);
  if (!round(added, digits).equals(value.exact) || isHalf(added, digits)) return score;
  return { kind: 'formula', formula: `ROUND(${terms},${digits})`, value: value.text };
}

/** A function takes no more arguments in the older programs. */
const MOST_PARTS = 200;

function addresses(parts: readonly Placed[]): string {
  return parts.map(({ address }) => address).join(',');
}

function valueOf({ cell }: Placed): readonly Rational[] {
  return isNumeric(cell) ? [exactValue(cell).exact] : [];
}

function exactValue(cell: OutCell): { readonly text: string; readonly exact: Rational } {
  const value = 'value' in cell ? cell.value : '0';
  return { text: value, exact: rational(value) };
}

/** Whether rounding to so many digits has to decide between two neighbours at the same distance. */
function isHalf(value: Rational, digits: number): boolean {
  const doubled = value.mul(2n * 10n ** BigInt(digits));
  return doubled.d === 1n && doubled.n % 2n === 1n;
}
