import {
  rational,
  type Population,
  type RankResult,
  type Rulebook,
  type UnitResult,
} from '@cchc/model';
import { formatNumber, gradeInWords, rankInWords, statusInWords, type Tongue } from '@cchc/words';
import { folded } from '../fold.js';
import { once } from '../once.js';
import type { ColumnName, Order, Requests, UnitRow } from './requests.js';

/** All units a line each, and their orders, each worked out when it is first asked for. */
export interface Summary {
  readonly rows: readonly UnitRow[];
  readonly texts: readonly string[];
  readonly keys: Readonly<Record<ColumnName, () => ArrayLike<number>>>;
  /** The orders and hits known so far. */
  readonly known: Map<string, readonly number[]>;
}

export function summaryOf(
  rulebook: Rulebook,
  { units }: Population,
  results: readonly UnitResult[],
  tongue: Tongue,
): Summary {
  const rows = results.map((result, at): UnitRow => {
    const { id = result.unit, name = id, type = '' } = units[at] ?? {};
    const { total, grade, rank, block = '' } = result;
    return {
      id,
      name,
      type,
      block,
      total:
        total.score === null
          ? statusInWords(total.status, tongue)
          : formatNumber(total.score, tongue),
      outOf: formatNumber(total.outOf, tongue),
      grade: grade ? gradeInWords(grade, tongue) : '',
      rank: rank ? rankInColumn(rank, tongue) : '',
    };
  });
  const grades = (rulebook.grading?.grades ?? []).map(({ grade }) => grade);
  const text = (of: (row: UnitRow) => string) => once(() => placesOfTexts(rows.map(of), tongue));
  return {
    rows,
    texts: rows.map(({ id, name, type, block }) => folded(`${id} ${name} ${type} ${block}`)),
    keys: {
      unit: text(({ name }) => name),
      type: text(({ type }) => type),
      block: text(({ block }) => block),
      total: once(() => placesOfTotals(results)),
      grade: once(() =>
        results.map(({ grade }) => {
          const at = grade?.status === 'graded' ? grades.indexOf(grade.grade) : -1;
          return at < 0 ? grades.length : at;
        }),
      ),
      rank: once(() =>
        results.map(({ rank }) => (rank && 'rank' in rank ? rank.rank : Number.MAX_SAFE_INTEGER)),
      ),
    },
    known: new Map(),
  };
}

/** Totals are put in order exactly: the different ones by their exact values, then each by its place. */
function placesOfTotals(results: readonly UnitResult[]): readonly number[] {
  const different = [...new Set(results.flatMap(({ total }) => total.score ?? []))];
  const sorted = different.toSorted((a, b) => rational(a).compare(rational(b)));
  const places = new Map(sorted.map((score, at) => [score, at]));
  return results.map(({ total }) => (total.score === null ? -1 : (places.get(total.score) ?? -1)));
}

function placesOfTexts(texts: readonly string[], tongue: Tongue): readonly number[] {
  const order = new Intl.Collator(tongue, { numeric: true });
  const sorted = [...new Set(texts)].toSorted((a, b) => order.compare(a, b));
  const places = new Map(sorted.map((text, at) => [text, at]));
  return texts.map((text) => places.get(text) ?? 0);
}

/** A stretch of the units in an order, of those that a filter lets pass. */
export function rowsOf(
  summary: Summary,
  order: Order,
  from: number,
  count: number,
): Requests['rows']['answer'] {
  const places = placesIn(summary, order);
  const rows = places.slice(from, from + count).flatMap((at) => summary.rows[at] ?? []);
  return { all: places.length, rows };
}

function placesIn(summary: Summary, { by, down, filter }: Order): readonly number[] {
  const name = JSON.stringify([by, down, filter]);
  const before = summary.known.get(name);
  if (before) return before;
  const words = folded(filter).split(/\s+/).filter(Boolean);
  const keys = summary.keys[by]();
  const places = summary.rows
    .map((_, at) => at)
    .filter((at) => words.every((word) => summary.texts[at]?.includes(word)))
    .sort((a, b) => ((keys[a] ?? 0) - (keys[b] ?? 0)) * (down ? -1 : 1) || a - b);
  if (summary.known.size > 16) summary.known.clear();
  summary.known.set(name, places);
  return places;
}

/** Below the column's head a place says enough; what is not settled is said in words. */
function rankInColumn(rank: RankResult, tongue: Tongue): string {
  return rank.status === 'ranked' && !rank.tied
    ? formatNumber(String(rank.rank), tongue)
    : rankInWords(rank, tongue);
}
