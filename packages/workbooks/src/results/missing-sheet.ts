import { findNode, type Rulebook, type StatusKind, type UnitResult } from '@cchc/model';
import { reasonInWords, statusInWords, type Tongue, type WorkbookLabels } from '@cchc/words';
import { heading, text } from '../out/cell.js';
import type { OutSheet } from '../out/workbook.js';

/** What somebody still has to do something about, a line a unit and criterion. */
export function missingSheet(
  rulebook: Rulebook,
  units: readonly UnitResult[],
  names: ReadonlyMap<string, string>,
  { labels, tongue }: { readonly labels: WorkbookLabels; readonly tongue: Tongue },
): OutSheet {
  const { unit, unitName, code, title, status, reason } = labels;
  const rows = units.flatMap((result) =>
    result.nodes
      .filter((node) => OPEN.has(node.status))
      .map((node) => [
        text(result.unit),
        text(names.get(result.unit) ?? ''),
        text(node.node),
        text(findNode(rulebook, node.node)?.title ?? ''),
        text(statusInWords(node.status, tongue)),
        text(node.reasons.map((one) => reasonInWords(rulebook, one, tongue)).join('; ')),
      ]),
  );
  return {
    name: labels.sheets.missing,
    rows: [[unit, unitName, code, title, status, reason].map(heading), ...rows],
    widths: [14, 30, 10, 40, 22, 60],
    frozen: { rows: 1, columns: 0 },
  };
}

const OPEN: ReadonlySet<StatusKind> = new Set<StatusKind>([
  'missing-input',
  'missing-evidence',
  'awaiting-explanation',
  'awaiting-manual-score',
  'refused',
]);
