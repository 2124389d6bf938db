import type { Population, Rulebook } from '@cchc/model';
import type { Results } from '@cchc/semantics';
import type { Tongue } from '@cchc/language';
import { rankingTables, summarySheet, treeSheet } from '@cchc/words';
import { missingText } from './missing.js';
import { originsText } from './origins.js';
import { resultsTitle } from './results.js';
import { markdown, plain } from './sheet.js';

/** Results as a document: the same tables as on a screen. */
export function resultsMarkdown(
  rulebook: Rulebook,
  population: Population,
  results: Results,
  tongue: Tongue,
): string {
  const { units } = results;
  const names = new Map(population.units.map(({ id, name }) => [id, name ?? id]));
  return [
    `# ${plain(resultsTitle(rulebook, results, tongue))}\n`,
    ...rankingTables(rulebook, units, names, tongue).map(markdown),
    markdown(summarySheet(rulebook, units, names, tongue)),
    markdown(treeSheet(rulebook, units, names, tongue)),
    ...[missingText(rulebook, units, names, tongue), originsText(population, results, tongue)]
      .filter((text) => text !== '')
      .map(listed),
  ].join('\n');
}

/** A heading and a line each, as on a screen. */
function listed(text: string): string {
  const [heading = '', ...lines] = text.trimEnd().split('\n');
  return `## ${plain(heading)}\n\n${lines.map((line) => `- ${plain(line.trim())}\n`).join('')}`;
}
