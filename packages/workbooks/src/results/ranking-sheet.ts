import { rational, type RankResult, type Rulebook, type UnitResult } from '@cchc/model';
import { gradeInWords, rankInWords, type Tongue, type WorkbookLabels } from '@cchc/words';
import { address, columnRange, quotedSheet } from '@cchc/data';
import { exact, heading, isNumeric, text, type OutCell } from '../out/cell.js';
import type { OutSheet } from '../out/workbook.js';
import type { Placed } from './live.js';

/** Units from the first rank to the last, those without a rank behind them in the order of the data. */
export function rankingSheet(
  rulebook: Rulebook,
  units: readonly UnitResult[],
  names: ReadonlyMap<string, string>,
  {
    labels,
    tongue,
    totals,
    title,
  }: {
    readonly labels: WorkbookLabels;
    readonly tongue: Tongue;
    readonly totals: readonly Placed[];
    readonly title: string;
  },
): OutSheet {
  const lines = sorted(rulebook, units, totals);
  const last = HEADINGS + lines.length - 1;
  const isLive = ranksByTotal(rulebook, lines);
  const rows = lines.map(({ unit, total }, index) => [
    isLive
      ? liveRank(unit, { row: HEADINGS + index, last, rulebook })
      : rankCell(unit.rank, tongue),
    text(unit.unit),
    text(names.get(unit.unit) ?? ''),
    text(unit.block ?? ''),
    isNumeric(total.cell) ? linked(total, labels) : total.cell,
    exact(unit.total.outOf),
    text(unit.grade ? gradeInWords(unit.grade, tongue) : ''),
    ...rulebook.results.map(({ name }) => {
      const value = unit.results?.find((result) => result.name === name)?.value;
      return value === undefined || value === null ? undefined : exact(value);
    }),
  ]);
  const { rank, unit, unitName, block, total, outOf, grade } = labels;
  const named = rulebook.results.map(({ name, title: shown }) => shown ?? name);
  const heads = [rank, unit, unitName, block, total, outOf, grade, ...named].map(heading);
  return {
    name: labels.sheets.ranking,
    rows: [[heading(title)], heads, ...rows],
    widths: [10, 14, 34, 16, 12, 10, 22, ...named.map(() => 16)],
    frozen: { rows: HEADINGS, columns: 0 },
  };
}

/** The title of the rulebook, and the names of the columns. */
const HEADINGS = 2;
const BLOCK_COLUMN = 3;
const TOTAL_COLUMN = 4;

interface Line {
  readonly unit: UnitResult;
  readonly total: Placed;
}

function sorted(
  rulebook: Rulebook,
  units: readonly UnitResult[],
  totals: readonly Placed[],
): readonly Line[] {
  const blocks = [...new Set(units.map(({ block }) => block ?? ''))];
  const group = ({ unit }: Line): number =>
    rulebook.ranking?.per === 'block' ? blocks.indexOf(unit.block ?? '') : 0;
  const rank = ({ unit }: Line): number =>
    unit.rank && 'rank' in unit.rank ? unit.rank.rank : Number.MAX_SAFE_INTEGER;
  const lines = units.flatMap((unit, index): readonly Line[] => {
    const total = totals[index];
    return total ? [{ unit, total }] : [];
  });
  return lines.toSorted((a, b) => group(a) - group(b) || rank(a) - rank(b));
}

/**
 * Whether the ranks are just what a spreadsheet finds by counting higher totals: only then they are
 * formulas. Further keys, ties by tolerance and decisions of an authority stay as they were found.
 */
function ranksByTotal({ ranking }: Rulebook, lines: readonly Line[]): boolean {
  const [first] = ranking?.keys ?? [];
  const byTotal =
    first?.kind === 'value' && first.best === 'highest' && first.value.kind === 'total';
  if (!ranking || !byTotal || ranking.tolerance !== '0') return false;
  // A spreadsheet does not tell capitals from small letters.
  const groupOf = ({ unit }: Line): string =>
    ranking.per === 'block' ? (unit.block ?? '').toLowerCase() : '';
  return lines.every((line) => {
    const { rank, total } = line.unit;
    if (rank?.status !== 'ranked' || total.score === null || !isNumeric(line.total.cell)) {
      return total.score === null && rank?.status !== 'ranked';
    }
    const own = rational(total.score);
    const higher = lines.filter(
      (other) =>
        groupOf(other) === groupOf(line) &&
        other.unit.total.score !== null &&
        rational(other.unit.total.score).compare(own) > 0,
    );
    return higher.length + 1 === rank.rank;
  });
}

function liveRank(
  { rank }: UnitResult,
  at: { readonly row: number; readonly last: number; readonly rulebook: Rulebook },
): OutCell | undefined {
  if (rank?.status !== 'ranked') return undefined;
  const totals = columnRange(TOTAL_COLUMN, HEADINGS, at.last);
  const own = address(at.row, TOTAL_COLUMN);
  const higher = `ISNUMBER(${totals})*(${totals}>${own})`;
  const blocks = columnRange(BLOCK_COLUMN, HEADINGS, at.last);
  const same =
    at.rulebook.ranking?.per === 'block' ? `(${blocks}=${address(at.row, BLOCK_COLUMN)})*` : '';
  return { kind: 'formula', formula: `SUMPRODUCT(${same}${higher})+1`, value: String(rank.rank) };
}

function rankCell(rank: RankResult | undefined, tongue: Tongue): OutCell | undefined {
  if (!rank) return undefined;
  return rank.status === 'ranked' ? exact(String(rank.rank)) : text(rankInWords(rank, tongue));
}

/** The total is worked out in one place, and shown here. */
function linked({ cell, address: at }: Placed, { sheets }: WorkbookLabels): OutCell {
  if (!('value' in cell)) return cell;
  return { kind: 'formula', formula: `${quotedSheet(sheets.scores)}!${at}`, value: cell.value };
}
