import type { TextEdit } from 'vscode-languageserver';
import { overlaps, type View } from '../view.js';
import { openFindings } from './diagnostics.js';
import { fixesFor } from './fixes/index.js';
import { changes } from './formatting/changes.js';

/** One cure may lay bare what another finding was behind. */
const MOST_ROUNDS = 10;

/** Makes every cure that is safe, until there is none left, and says what that changes of the text. */
export function fixAll(view: View): TextEdit[] {
  let current = view;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = safeEdits(current);
    if (edits.length === 0) break;
    current = current.withText(applied(current, edits));
  }
  return current.text === view.text ? [] : [...changes(view.text, current.text, view.lines)];
}

/** Of cures that touch each other the first is made; the others have their turn in the next round. */
function safeEdits(view: View): readonly TextEdit[] {
  const chosen: TextEdit[] = [];
  for (const finding of openFindings(view)) {
    const cure = fixesFor(finding, view).find(({ safe }) => safe);
    const isFree = cure?.edits.every(
      (one) => !chosen.some((other) => overlaps(one.range, other.range)),
    );
    if (cure && isFree) chosen.push(...cure.edits);
  }
  return chosen;
}

export function applied({ text, lines }: View, edits: readonly TextEdit[]): string {
  return edits
    .map(({ range, newText }) => ({
      start: lines.offsetAt(range.start),
      end: lines.offsetAt(range.end),
      newText,
    }))
    .toSorted((a, b) => b.start - a.start || b.end - a.end)
    .reduce(
      (changed, { start, end, newText }) => changed.slice(0, start) + newText + changed.slice(end),
      text,
    );
}
