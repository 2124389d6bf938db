import { outlineOfTypes, withoutAccents, type OutlineItem } from '@cchc/language';
import { SymbolKind, type Range, type WorkspaceSymbol } from 'vscode-languageserver';
import { rangeOf, type View } from '../view.js';

/** What a file declares, for the search over the workspace. */
export interface FileSymbols {
  /** The title of the rulebook. */
  readonly container: string;
  readonly symbols: readonly FileSymbol[];
}

export interface FileSymbol {
  /** The name or code, with the title. */
  readonly name: string;
  readonly kind: SymbolKind;
  readonly range: Range;
}

/**
 * The same as it is kept of a thousand files: two things each to the collector of garbage, which would
 * look at every single one of a hundred thousand symbols again and again while somebody writes.
 */
export interface PackedSymbols {
  /** What is searched in: names without accents, one a line. */
  readonly plain: string;
  /** `FileSymbols` as JSON in UTF-8. */
  readonly data: Uint8Array;
}

const KINDS: ReadonlyMap<string, SymbolKind> = new Map([
  ['Rulebook', SymbolKind.Module],
  ['Node', SymbolKind.Class],
  ['Input', SymbolKind.Variable],
  ['Definition', SymbolKind.Constant],
  ['Evidence', SymbolKind.File],
  ['CaseTable', SymbolKind.Struct],
  ['Parameter', SymbolKind.Constant],
  ['Survey', SymbolKind.Interface],
  ['SharedScale', SymbolKind.Function],
  ['TestCase', SymbolKind.Event],
]);

/** Criteria stand in these, too. */
const AROUND = ['Block', 'BestOf', 'Insert', 'Replace'];

const TYPES: ReadonlySet<string> = new Set([...KINDS.keys(), ...AROUND]);

export function symbolsOf(view: View): FileSymbols {
  const items = outlineOfTypes(view.parsed(), TYPES);
  return { container: items[0]?.title ?? '', symbols: items.flatMap(symbolsIn) };
}

function symbolsIn(item: OutlineItem): readonly FileSymbol[] {
  const kind = KINDS.get(item.type);
  const name = [item.name, item.title]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
  const range = rangeOf(item.nameAt ?? item.titleAt ?? item.head);
  const own = kind === undefined || name === '' ? [] : [{ name, kind, range }];
  return [...own, ...item.children.flatMap(symbolsIn)];
}

export function packed(found: FileSymbols): PackedSymbols {
  return {
    plain: found.symbols.map(({ name }) => plainOf(name)).join('\n'),
    data: new TextEncoder().encode(JSON.stringify(found)),
  };
}

function plainOf(name: string): string {
  return withoutAccents(name).replaceAll('\n', ' ');
}

/** The most that a search answers with: an editor shows a few dozen. */
const MOST = 500;

/** What holds all words of the query, accents aside; those first that begin with it. */
export function searchSymbols(
  query: string,
  files: Iterable<readonly [string, PackedSymbols]>,
): WorkspaceSymbol[] {
  const words = withoutAccents(query).split(/\s+/).filter(Boolean);
  const holds = (text: string): boolean => words.every((word) => text.includes(word));
  const found: { readonly symbol: WorkspaceSymbol; readonly begins: boolean }[] = [];
  for (const [uri, { plain, data }] of files) {
    if (!holds(plain)) continue;
    const lines = plain.split('\n');
    const { container, symbols } = JSON.parse(new TextDecoder().decode(data)) as FileSymbols;
    for (const [index, { name, kind, range }] of symbols.entries()) {
      const line = lines[index] ?? '';
      if (!holds(line)) continue;
      const symbol = { name, kind, location: { uri, range }, containerName: container };
      found.push({ symbol, begins: line.startsWith(words[0] ?? '') });
    }
  }
  return found
    .sort((a, b) => Number(b.begins) - Number(a.begins))
    .slice(0, MOST)
    .map(({ symbol }) => symbol);
}
