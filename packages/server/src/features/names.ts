import { occurrencesOf, type Occurrence } from '@cchc/language';
import type { Position } from 'vscode-languageserver';
import { contains, fileAt, type View } from '../view.js';

/** The name or code under the cursor. */
export function occurrenceAt(view: View, position: Position): Occurrence | undefined {
  return occurrencesIn(view).find(({ at }) => contains(at, position));
}

export function occurrencesIn(view: View): readonly Occurrence[] {
  return occurrencesOf(view.named());
}

/** What tells one declared thing from every other: the file and the place where its name stands. */
export function keyOf({ target }: Occurrence, view: View): string {
  return `${fileAt(view, target)}#${target.start.line}:${target.start.character}`;
}

/** The file in which what has this key is declared. */
export function fileOfKey(key: string): string {
  return key.slice(0, key.lastIndexOf('#'));
}
