import { enclosing } from '@cchc/language';
import type { Position, SelectionRange } from 'vscode-languageserver';
import { isBefore, rangeOf, type View } from '../view.js';

/** From the word under the cursor outwards: formula, line, rule, criterion, field, rulebook. */
export function selectionRanges(view: View, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => selectionAt(view, position));
}

function selectionAt(view: View, position: Position): SelectionRange {
  const spans = enclosing(view.parsed(), view.lines.offsetAt(position));
  const widening = spans.filter((span, index) => {
    const inner = spans[index - 1];
    return !inner || isBefore(span.start, inner.start) || isBefore(inner.end, span.end);
  });
  const nested = widening.reduceRight<SelectionRange | undefined>(
    (parent, span) => ({ range: rangeOf(span), ...(parent && { parent }) }),
    undefined,
  );
  return nested ?? { range: { start: position, end: position } };
}
