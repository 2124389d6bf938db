import {
  CodeActionKind,
  TextDocumentSyncKind,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { PAGE_SCHEME } from '../features/pages.js';
import { LEGEND } from '../features/semantic-tokens.js';
import {
  COMPLETION_TRIGGERS,
  PROTOCOL_VERSION,
  SERVER_COMMANDS,
  type ServerAbilities,
} from '../protocol.js';
import type { Client } from './settings.js';

/** What this server does for the editor at the other end. */
export function capabilitiesFor(client: Client): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: {
      openClose: true,
      change: TextDocumentSyncKind.Incremental,
      save: { includeText: false },
    },
    completionProvider: { triggerCharacters: COMPLETION_TRIGGERS, resolveProvider: false },
    codeActionProvider: { codeActionKinds: [...CODE_ACTION_KINDS] },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    signatureHelpProvider: { triggerCharacters: ['(', ';'] },
    inlayHintProvider: true,
    codeLensProvider: { resolveProvider: false },
    callHierarchyProvider: true,
    executeCommandProvider: { commands: Object.values(SERVER_COMMANDS) },
    renameProvider: { prepareProvider: true },
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentLinkProvider: { resolveProvider: false },
    semanticTokensProvider: { legend: LEGEND, full: true, range: true },
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: {
      firstTriggerCharacter: '}',
      moreTriggerCharacter: ['\n', ';'],
    },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      ...(client.canAskContent && { textDocumentContent: { schemes: [PAGE_SCHEME] } }),
    },
    experimental: { cchc: { version: PROTOCOL_VERSION } satisfies ServerAbilities },
  };
}

const CODE_ACTION_KINDS: readonly string[] = [
  CodeActionKind.QuickFix,
  CodeActionKind.RefactorExtract,
  CodeActionKind.RefactorRewrite,
  CodeActionKind.RefactorMove,
  `${CodeActionKind.SourceFixAll}.cchc`,
];
