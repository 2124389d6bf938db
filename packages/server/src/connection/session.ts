import type { Connection, Diagnostic } from 'vscode-languageserver';
import { finderOf, type Wishes } from '../closed/finder.js';
import { jobFor, type Helpers } from '../closed/job.js';
import type { ToldPreviews } from '../features/preview/preview.js';
import { packed, symbolsOf, type PackedSymbols } from '../features/workspace-symbols.js';
import { CHECKED_NOTIFICATION, type Checked } from '../protocol.js';
import type { View } from '../view.js';
import { Checking, type Elsewhere } from '../workspace/checking.js';
import type { Host } from '../workspace/host.js';
import { Workspace } from '../workspace/workspace.js';
import { configurationTeller, type ConfigurationTeller } from './configuration-told.js';
import type { Client } from './settings.js';

/** What stays of a file once it was checked. */
interface Kept {
  readonly symbols: () => PackedSymbols;
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
  readonly previews: ToldPreviews;
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
  const wishes = wishesOf(client);
  const finder = finderOf(wishes, workspace, host);
  const helpers = host.helpers?.(wishes);
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
    recall: (view) => {
      const found = finder.recall(view);
      if (!found) return undefined;
      tell(view, found.diagnostics);
      return { read: found.read, kept: keptOf(found.symbols) };
    },
    elsewhere: helpers && elsewhere(helpers),
    checked: (view, read) => {
      if (view.version !== null) {
        timed('say', () => tell(view, finder.diagnostics(view)));
        return keptOfOpen(view);
      }
      const { diagnostics, symbols } = finder.find(view, read);
      tell(view, diagnostics);
      return keptOf(symbols);
    },
    gone: (uri) => {
      if (told.delete(uri)) send(uri, undefined, []);
    },
    failed: (uri, error) => {
      log(new Error(`${uri} could not be checked`, { cause: error }));
      log(error);
    },
  });

  function elsewhere({ places, look, rest }: Helpers): Elsewhere<Kept> {
    return {
      places,
      rest,
      look: async (view) => {
        const found = await look(jobFor(view.uri, workspace));
        if (!found) return undefined;
        const { read, diagnostics, symbols } = found;
        const accept = (): Kept => {
          tell(view, diagnostics);
          return keptOf(symbols);
        };
        return { read: new Set(read), accept };
      },
    };
  }

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
    previews: new Map(),
    relatives,
    known: () => [...new Set([...workspace.openUris(), ...checking.kept().keys()])],
    log,
    spent,
  };
}

function wishesOf({ options: { cache, pages }, canAskContent }: Client): Wishes {
  return {
    canAskContent,
    ...(typeof cache === 'string' && { cache }),
    ...(pages !== undefined && { pages }),
  };
}

/** What is open has its tree at hand, should anybody search. */
function keptOfOpen(view: View): Kept {
  return { symbols: () => packed(symbolsOf(view)) };
}

/** Of all else only the symbols stay: nothing here may hold on to a view. */
function keptOf(symbols: PackedSymbols): Kept {
  return { symbols: () => symbols };
}
