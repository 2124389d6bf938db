import {
  DocumentHighlightKind,
  type DocumentHighlight,
  type Position,
} from 'vscode-languageserver';
import { rangeOf, type View } from '../view.js';
import { keyOf, occurrenceAt, occurrencesIn } from './names.js';

/** Everywhere in this text where the name under the cursor stands. */
export function documentHighlights(view: View, position: Position): DocumentHighlight[] {
  const here = occurrenceAt(view, position);
  if (!here) return [];
  const key = keyOf(here, view);
  return occurrencesIn(view)
    .filter((one) => keyOf(one, view) === key)
    .map(({ at, declares }) => ({
      range: rangeOf(at),
      kind: declares ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    }));
}
