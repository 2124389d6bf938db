import { spelling, writeNumber } from '@cchc/language';
import { print, rational, type Rational } from '@cchc/model';
import { formatDay } from '@cchc/words';
import type { View } from '../../view.js';

/** A piece of text as the file writes it: `{keyword}` is spelt in its language. */
export function typed(view: View, text: string): string {
  return text.replace(/\{([a-z/][a-z/ ]*)\}/g, (_, keyword: string) =>
    spelling(keyword, view.tongue()),
  );
}

/** An exact decimal as the file writes it; undefined for what no decimal is. */
export function typedNumber(view: View, exact: string): string | undefined {
  return /^-?\d+(?:\.\d+)?$/.test(exact) ? writeNumber(exact, view.tongue()) : undefined;
}

/** A value of a kind as the file writes it: `80%`, `31/12/2025`, `0,5`. */
export function typedValue(
  view: View,
  value: string,
  kind: 'number' | 'percent' | 'date' | 'moment',
): string | undefined {
  if (kind === 'date') return formatDay(value);
  if (kind === 'moment') return undefined;
  if (kind === 'number') return typedNumber(view, value);
  const percent = typedNumber(view, print(rational(value).mul(rational('100'))));
  return percent === undefined ? undefined : `${percent}%`;
}

/** `3 điểm` as it is written behind a title. */
export function typedPoints(view: View, points: Rational): string | undefined {
  const number = typedNumber(view, print(points));
  return number === undefined ? undefined : typed(view, `${number} {points}`);
}
