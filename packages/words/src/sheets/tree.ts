import { nodesOf, type Rulebook, type UnitResult } from '@cchc/model';
import { CLI_LABELS } from '../cli/labels.js';
import { formatNumber } from '../format/number.js';
import { statusInWords } from '../results/status.js';
import type { Tongue } from '../tongue.js';
import type { Sheet } from './sheet.js';

/** The tree down and all units across, for a document that has no width. */
export function treeSheet(
  rulebook: Rulebook,
  units: readonly UnitResult[],
  names: ReadonlyMap<string, string>,
  tongue: Tongue,
): Sheet {
  const labels = CLI_LABELS[tongue];
  return {
    head: [
      labels.code,
      labels.title,
      labels.points,
      ...units.map(({ unit }) => names.get(unit) ?? unit),
    ],
    right: [2, ...units.map((_, index) => index + 3)],
    rows: [...nodesOf(rulebook)].map(({ id, code, title, worth }) => [
      code,
      title,
      formatNumber(worth.points, tongue),
      ...units.map(({ nodes }) => {
        const result = nodes.find(({ node }) => node === id);
        if (!result) return '';
        if (result.score === null) return statusInWords(result.status, tongue);
        return formatNumber(result.score, tongue);
      }),
    ]),
  };
}
