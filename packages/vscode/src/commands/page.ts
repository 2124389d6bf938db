import * as vscode from 'vscode';
import { extensionMessage } from '@cchc/words';
import { readerOf } from '../reader.js';
import type { Parts } from '../start.js';
import { pageUri } from '../pages/uri.js';
import { ask } from '../client/requests.js';
import { codesRequest } from '@cchc/server/protocol';

/** The page of a code that is given, or chosen among all; those at hand come first. */
export function openPage({ client }: Parts) {
  return async (given?: string): Promise<void> => {
    const tongue = readerOf();
    const code = given ?? (await chosen(client, tongue));
    if (code === undefined) return;
    await vscode.commands.executeCommand('vscode.openWith', pageUri(code, tongue), 'cchc.page');
  };
}

async function chosen(client: Parts['client'], tongue: 'vi' | 'en'): Promise<string | undefined> {
  const { codes } = await ask(client, codesRequest, {});
  const here = new Set(codesHere());
  const items = [...codes].sort((a, b) => Number(here.has(b)) - Number(here.has(a)));
  return vscode.window.showQuickPick(items, {
    placeHolder: extensionMessage('PAGE_PICK', {}, tongue),
  });
}

/** The codes of the findings in the text in front. */
function codesHere(): readonly string[] {
  const uri = vscode.window.activeTextEditor?.document.uri;
  if (!uri) return [];
  return vscode.languages
    .getDiagnostics(uri)
    .flatMap(({ code }) => (typeof code === 'object' ? String(code.value) : []));
}
