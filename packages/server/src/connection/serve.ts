import { CONFIG_FILE } from '@cchc/check/config';
import { CITED_FOLDER } from '@cchc/language';
import {
  CodeLensRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  CONFIGURATION_SECTION,
  FILES_NOTIFICATION,
  type Configuration,
  type Files,
} from '../protocol.js';
import type { Host } from '../workspace/host.js';
import { fileName, folderOf, normalUri } from '../workspace/uris.js';
import { capabilitiesFor } from './capabilities.js';
import { COMPARE_HANDLERS } from './custom-compare.js';
import { FILE_HANDLERS } from './custom-files.js';
import { PREVIEW_HANDLERS } from './custom-preview.js';
import { CUSTOM_HANDLERS } from './custom.js';
import { HANDLERS } from './handlers.js';
import { createSession, type Session } from './session.js';
import { clientOf, languageOf } from './settings.js';

export interface ServerInfo {
  readonly name: string;
  readonly version: string;
}

/** Speaks to one editor until it leaves. */
export function serve(connection: Connection, host: Host, serverInfo: ServerInfo): void {
  connection.onInitialize((params): InitializeResult => {
    const client = clientOf(params);
    const session = createSession(connection, host, client);
    session.workspace.folders = foldersOf(params);
    session.workspace.language = client.options.language ?? 'auto';
    followTexts(session);
    const own = [...CUSTOM_HANDLERS, ...FILE_HANDLERS, ...PREVIEW_HANDLERS, ...COMPARE_HANDLERS];
    for (const handler of [...HANDLERS, ...own]) handler(session);
    connection.onInitialized(() => void begin(session).catch(session.log));
    return { capabilities: capabilitiesFor(client), serverInfo };
  });
  connection.listen();
}

/** `rootUri` is what editors sent before there were several folders, and many send it alone. */
function foldersOf({ workspaceFolders, ...params }: InitializeParams): readonly string[] {
  const { rootUri } = params as { readonly rootUri?: string | null };
  const folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  return folders.map(normalUri);
}

/** The texts that the editor has open, kept as it has them. */
function followTexts({ connection, workspace, checking }: Session): void {
  const open = new Map<string, TextDocument>();
  const put = (document: TextDocument): void => {
    const { uri, version } = document;
    open.set(uri, document);
    workspace.put(uri, version, document.getText());
    checking.changed(normalUri(uri));
  };
  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    put(TextDocument.create(uri, languageId, version, text));
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const document = open.get(uri);
    // A change of what was never opened says nothing that could be followed.
    if (document) put(TextDocument.update(document, contentChanges, version));
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    open.delete(uri);
    workspace.close(uri);
    checking.changed(normalUri(uri));
  });
}

async function begin(session: Session): Promise<void> {
  const { connection, client, host } = session;
  if (client.canConfigure) {
    await connection.client.register(DidChangeConfigurationNotification.type, {
      section: CONFIGURATION_SECTION,
    });
    await configure(session);
  }
  if (client.canWatch)
    await connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: ['**/*.cchc', '**/cchc.config.json', `**/${CITED_FOLDER}/*`].map((globPattern) => {
        return { globPattern };
      }),
    });
  connection.onDidChangeConfiguration(({ settings }) => {
    const pushed = (settings as { cchc?: Configuration } | null)?.cchc;
    if (client.canConfigure) void configure(session).catch(session.log);
    else if (pushed) speak(session, pushed);
  });
  connection.onNotification(FILES_NOTIFICATION, ({ files }: Files) => {
    host.tell?.(files);
    for (const { uri, text } of files) filesChanged(session, uri, text === undefined);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes)
      filesChanged(session, uri, type === FileChangeType.Deleted);
  });
  if (client.canTellFolders) followFolders(session);
  await findFiles(session);
}

function followFolders(session: Session): void {
  const { connection, workspace } = session;
  connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    const gone = removed.map(({ uri }) => normalUri(uri));
    workspace.folders = [
      ...workspace.folders.filter((folder) => !gone.includes(folder)),
      ...added.map(({ uri }) => normalUri(uri)),
    ];
    configurationChanged(session);
    void findFiles(session).catch(session.log);
  });
}

async function configure(session: Session): Promise<void> {
  const found = (await session.connection.workspace.getConfiguration({
    section: CONFIGURATION_SECTION,
  })) as Configuration | null;
  if (found) speak(session, found);
}

/** Says everything anew in another language. */
function speak(
  { workspace, checking, connection, client }: Session,
  configuration: Configuration,
): void {
  const language = languageOf(configuration.language) ?? client.options.language ?? 'auto';
  if (workspace.language === language) return;
  workspace.language = language;
  checking.again();
  if (client.canRefresh.lenses) void connection.sendRequest(CodeLensRefreshRequest.type);
  if (client.canRefresh.hints) void connection.languages.inlayHint.refresh();
}

/** What lies in the folders is checked when there is nothing else to do. */
async function findFiles({ host, workspace, checking, client }: Session): Promise<void> {
  if (client.options.closedFiles === false) return;
  const uris = await host.list(workspace.folders);
  checking.later(uris.map(normalUri).filter((uri) => !workspace.isOpen(uri)));
}

/** A file was made, changed or deleted outside the editor; of what is open only the editor knows. */
export function filesChanged(session: Session, given: string, isGone: boolean): void {
  const { workspace, checking } = session;
  const uri = normalUri(given);
  if (fileName(uri) === CONFIG_FILE) configurationChanged(session);
  if (isCited(uri)) {
    workspace.forget(uri);
    checking.affected(uri);
    return;
  }
  if (!uri.endsWith('.cchc')) return;
  workspace.forget(uri);
  if (workspace.isOpen(uri)) return;
  // What was made or changed by others waits behind what is being written.
  if (isGone) checking.changed(uri);
  else checking.touched(uri);
}

/** Whether a file holds what rulebooks cite, or what was recorded of it. */
function isCited(uri: string): boolean {
  return fileName(folderOf(uri)) === CITED_FOLDER && !uri.endsWith('.cchc');
}

/** Everything is read by another configuration, and said anew. */
function configurationChanged({ workspace, checking, configuration }: Session): void {
  workspace.forgetAll();
  configuration.forget();
  checking.again();
}
