import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions, InterfaceLanguage } from '../protocol.js';

/** What the editor at the other end can do, and wants. */
export interface Client {
  readonly options: InitializationOptions;
  readonly canSnippets: boolean;
  readonly canWatch: boolean;
  readonly canConfigure: boolean;
  readonly canTellFolders: boolean;
  readonly canAskContent: boolean;
  readonly canRefresh: {
    readonly lenses: boolean;
    readonly hints: boolean;
    readonly tokens: boolean;
  };
  readonly canChangeDocuments: boolean;
  readonly canLinkDefinitions: boolean;
}

export function clientOf({ capabilities, initializationOptions }: InitializeParams): Client {
  const { textDocument, workspace } = capabilities;
  return {
    options: optionsOf(initializationOptions),
    canSnippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    canWatch: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    canConfigure: workspace?.configuration === true,
    canTellFolders: workspace?.workspaceFolders === true,
    canAskContent: contentOf(capabilities),
    canRefresh: {
      lenses: workspace?.codeLens?.refreshSupport === true,
      hints: workspace?.inlayHint?.refreshSupport === true,
      tokens: workspace?.semanticTokens?.refreshSupport === true,
    },
    canChangeDocuments: workspace?.workspaceEdit?.documentChanges === true,
    canLinkDefinitions: textDocument?.definition?.linkSupport === true,
  };
}

function contentOf({ workspace }: ClientCapabilities): boolean {
  return workspace?.textDocumentContent !== undefined;
}

/** Whatever an editor sends: what is no option of ours is left aside. */
function optionsOf(given: unknown): InitializationOptions {
  if (typeof given !== 'object' || given === null) return {};
  const { language, ...others } = given as InitializationOptions;
  const known = languageOf(language);
  return { ...others, ...(known && { language: known }) };
}

export function languageOf(value: unknown): InterfaceLanguage | undefined {
  return value === 'vi' || value === 'en' || value === 'auto' ? value : undefined;
}
