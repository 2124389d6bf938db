import type * as vscode from 'vscode';
import {
  CompletionRequest,
  type BaseLanguageClient,
  type CompletionMiddleware,
} from 'vscode-languageclient';
import type { Complete } from '../entry.js';

/** How completions come about: asked of the extension, answered by the client. */
export interface Completing {
  readonly complete: Complete;
  /** The client offers completions itself, and VS Code asks both: it says nothing there. */
  readonly middleware: CompletionMiddleware;
}

/** A server that has just started may not have been told of the text, nor the client of what it offers. */
const FRESH_MS = 2000;
const BETWEEN_MS = 100;

/**
 * Somebody has to be there before the server is, for VS Code asks once as somebody types, and only those
 * whom it knows of by then. If that one went when the client has come, whoever asks in between would ask
 * nobody; so it stays, and it alone answers.
 */
export function completing(
  client: () => BaseLanguageClient,
  ready: () => Promise<void>,
): Completing {
  let isOurs = false;
  /** The client is asked while `isOurs`: its middleware runs before anything else can. */
  const ask = (...[document, position, token, context]: Parameters<Complete>): Answer => {
    isOurs = true;
    try {
      const provider = client().getFeature(CompletionRequest.method).getProvider(document);
      return provider?.provideCompletionItems(document, position, token, context);
    } finally {
      isOurs = false;
    }
  };
  let freshUntil: number | undefined;
  return {
    complete: async (document, position, token, context) => {
      await ready();
      freshUntil ??= Date.now() + FRESH_MS;
      for (;;) {
        const found = await ask(document, position, token, context);
        if (hasItems(found) || token.isCancellationRequested || Date.now() > freshUntil)
          return found;
        await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
      }
    },
    middleware: {
      provideCompletionItem: (document, position, context, token, next) =>
        isOurs ? next(document, position, context, token) : undefined,
    },
  };
}

function hasItems(found: Items | null | undefined): boolean {
  return !!found && (Array.isArray(found) ? found : found.items).length > 0;
}

type Items = vscode.CompletionItem[] | vscode.CompletionList;
type Answer = vscode.ProviderResult<Items>;
