import type * as vscode from 'vscode';
import { CompletionRequest, type BaseLanguageClient } from 'vscode-languageclient';
import type { Complete } from '../entry.js';

/** Answers what was asked before the server was there, once it is; the client answers all else itself. */
export function firstCompletion(client: BaseLanguageClient, ready: Promise<void>): Complete {
  const ofClient = (document: vscode.TextDocument): vscode.CompletionItemProvider | undefined =>
    client.getFeature(CompletionRequest.method).getProvider(document);
  // Asked is whoever VS Code knew of when it asked: it may be that the client offers its own by now.
  return async (document, position, token, context) => {
    await ready;
    for (let left = MOST_TRIES; ; left--) {
      const provider = ofClient(document);
      const found = await provider?.provideCompletionItems(document, position, token, context);
      if (left === 0 || token.isCancellationRequested || hasItems(found)) return found;
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
    }
  };
}

/** A server that has just started may not have been told of the text, nor the client of what it offers. */
const MOST_TRIES = 20;
const BETWEEN_MS = 100;

function hasItems(found: vscode.ProviderResult<Items>): boolean {
  if (!found || 'then' in found) return false;
  return (Array.isArray(found) ? found : found.items).length > 0;
}

type Items = vscode.CompletionItem[] | vscode.CompletionList;
