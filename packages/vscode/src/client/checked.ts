import * as vscode from 'vscode';
import { CHECKED_NOTIFICATION, type Checked } from '@cchc/server/protocol';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Tells everybody who asks that a text was checked; the client itself knows one listener only. */
export function checkedEvent(client: BaseLanguageClient): {
  readonly event: vscode.Event<Checked>;
  readonly parts: vscode.Disposable;
} {
  const emitter = new vscode.EventEmitter<Checked>();
  const heard = client.onNotification(CHECKED_NOTIFICATION, (checked: Checked) => {
    emitter.fire(checked);
  });
  return { event: emitter.event, parts: vscode.Disposable.from(heard, emitter) };
}
