import * as vscode from 'vscode';
import { pageRequest } from '@cchc/server/protocol';
import { extensionMessage } from '@cchc/words';
import { ask } from '../client/requests.js';
import type { Parts } from '../start.js';
import { escaped, showPage } from '../webview.js';
import { pageOfUri } from './uri.js';

/** Shows the page of a finding's code, set as text; the server has all pages with it. */
export function pageEditor({ client }: Parts): vscode.CustomReadonlyEditorProvider {
  return {
    openCustomDocument: (uri) => ({ uri, dispose: () => undefined }),
    resolveCustomEditor: async ({ uri }, panel) => {
      const { code, tongue } = pageOfUri(uri);
      await client.start();
      const page = await ask(client, pageRequest, { code, language: tongue });
      const body = page
        ? await htmlOf(page.markdown)
        : `<p>${extensionMessage('PAGE_UNKNOWN', { code }, tongue)}</p>`;
      panel.title = code;
      showPage(panel.webview, { title: code, tongue, body });
    },
  };
}

/** As VS Code sets Markdown; as it was written where VS Code cannot. */
async function htmlOf(markdown: string): Promise<string> {
  try {
    return await vscode.commands.executeCommand<string>('markdown.api.render', markdown);
  } catch {
    return `<pre>${escaped(markdown)}</pre>`;
  }
}
