import { outlineOfTypes, withoutAccents, type OutlineItem } from '@cchc/language';
import { SymbolKind, type Range, type WorkspaceSymbol } from 'vscode-languageserver';
import { rangeOf, type View } from '../view.js';

/** What is kept of a file for the search over the workspace: names, codes and titles. */
export interface KeptSymbol {
  readonly name: string;
  /** Name and title without accents, to be searched in. */
  readonly plain: string;
  readonly kind: SymbolKind;
  readonly range: Range;
  readonly container: string;
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

export function symbolsToKeep(view: View): readonly KeptSymbol[] {
  const items = outlineOfTypes(view.parsed(), TYPES);
  return items.flatMap((item) => symbolsIn(item, items[0]?.title ?? ''));
}

function symbolsIn(item: OutlineItem, container: string): readonly KeptSymbol[] {
  const kind = KINDS.get(item.type);
  const name = [item.name, item.title]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
  const own =
    kind === undefined || name === ''
      ? []
      : [
          {
            name,
            plain: withoutAccents(name),
            kind,
            range: rangeOf(item.nameAt ?? item.titleAt ?? item.head),
            container,
          },
        ];
  return [...own, ...item.children.flatMap((child) => symbolsIn(child, container))];
}

/** The most that a search answers with: an editor shows a few dozen. */
const MOST = 500;

/** What holds all words of the query, accents aside; those first that begin with it. */
export function searchSymbols(
  query: string,
  files: Iterable<readonly [string, readonly KeptSymbol[]]>,
): WorkspaceSymbol[] {
  const words = withoutAccents(query).split(/\s+/).filter(Boolean);
  const found: { readonly symbol: WorkspaceSymbol; readonly begins: boolean }[] = [];
  for (const [uri, symbols] of files)
    for (const { name, plain, kind, range, container } of symbols) {
      if (!words.every((word) => plain.includes(word))) continue;
      const symbol = { name, kind, location: { uri, range }, containerName: container };
      found.push({ symbol, begins: plain.startsWith(words[0] ?? '') });
    }
  return found
    .sort((a, b) => Number(b.begins) - Number(a.begins))
    .slice(0, MOST)
    .map(({ symbol }) => symbol);
}
