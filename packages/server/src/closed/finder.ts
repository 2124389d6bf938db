import type { Diagnostic } from 'vscode-languageserver';
import { diagnostics } from '../features/diagnostics.js';
import { pageUris } from '../features/pages.js';
import { packed, symbolsOf, type PackedSymbols } from '../features/workspace-symbols.js';
import type { View } from '../view.js';
import type { Host } from '../workspace/host.js';
import type { Workspace } from '../workspace/workspace.js';
import { recall, remember } from './recall.js';

/** All that a session keeps of a file that is not open, as data: neither its tree nor its meaning. */
export interface Found {
  readonly diagnostics: Diagnostic[];
  readonly symbols: PackedSymbols;
}

/** What an editor wants of findings, as data. */
export interface Wishes {
  /** The folder in which what was found outlives the session. */
  readonly cache?: string;
  /** Where pages are opened from. */
  readonly pages?: string;
  readonly canAskContent: boolean;
}

export interface Finder {
  readonly diagnostics: (view: View) => Diagnostic[];
  /** What an earlier session found in a file that is not open. */
  readonly recall: (view: View) => (Found & { readonly read: ReadonlySet<string> }) | undefined;
  /** Looks at a file that is not open, and keeps what it finds for later sessions. */
  readonly find: (view: View, read: ReadonlySet<string>) => Found;
}

export function finderOf(
  { cache, pages, canAskContent }: Wishes,
  workspace: Workspace,
  host: Pick<Host, 'keptIn' | 'pageFile'>,
): Finder {
  const pageUri = pageUris(pages, canAskContent, host);
  const keptTexts = cache === undefined ? undefined : host.keptIn?.(cache);
  const kept = keptTexts && {
    workspace,
    pages: `${pages ?? ''} ${String(canAskContent)}`,
    kept: keptTexts,
  };
  return {
    diagnostics: (view) => diagnostics(view, pageUri),
    recall: (view) => {
      const known = kept && recall(view, kept);
      return (
        known && {
          diagnostics: known.diagnostics,
          symbols: packed(known.symbols),
          read: new Set(known.read.map(([uri]) => uri)),
        }
      );
    },
    find: (view, read) => {
      const found = { diagnostics: diagnostics(view, pageUri), symbols: symbolsOf(view) };
      if (kept) remember(view, found, read, kept);
      return { ...found, symbols: packed(found.symbols) };
    },
  };
}
