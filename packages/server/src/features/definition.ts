import type { LocationLink, Position } from 'vscode-languageserver';
import { locationOf, rangeOf, type View } from '../view.js';
import { linkAt } from './links.js';
import { occurrenceAt } from './names.js';

/** Where what stands under the cursor is declared: in this file, in a library, or the file itself that is named. */
export function definition(view: View, position: Position): LocationLink[] {
  const occurrence = occurrenceAt(view, position);
  if (occurrence) {
    const { uri, range } = locationOf(view, occurrence.target);
    return [
      {
        originSelectionRange: rangeOf(occurrence.at),
        targetUri: uri,
        targetRange: range,
        targetSelectionRange: range,
      },
    ];
  }
  const link = linkAt(view, position);
  if (!link?.target) return [];
  const start = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return [
    {
      originSelectionRange: link.range,
      targetUri: link.target,
      targetRange: start,
      targetSelectionRange: start,
    },
  ];
}
