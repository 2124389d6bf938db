import type { Tongue } from '@cchc/language';
import { findNode, type Rulebook, type StatusKind, type UnitResult } from '@cchc/model';
import { CLI_LABELS, reasonInWords, statusInWords } from '@cchc/words';

/** What somebody still has to do something about, leaf by leaf; empty where there is nothing. */
export function missingText(
  rulebook: Rulebook,
  units: readonly UnitResult[],
  names: ReadonlyMap<string, string>,
  tongue: Tongue,
): string {
  const lines = units.flatMap(({ unit, nodes }) =>
    nodes
      .filter(({ status }) => OPEN.has(status))
      .map(({ node, status, reasons }) => {
        const why = reasons.map((reason) => reasonInWords(rulebook, reason, tongue));
        const title = findNode(rulebook, node)?.title ?? '';
        const what = why.length > 0 ? why.join('; ') : statusInWords(status, tongue);
        return `  ${names.get(unit) ?? unit} — ${node} ${title}: ${what}\n`;
      }),
  );
  return lines.length === 0 ? '' : `${CLI_LABELS[tongue].missing}\n${lines.join('')}`;
}

const OPEN: ReadonlySet<StatusKind> = new Set<StatusKind>([
  'missing-input',
  'missing-evidence',
  'awaiting-explanation',
  'awaiting-manual-score',
  'refused',
]);
