import {
  ZERO,
  floor,
  fromInteger,
  leavesOf,
  print,
  ratio,
  rational,
  round,
  sum,
  type Rational,
  type Rulebook,
  type UnitResult,
} from '@cchc/model';
import { formatNumber, type Tongue } from '@cchc/words';
import type { CriterionSpread, Spread } from './requests.js';

/** How many bars a distribution has, about. */
const BINS = 20;

/** How the scores of many units are spread; exact, since equal scores are counted by their text. */
export function spreadOf(
  rulebook: Rulebook,
  results: readonly UnitResult[],
  tongue: Tongue,
): Spread {
  const totals = counted(results.flatMap(({ total }) => total.score ?? []));
  const [least = '0', most = '0'] = ends(totals);
  const scored = [...totals.values()].reduce((all, count) => all + count, 0);
  return {
    scored,
    waiting: results.length - scored,
    least: formatNumber(least, tongue),
    most: formatNumber(most, tongue),
    bins: scored === 0 ? [] : binsOf(totals, rational(least), rational(most), tongue),
    ...gradesOf(rulebook, results),
    criteria: criteriaOf(rulebook, results, tongue),
  };
}

type Counts = ReadonlyMap<string, number>;

function counted(scores: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const score of scores) counts.set(score, (counts.get(score) ?? 0) + 1);
  return counts;
}

function ends(counts: Counts): readonly [string, string] | readonly [] {
  const [first, ...others] = counts.keys();
  if (first === undefined) return [];
  let [least, most] = [first, first];
  for (const score of others) {
    const value = rational(score);
    if (value.compare(rational(least)) < 0) least = score;
    if (value.compare(rational(most)) > 0) most = score;
  }
  return [least, most];
}

/** Bars of one width, a round number: 0.1, 0.2, 0.5, 1, 2, 5 … points. */
function binsOf(counts: Counts, least: Rational, most: Rational, tongue: Tongue): Spread['bins'] {
  const width = roundWidth(most.sub(least).div(fromInteger(BINS)));
  const first = floor(least.div(width));
  const last = floor(most.div(width));
  const bins = new Map<bigint, number>();
  for (const [score, count] of counts) {
    const at = integer(floor(rational(score).div(width)).sub(first));
    bins.set(at, (bins.get(at) ?? 0) + count);
  }
  const size = Number(integer(last.sub(first))) + 1;
  return Array.from({ length: size }, (_, at) => {
    const from = first.add(fromInteger(at)).mul(width);
    return {
      from: formatNumber(print(from), tongue),
      to: formatNumber(print(from.add(width)), tongue),
      units: bins.get(BigInt(at)) ?? 0,
    };
  });
}

function integer(value: Rational): bigint {
  return value.s * value.n;
}

/** The least of 0.01, 0.02, 0.05, 0.1, … that is not below what is wanted. */
function roundWidth(wanted: Rational): Rational {
  let power = ratio(1n, 100n);
  for (;;) {
    for (const factor of [1, 2, 5]) {
      const width = power.mul(fromInteger(factor));
      if (width.compare(wanted) >= 0) return width;
    }
    power = power.mul(fromInteger(10));
  }
}

/** A row a block, a column a grade and one for those without. */
function gradesOf({ grading }: Rulebook, results: readonly UnitResult[]) {
  const grades = (grading?.grades ?? []).map(({ grade }) => grade);
  if (grades.length === 0) return { grades, blocks: [] };
  const blocks = new Map<string, number[]>();
  for (const { block = '', grade } of results) {
    const counts = blocks.get(block) ?? [...grades.map(() => 0), 0];
    const at = grade?.status === 'graded' ? grades.indexOf(grade.grade) : -1;
    const place = at < 0 ? grades.length : at;
    counts[place] = (counts[place] ?? 0) + 1;
    blocks.set(block, counts);
  }
  const rows = [...blocks].map(([block, units]) => ({ block, units }));
  return { grades, blocks: rows.toSorted((a, b) => (a.block < b.block ? -1 : 1)) };
}

/** The leaves, those first that differ most between units. */
function criteriaOf(
  rulebook: Rulebook,
  results: readonly UnitResult[],
  tongue: Tongue,
): readonly CriterionSpread[] {
  const places = new Map((results[0]?.nodes ?? []).map(({ node }, at) => [node, at]));
  return [...leavesOf(rulebook)]
    .flatMap(({ id, title, worth }) => {
      const at = places.get(id) ?? 0;
      const counts = counted(results.flatMap(({ nodes }) => nodes[at]?.score ?? []));
      const [least, most] = ends(counts);
      if (least === undefined || most === undefined) return [];
      const units = [...counts.values()].reduce((all, count) => all + count, 0);
      const all = sum([...counts].map(([score, count]) => rational(score).mul(fromInteger(count))));
      const apart = rational(most).sub(rational(least));
      const range = rational(worth.points).sub(rational(worth.lowest));
      return [
        {
          node: id,
          title,
          points: formatNumber(worth.points, tongue),
          least: formatNumber(least, tongue),
          most: formatNumber(most, tongue),
          mean: formatNumber(print(round(all.div(fromInteger(units)), 2)), tongue),
          different: counts.size,
          units,
          share: range.equals(ZERO) ? 0 : apart.div(range).valueOf(),
        },
      ];
    })
    .toSorted((a, b) => b.share - a.share || b.different - a.different);
}
