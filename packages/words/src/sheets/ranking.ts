import type { Rulebook, UnitResult } from '@cchc/model';
import { CLI_LABELS } from '../cli/labels.js';
import { formatNumber } from '../format/number.js';
import { gradeInWords } from '../results/grade.js';
import { rankInWords } from '../results/rank.js';
import type { Tongue } from '../tongue.js';
import type { Sheet } from './sheet.js';

/** Units from the first to the last, a table a block where the rulebook ranks within blocks; no table without ranks. */
export function rankingTables(
  rulebook: Rulebook,
  units: readonly UnitResult[],
  names: ReadonlyMap<string, string>,
  tongue: Tongue,
): readonly Sheet[] {
  const { ranking, grading } = rulebook;
  if (!ranking) return [];
  const labels = CLI_LABELS[tongue];
  const blocks = ranking.per === 'block' ? blocksOf(units) : [undefined];
  return blocks.map((block) => {
    const within = ranking.per === 'all' ? units : units.filter((unit) => unit.block === block);
    return {
      title: block === undefined ? labels.ranking : `${labels.ranking}: ${block}`,
      head: [labels.rank, labels.unit, labels.total, ...(grading ? [labels.grade] : [])],
      right: [2],
      rows: within.toSorted((a, b) => placeOf(a) - placeOf(b)).map(row),
    };
  });

  function row({ unit, total, rank, grade }: UnitResult): readonly string[] {
    return [
      rank ? rankInWords(rank, tongue) : '',
      names.get(unit) ?? unit,
      total.score === null ? '' : formatNumber(total.score, tongue),
      ...(grading ? [grade ? gradeInWords(grade, tongue) : ''] : []),
    ];
  }
}

/** In the order in which units name them; those without one come last, by themselves. */
function blocksOf(units: readonly UnitResult[]): readonly (string | undefined)[] {
  const blocks = [...new Set(units.map(({ block }) => block))];
  return [
    ...blocks.filter((block) => block !== undefined),
    ...blocks.filter((block) => block === undefined),
  ];
}

function placeOf({ rank }: UnitResult): number {
  return rank && 'rank' in rank ? rank.rank : Number.MAX_SAFE_INTEGER;
}
