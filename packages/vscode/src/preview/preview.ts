import * as vscode from 'vscode';
import {
  wholeMessage,
  type HostMessage,
  type PageMessage,
  type RulebookMessage,
} from '@cchc/preview';
import { previewNodeRequest, previewRequest } from '@cchc/server/protocol';
import { ask } from '../client/requests.js';
import type { Parts } from '../start.js';
import { hear } from './hear.js';

/** What somebody who shows a preview can do with it. */
export interface Preview {
  readonly uri: vscode.Uri;
  /** All that the page was told, the last of each kind; of the rulebook, what all changes have come to. */
  readonly told: ReadonlyMap<HostMessage['kind'], HostMessage>;
  /** As if the page had said it. */
  readonly heard: (message: PageMessage) => Promise<void>;
  readonly parts: vscode.Disposable;
}

/**
 * Keeps a page at what the text says: told anew once a change is checked, never of an older text than it
 * was told of before; and its row where the cursor is.
 */
export function follow(uri: vscode.Uri, webview: vscode.Webview, parts: Parts): Preview {
  const { client, onChecked } = parts;
  const told = new Map<HostMessage['kind'], HostMessage>();
  let shown = -1;
  let isListening = false;
  const rulebook = (): RulebookMessage | undefined =>
    told.get('rulebook') as RulebookMessage | undefined;
  const tell = async (message: HostMessage): Promise<void> => {
    const before = message.kind === 'changed' ? rulebook() : undefined;
    const now = message.kind === 'changed' && before ? wholeMessage(before, message) : message;
    told.set(now.kind, now);
    await webview.postMessage(message);
  };
  const show = latest(async () => {
    const since = shown < 0 ? undefined : rulebook()?.edition;
    const answer = await ask(client, previewRequest, { uri: uri.toString(), since }).catch(
      () => undefined,
    );
    const version = answer?.version ?? shown;
    if (!answer || version < shown) return;
    shown = version;
    await tell(answer.message);
  });
  const point = latest(async () => {
    const editor = vscode.window.visibleTextEditors.find(
      ({ document }) => document.uri.toString() === uri.toString(),
    );
    if (!editor) return;
    const { line, character } = editor.selection.active;
    const position = { line, character };
    const place = await ask(client, previewNodeRequest, { uri: uri.toString(), position }).catch(
      () => undefined,
    );
    await tell({ kind: 'cursor', ...place });
  });
  const heard = async (message: PageMessage): Promise<void> => {
    if (message.kind !== 'ready') return hear(message, { uri, tell, ...parts });
    // A page that was hidden begins anew.
    isListening = true;
    shown = -1;
    await show();
    await point();
  };
  const listeners = vscode.Disposable.from(
    webview.onDidReceiveMessage(heard),
    onChecked((checked) => {
      if (isListening && checked.uri === uri.toString()) void show();
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (isListening && textEditor.document.uri.toString() === uri.toString()) void point();
    }),
  );
  return { uri, told, heard, parts: listeners };
}

/** Runs once at a time; what was asked for meanwhile is asked once more, and not more often. */
function latest(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let again = false;
  const loop = async (): Promise<void> => {
    do {
      again = false;
      await run();
    } while (again as boolean);
  };
  return () => {
    if (running) again = true;
    running ??= loop().finally(() => {
      running = undefined;
    });
    return running;
  };
}
