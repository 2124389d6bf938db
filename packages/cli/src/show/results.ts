import { ROUNDS } from '@cchc/data';
import type { Tongue } from '@cchc/language';
import type { Population, Rulebook } from '@cchc/model';
import type { Results } from '@cchc/semantics';
import { CLI_LABELS, cliMessage, formatNumber } from '@cchc/words';
import { missingText } from './missing.js';
import { summaryTable } from './summary-table.js';
import { treeTables } from './tree-table.js';

/** What a table is drawn with. */
export interface Look {
  readonly tongue: Tongue;
  /** In characters; undefined where nobody said. */
  readonly width: number | undefined;
}

/** Results for people: scores along the tree, then totals, grades and ranks, then what is missing. */
export function resultsText(
  rulebook: Rulebook,
  population: Population,
  results: Results,
  look: Look,
): string {
  const { tongue } = look;
  const names = new Map(population.units.map(({ id, name }) => [id, name ?? id]));
  const count = formatNumber(String(results.units.length), tongue);
  const round = roundLabel(results.header.round, tongue);
  const title = cliMessage('ROUND_SCORED', { title: rulebook.title, round, units: count }, tongue);
  return [
    `${title}\n`,
    ...treeTables(rulebook, results.units, names, look),
    summaryTable(rulebook, results.units, names, tongue),
    missingText(rulebook, results.units, names, tongue),
  ].join('\n');
}

export function roundLabel(round: string, tongue: Tongue): string {
  const known = ROUNDS.find((candidate) => candidate === round);
  return known ? CLI_LABELS[tongue].round[known] : round;
}
