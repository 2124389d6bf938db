import type { Connection, Diagnostic } from 'vscode-languageserver';
import { diagnostics } from '../features/diagnostics.js';
import { pageUris } from '../features/pages.js';
import { symbolsToKeep, type KeptSymbol } from '../features/workspace-symbols.js';
import { CHECKED_NOTIFICATION, type Checked } from '../protocol.js';
import type { View } from '../view.js';
import { Checking } from '../workspace/checking.js';
import type { Host } from '../workspace/host.js';
import { Workspace } from '../workspace/workspace.js';
import { configurationTeller, type ConfigurationTeller } from './configuration-told.js';
import { recall, remember } from './recall.js';
import type { Client } from './settings.js';

/** What stays of a file once it was checked. */
interface Kept {
  readonly symbols: () => readonly KeptSymbol[];
}

/** Another version of a document, and what people call it. */
export interface ComparedWith {
  readonly label: string;
  readonly before: View;
}

/** One editor, its workspace, and what has been told to it. */
export interface Session {
  readonly connection: Connection;
  readonly host: Host;
  readonly client: Client;
  readonly workspace: Workspace;
  readonly checking: Checking<Kept>;
  readonly configuration: ConfigurationTeller;
  /** The versions that documents are compared with, by normal URI. */
  readonly compared: Map<string, ComparedWith>;
  /** Every text that may name something of the given file: itself, and those that are read with it. */
  readonly relatives: (uri: string) => Iterable<View>;
  /** All rulebooks that are known, by URI. */
  readonly known: () => readonly string[];
  readonly log: (error: unknown) => void;
  /** Milliseconds by kind of work since the session began. */
  readonly spent: Readonly<Record<string, number>>;
}

export function createSession(connection: Connection, host: Host, client: Client): Session {
  const workspace = new Workspace(host);
  const told = new Map<string, string>();
  const configuration = configurationTeller(connection, workspace);
  const { cache } = client.options;
  const kept = typeof cache === 'string' ? host.keptIn?.(cache) : undefined;
  const pages = `${client.options.pages ?? ''} ${String(client.canAskContent)}`;
  const pageUri = pageUris(client.options.pages, client.canAskContent, host);
  const log = (error: unknown): void => {
    connection.console.error(
      error instanceof Error ? (error.stack ?? error.message) : String(error),
    );
  };

  const spent: Record<string, number> = {};
  const timed = (work: string, run: () => void): void => {
    const from = host.now();
    run();
    spent[work] = (spent[work] ?? 0) + host.now() - from;
  };

  const checking = new Checking<Kept>({
    workspace,
    host,
    timed,
    ...(kept && {
      recall: (view: View) => {
        const found = recall(view, workspace, pages, kept);
        if (!found) return undefined;
        tell(view, found.diagnostics);
        const read = new Set(found.read.map(([uri]) => uri));
        return { read, kept: { symbols: () => found.symbols } };
      },
    }),
    checked: (view, read) => {
      let found: Diagnostic[] = [];
      timed('say', () => {
        found = diagnostics(view, pageUri);
        tell(view, found);
      });
      // What is open has its tree at hand, should anybody search; of all else only the symbols stay.
      if (view.version !== null) return { symbols: () => symbolsToKeep(view) };
      const symbols = symbolsToKeep(view);
      if (kept) remember(view, { diagnostics: found, symbols }, read, { workspace, pages, kept });
      return { symbols: () => symbols };
    },
    gone: (uri) => {
      if (told.delete(uri)) send(uri, undefined, []);
    },
    failed: (uri, error) => {
      log(new Error(`${uri} could not be checked`, { cause: error }));
      log(error);
    },
  });

  /** What is not open has no version; the same is not told twice. */
  function tell(view: View, found: Diagnostic[]): void {
    const said = JSON.stringify(found);
    const isOpen = view.version !== null;
    const isNews = told.get(view.uri) !== said && (told.has(view.uri) || found.length > 0);
    told.set(view.uri, said);
    configuration.tell(view);
    if (isOpen || isNews) send(view.uri, view.version ?? undefined, found);
    if (isOpen) {
      const about: Checked = { uri: workspace.given(view.uri), version: view.version };
      void connection.sendNotification(CHECKED_NOTIFICATION, about);
    }
  }

  function send(uri: string, version: number | undefined, found: Diagnostic[]): void {
    void connection.sendDiagnostics({
      uri: workspace.given(uri),
      ...(version !== undefined && { version }),
      diagnostics: found,
    });
  }

  function* relatives(uri: string): Generator<View> {
    const others = [...checking.kept()].filter(([, { read }]) => read.has(uri));
    for (const one of new Set([uri, ...others.map(([other]) => other)])) {
      const view = workspace.view(one);
      if (view) yield view;
    }
  }

  return {
    connection,
    host,
    client,
    workspace,
    checking,
    configuration,
    compared: new Map(),
    relatives,
    known: () => [...new Set([...workspace.openUris(), ...checking.kept().keys()])],
    log,
    spent,
  };
}
