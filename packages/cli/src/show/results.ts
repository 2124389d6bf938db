import type { DatasetPart } from '@cchc/data';
import type { Tongue } from '@cchc/language';
import type { Population, Rulebook } from '@cchc/model';
import type { JointResults, Results } from '@cchc/semantics';
import { cliMessage, formatNumber, rankingTables, roundInWords, summarySheet } from '@cchc/words';
import { missingText } from './missing.js';
import { originsText } from './origins.js';
import { drawn } from './sheet.js';
import { treeTables } from './tree-table.js';

/** What a table is drawn with. */
export interface Look {
  readonly tongue: Tongue;
  /** In characters; undefined where nobody said. */
  readonly width: number | undefined;
}

/** What each rulebook of a file gave its own units, one behind the other. */
export function jointResultsText(
  parts: readonly DatasetPart[],
  { headers, units }: JointResults,
  look: Look,
): string {
  return parts
    .flatMap(({ rulebook, population }, index) => {
      const header = headers[index];
      const own = new Set(population.units.map(({ id }) => id));
      const results = units.filter(({ unit }) => own.has(unit));
      return header ? [resultsText(rulebook, population, { header, units: results }, look)] : [];
    })
    .join('\n');
}

/** Nobody reads the tree of more units than this, and drawing it takes longer than scoring. */
const MANY_UNITS = 200;

/** Results for people: scores along the tree, then totals, grades and ranks, then what is missing. */
export function resultsText(
  rulebook: Rulebook,
  population: Population,
  results: Results,
  look: Look,
): string {
  const { tongue } = look;
  const names = new Map(population.units.map(({ id, name }) => [id, name ?? id]));
  const ranked = rankingTables(rulebook, results.units, names, tongue).map(drawn);
  return [
    `${resultsTitle(rulebook, results, tongue)}
`,
    ...(results.units.length > MANY_UNITS
      ? [
          cliMessage(
            'TREES_LEFT_OUT',
            { units: formatNumber(String(results.units.length), tongue) },
            tongue,
          ),
        ]
      : treeTables(rulebook, results.units, names, look)),
    drawn(summarySheet(rulebook, results.units, names, tongue)),
    ...ranked,
    missingText(rulebook, results.units, names, tongue),
    originsText(population, results, tongue),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** Rulebook, round and how many units. */
export function resultsTitle(
  rulebook: Rulebook,
  { header, units }: Results,
  tongue: Tongue,
): string {
  const count = formatNumber(String(units.length), tongue);
  const round = roundInWords(header.round, tongue);
  return cliMessage('ROUND_SCORED', { title: rulebook.title, round, units: count }, tongue);
}
