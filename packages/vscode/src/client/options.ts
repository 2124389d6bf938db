import * as vscode from 'vscode';
import {
  CLIENT_COMMANDS,
  type InitializationOptions,
  type InterfaceLanguage,
} from '@cchc/server/protocol';
import {
  RevealOutputChannelOn,
  type BaseLanguageClient,
  type CompletionMiddleware,
  type LanguageClientOptions,
} from 'vscode-languageclient';
import { PAGE_TEMPLATE } from '../pages/uri.js';
import { onlyNames } from './tokens.js';

/** The commands that lenses may name. */
const COMMANDS = [
  CLIENT_COMMANDS.openPreview,
  CLIENT_COMMANDS.runTests,
  CLIENT_COMMANDS.coverTests,
  CLIENT_COMMANDS.showReferences,
  CLIENT_COMMANDS.rename,
  CLIENT_COMMANDS.showComparison,
  CLIENT_COMMANDS.showCase,
];

export function clientOptions(
  context: vscode.ExtensionContext,
  client: () => BaseLanguageClient,
  completions: CompletionMiddleware,
): LanguageClientOptions {
  const { storageUri } = context;
  const isOn = (setting: string): boolean =>
    vscode.workspace.getConfiguration('cchc').get<boolean>(`${setting}.enabled`) ?? true;
  const language = vscode.workspace
    .getConfiguration('cchc')
    .get<InterfaceLanguage>('language', 'auto');
  const options: InitializationOptions = {
    language,
    pages: PAGE_TEMPLATE,
    commands: COMMANDS,
    ...(storageUri?.scheme === 'file' ? { cache: storageUri.fsPath } : {}),
  };
  return {
    // Versions of git and the sides of a diff are looked at, not written.
    documentSelector: [
      'file',
      'untitled',
      'vscode-remote',
      'vscode-vfs',
      'vscode-test-web',
      'vscode-userdata',
    ].map((scheme) => ({ language: 'cchc', scheme })),
    initializationOptions: options,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticCollectionName: 'cchc',
    middleware: {
      ...completions,
      provideDocumentSemanticTokens: async (document, token, next) => {
        const tokens = await next(document, token);
        return tokens && onlyNames(tokens, client());
      },
      provideDocumentRangeSemanticTokens: async (document, range, token, next) => {
        const tokens = await next(document, range, token);
        return tokens && onlyNames(tokens, client());
      },
      provideCodeLenses: (document, token, next) => (isOn('codeLens') ? next(document, token) : []),
      provideInlayHints: (document, range, token, next) =>
        isOn('inlayHints') ? next(document, range, token) : [],
    },
  };
}
