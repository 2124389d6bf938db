import { EDITOR_PHRASES, type CureName } from '@cchc/words';
import type { CodeAction, CodeActionKind, Range, TextEdit } from 'vscode-languageserver';
import type { View } from '../../view.js';
import { changes } from '../formatting/changes.js';

/** One way to write the same otherwise; nothing where it does not apply. */
export type Refactoring = (view: View, range: Range) => readonly CodeAction[];

export function action(
  view: View,
  kind: CodeActionKind,
  name: CureName,
  edits: readonly TextEdit[],
  what = '',
): CodeAction {
  return {
    title: EDITOR_PHRASES[view.reader()].cure[name](what, ''),
    kind,
    edit: { changes: { [view.given(view.uri)]: [...edits] } },
  };
}

/** The edits that make another text of this one. */
export function towards(view: View, text: string): readonly TextEdit[] {
  return [...changes(view.text, text, view.lines)];
}

/** A name that nothing has yet: `thang`, `thang_2`, … */
export function freshName(base: string, taken: ReadonlySet<string>): string {
  let name = base;
  for (let number = 2; taken.has(name); number++) name = `${base}_${number}`;
  return name;
}
