import type { Rulebook, UnitResult } from '@cchc/model';
import { openMatters, type Tongue, type WorkbookLabels } from '@cchc/words';
import { heading, text } from '../out/cell.js';
import type { OutSheet } from '../out/workbook.js';

/** What somebody still has to do something about, or know, a line a unit and criterion. */
export function missingSheet(
  rulebook: Rulebook,
  units: readonly UnitResult[],
  names: ReadonlyMap<string, string>,
  { labels, tongue }: { readonly labels: WorkbookLabels; readonly tongue: Tongue },
): OutSheet {
  const { unit, unitName, code, title, status, reason } = labels;
  const rows = units.flatMap((result) =>
    openMatters(rulebook, result, tongue).map((open) => [
      text(result.unit),
      text(names.get(result.unit) ?? ''),
      text(open.of),
      text(open.title),
      text(open.status),
      text(open.why),
    ]),
  );
  return {
    name: labels.sheets.missing,
    rows: [[unit, unitName, code, title, status, reason].map(heading), ...rows],
    widths: [14, 30, 10, 40, 22, 60],
    frozen: { rows: 1, columns: 0 },
  };
}
