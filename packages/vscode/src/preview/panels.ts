import * as vscode from 'vscode';
import { extensionMessage } from '@cchc/words';
import { isRulebook, openRulebook, readerOf } from '../reader.js';
import type { Parts } from '../start.js';
import { showPreviewPage, type Kept } from './page.js';
import { follow, type Preview } from './preview.js';

const PREVIEW = 'cchc.preview';

/** The previews that are open, one a rulebook. */
export interface Previews {
  /** That of the rulebook named, else of the one in front. */
  readonly open: (given?: string | vscode.Uri) => Promise<Preview | undefined>;
  /** VS Code has started again with it. */
  readonly restore: (panel: vscode.WebviewPanel, state: unknown) => Promise<void>;
}

export function previews(parts: Parts): Previews {
  const open = new Map<
    string,
    { readonly panel: vscode.WebviewPanel; readonly preview: Preview }
  >();

  const fill = async (panel: vscode.WebviewPanel, document: vscode.TextDocument) => {
    const { uri } = document;
    const language = readerOf(document);
    const file = uri.path.split('/').at(-1) ?? '';
    const title = extensionMessage('PREVIEW_TITLE', { rulebook: file }, language);
    const preview = follow(uri, panel.webview, parts);
    const key = uri.toString();
    open.set(key, { panel, preview });
    panel.onDidDispose(() => {
      preview.parts.dispose();
      if (open.get(key)?.panel === panel) open.delete(key);
    });
    panel.title = title;
    panel.iconPath = vscode.Uri.joinPath(parts.context.extensionUri, 'media', 'rulebook.svg');
    const kept: Kept = { uri: key };
    await showPreviewPage(panel.webview, parts.context, { title, language, kept });
    return preview;
  };

  return {
    open: async (given) => {
      const asked = typeof given === 'string' ? vscode.Uri.parse(given) : given;
      const uri = asked ?? openRulebook()?.uri;
      if (!uri) {
        void vscode.window.showInformationMessage(extensionMessage('NO_RULEBOOK', {}, readerOf()));
        return undefined;
      }
      const known = open.get(uri.toString());
      if (known) {
        known.panel.reveal(undefined, true);
        return known.preview;
      }
      const document = await vscode.workspace.openTextDocument(uri);
      const panel = vscode.window.createWebviewPanel(
        PREVIEW,
        '',
        { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
        // Cases that somebody has typed are not lost when another tab is looked at.
        { enableScripts: true, localResourceRoots: [], retainContextWhenHidden: true },
      );
      return fill(panel, document);
    },
    restore: async (panel, state) => {
      const uri = (state as Partial<Kept> | undefined)?.uri;
      const document =
        typeof uri === 'string'
          ? await vscode.workspace.openTextDocument(vscode.Uri.parse(uri)).then(
              (found) => found,
              () => undefined,
            )
          : undefined;
      if (document && isRulebook(document)) await fill(panel, document);
      else panel.dispose();
    },
  };
}
