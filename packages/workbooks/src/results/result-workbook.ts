import type { Population, ResultHeader, Rulebook, UnitResult } from '@cchc/model';
import { WORKBOOK_LABELS, type Tongue } from '@cchc/words';
import { writeWorkbook } from '../out/workbook.js';
import { missingSheet } from './missing-sheet.js';
import { rankingSheet } from './ranking-sheet.js';
import { scoresSheet } from './scores-sheet.js';

/** What `score` of `@cchc/semantics` gives when nothing is refused. */
export interface ScoredUnits {
  readonly header: ResultHeader;
  readonly units: readonly UnitResult[];
}

/**
 * Results as an XLSX workbook of three sheets: ranking, scores, what is missing. Totals and ranks are
 * formulas wherever a formula comes to just what was scored, so that opening it changes nothing.
 * Names of units are in it: it is for the office that asked for it.
 */
export async function resultWorkbook(
  rulebook: Rulebook,
  population: Population,
  { units }: ScoredUnits,
  tongue: Tongue,
): Promise<Uint8Array> {
  const labels = WORKBOOK_LABELS[tongue];
  const names = new Map(population.units.map(({ id, name }) => [id, name ?? '']));
  const scores = scoresSheet(rulebook, units, names, { labels, tongue });
  const look = { labels, tongue, totals: scores.totals, title: rulebook.title };
  return writeWorkbook([
    rankingSheet(rulebook, units, names, look),
    scores.sheet,
    missingSheet(rulebook, units, names, { labels, tongue }),
  ]);
}
