import { compareSpans, nodesOf, type Node, type Rulebook, type Span } from '@cchc/model';
import type { Position } from 'vscode-languageserver';
import { contains, type View } from '../view.js';

/** The rulebook of a text that a place lies in, as far as the text has a meaning. */
export function rulebookAt(view: View, position: Position): Rulebook | undefined {
  const { rulebooks } = view.checked();
  return rulebooks.find(({ at }) => contains(at, position)) ?? rulebooks[0];
}

/** The innermost criterion around a place. Of an amendment, whose model is in another text, none. */
export function nodeAt(view: View, position: Position): Node | undefined {
  const rulebook = rulebookAt(view, position);
  if (!rulebook || rulebook.amendment) return undefined;
  return [...nodesOf(rulebook)].filter(({ at }) => contains(at, position)).at(-1);
}

/** The criterion whose code stands at a place. */
export function nodeDeclaredAt(rulebook: Rulebook, nameAt: Span): Node | undefined {
  return [...nodesOf(rulebook)]
    .filter(({ at }) => at.file === nameAt.file && compareSpans(at, nameAt) <= 0)
    .findLast(({ at }) => contains(at, nameAt.start));
}
