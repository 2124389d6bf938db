import { EDITOR_PHRASES } from '@cchc/words';
import type { CodeLens } from 'vscode-languageserver';
import { CLIENT_COMMANDS, type ClientCommand } from '../protocol.js';
import type { View } from '../view.js';
import { comparison } from './compare.js';

/** Over each criterion that is changed since the version a text is compared with: what kind of change it is. */
export function lensesOfChanges(
  view: View,
  before: View,
  label: string,
  commands: ReadonlySet<ClientCommand>,
): readonly CodeLens[] {
  const command = CLIENT_COMMANDS.showComparison;
  if (!commands.has(command)) return [];
  const say = EDITOR_PHRASES[view.reader()];
  const changes = comparison(view, before, label).parts.flatMap((part) => part.changes);
  return changes.flatMap(({ range, label: kind }) => {
    if (!range) return [];
    const at = { start: range.start, end: range.start };
    const title = say.changedSince(label, kind);
    return [{ range: at, command: { title, command, arguments: [view.given(view.uri)] } }];
  });
}
