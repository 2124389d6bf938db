import type * as vscode from 'vscode';
import { CompletionRequest, type BaseLanguageClient } from 'vscode-languageclient';
import type { Complete } from '../entry.js';

/** Answers what was asked before the server was there, once it is; the client answers all else itself. */
export function firstCompletion(client: BaseLanguageClient, ready: Promise<void>): Complete {
  const ofClient = (document: vscode.TextDocument): vscode.CompletionItemProvider | undefined =>
    client.getFeature(CompletionRequest.method).getProvider(document);
  // Asked is whoever VS Code knew of when it asked: it may be that the client offers its own by now.
  return async (document, ...where) => {
    await ready;
    return ofClient(document)?.provideCompletionItems(document, ...where);
  };
}
