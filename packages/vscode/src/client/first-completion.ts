import type * as vscode from 'vscode';
import { CompletionRequest, type BaseLanguageClient } from 'vscode-languageclient';
import type { Complete } from '../entry.js';

/** Answers what was asked before the server was there, once it is; the client answers all else itself. */
export function firstCompletion(client: BaseLanguageClient, ready: Promise<void>): Complete {
  const ofClient = (document: vscode.TextDocument): vscode.CompletionItemProvider | undefined =>
    client.getFeature(CompletionRequest.method).getProvider(document);
  return async (document, ...where) => {
    // Whoever is asked now is asked beside the client.
    if (ofClient(document)) return undefined;
    await ready;
    return ofClient(document)?.provideCompletionItems(document, ...where);
  };
}
