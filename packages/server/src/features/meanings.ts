import { classifiedTokens, readNumber, type ClassifiedToken } from '@cchc/language';
import { print, rational } from '@cchc/model';
import { formatDay, formatPoints } from '@cchc/words';
import type { Position } from 'vscode-languageserver';
import type { View } from '../view.js';
import { statementsAround } from './fixes/edits.js';
import { nodeAt } from './models.js';

/** A short form of the text, and what it comes to. */
export interface Meaning {
  readonly start: number;
  readonly end: number;
  readonly kind: 'points' | 'day';
  /** The short form as it stands. */
  readonly written: string;
  readonly meant: string;
}

/** `50% tối đa` in points, `31/12 năm trước` as the day it is. */
export function meaningsIn(view: View, from = 0, to = view.text.length): readonly Meaning[] {
  const tokens = classifiedTokens(view.parsed());
  return tokens.flatMap((_, index) => {
    const meaning = shareOfMax(tokens, index, view) ?? shortDay(tokens, index, view);
    return meaning && meaning.end >= from && meaning.start <= to ? [meaning] : [];
  });
}

function shareOfMax(
  tokens: readonly ClassifiedToken[],
  index: number,
  view: View,
): Meaning | undefined {
  const [number, percent, max] = tokens.slice(index, index + 3);
  if (number?.kind !== 'number' || percent?.canonical !== '%' || max?.canonical !== 'max')
    return undefined;
  const written = view.text.slice(number.start, max.end);
  const reading = readNumber(view.text.slice(number.start, number.end), view.tongue());
  const points = pointsAt(view, view.lines.positionAt(number.start));
  if (reading.kind !== 'number' || points === undefined) return undefined;
  const worth = rational(reading.value).mul(rational(points)).div(rational('100'));
  const meant = formatPoints(print(worth), view.reader());
  return { start: number.start, end: max.end, kind: 'points', written, meant };
}

function shortDay(
  tokens: readonly ClassifiedToken[],
  index: number,
  view: View,
): Meaning | undefined {
  const [date, next] = tokens.slice(index, index + 2);
  if (date?.kind !== 'date') return undefined;
  const short = view.text.slice(date.start, date.end);
  const year = yearIn(tokens, view);
  const [day, month, ...rest] = short.split('/').map(Number);
  if (rest.length > 0 || day === undefined || month === undefined || year === undefined)
    return undefined;
  const isBefore = next?.canonical === 'previous year';
  const end = isBefore ? next.end : date.end;
  const meant = formatDay(
    [String(isBefore ? year - 1 : year).padStart(4, '0'), pad(month), pad(day)].join('-'),
  );
  return { start: date.start, end, kind: 'day', written: view.text.slice(date.start, end), meant };
}

/** The points of the criterion around a place; where the rulebook has errors those that are written there. */
function pointsAt(view: View, position: Position): string | undefined {
  const node = nodeAt(view, position);
  if (node) return node.worth.points;
  const item = statementsAround(view, position).findLast(({ type }) => type === 'Node');
  return item?.worth?.kind === 'points' ? item.worth.value : undefined;
}

/** The assessed year as the head says it, whatever else is wrong with the text. */
function yearIn(tokens: readonly ClassifiedToken[], view: View): number | undefined {
  const at = tokens.findIndex(({ canonical }) => canonical === 'year');
  const number = at < 0 ? undefined : tokens[at + 2];
  const year = number?.kind === 'number' ? Number(view.text.slice(number.start, number.end)) : NaN;
  return Number.isInteger(year) ? year : undefined;
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}
