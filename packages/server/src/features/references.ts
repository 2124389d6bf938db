import type { Location, Position } from 'vscode-languageserver';
import { rangeOf, type View } from '../view.js';
import { keyOf, occurrenceAt, occurrencesIn } from './names.js';

/** A declared thing, and the texts in which it may be named. */
export interface Asked {
  readonly key: string;
  readonly name: string;
}

export function askedAt(view: View, position: Position): Asked | undefined {
  const here = occurrenceAt(view, position);
  return here && { key: keyOf(here, view), name: here.name };
}

/** Everywhere in the given texts where it is named. */
export function references(
  { key, name }: Asked,
  views: Iterable<View>,
  withDeclaration: boolean,
): Location[] {
  const found: Location[] = [];
  for (const view of views) {
    // Most texts do not even hold the word.
    if (!view.text.normalize('NFC').includes(name)) continue;
    for (const one of occurrencesIn(view))
      if (keyOf(one, view) === key && (withDeclaration || !one.declares))
        found.push({ uri: view.given(view.uri), range: rangeOf(one.at) });
  }
  return found;
}
