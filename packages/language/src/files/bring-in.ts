import type { LanguageFindingArgs } from '../findings.js';
import type { Rulebook, Use } from '../generated/ast.js';
import { bringIn, type Import } from '../names/imports.js';
import { parse, type ParsedText } from '../text.js';
import type { Load } from './load.js';

/** How many files one rulebook may bring in. */
const MOST_FILES = 50;

/** What keeps a file from being brought in, said of the `dùng` in the rulebook's own text. */
export type UseFault = {
  readonly [Code in UseFaultCode]: {
    readonly code: Code;
    readonly use: Use;
    readonly args: LanguageFindingArgs[Code];
  };
}[UseFaultCode];

type UseFaultCode = 'USE_NOT_FOUND' | 'USE_CYCLE' | 'USE_NOT_A_LIBRARY' | 'USE_HAS_ERRORS';

const faults = new WeakMap<Rulebook, readonly UseFault[]>();

export function useFaultsOf(root: Rulebook): readonly UseFault[] {
  return faults.get(root) ?? [];
}

/**
 * Reads the libraries that a rulebook uses, and those that they use, each once, and makes their names
 * known in it. `errorsIn` judges a library by itself.
 */
export function bringInLibraries(
  parsed: ParsedText,
  name: string,
  load: Load,
  errorsIn: (library: ParsedText) => number,
): void {
  const root = parsed.root;
  // What names mean is found out once a tree: libraries that were read for one question stand for all.
  if (faults.has(root)) return;
  const brought = new Map<string, Import>();
  const reached = new Map<string, readonly Import[]>();
  const found: UseFault[] = [];
  for (const use of usesOf(root)) bringOne(use, use, name, [name]);
  bringIn(root, [...brought.values()]);
  faults.set(root, found);

  /**
   * The file and all that it uses. `top` is the use in the rulebook itself, where every fault behind it
   * is said.
   */
  function bringOne(use: Use, top: Use, from: string, chain: readonly string[]): readonly Import[] {
    const { path } = use;
    if (path === undefined) return [];
    const loaded =
      brought.size < MOST_FILES ? load(path, from) : ({ ok: false, problem: 'too-many' } as const);
    if (!loaded.ok) {
      found.push({ code: 'USE_NOT_FOUND', use: top, args: { path, problem: loaded.problem } });
      return [];
    }
    if (chain.includes(loaded.name)) {
      found.push({ code: 'USE_CYCLE', use: top, args: { path } });
      return [];
    }
    if (brought.has(loaded.name)) return reached.get(loaded.name) ?? [];
    const library = parse(loaded.text);
    const tree = library.root;
    if (tree.kind !== 'library') {
      found.push({ code: 'USE_NOT_A_LIBRARY', use: top, args: { path } });
      return [];
    }
    const own = { path, name: loaded.name, parsed: library, file: brought.size + 1 };
    brought.set(loaded.name, own);
    const behind = usesOf(tree).flatMap((inner) =>
      bringOne(inner, top, loaded.name, [...chain, loaded.name]),
    );
    // A library is judged with the names of those that it uses.
    bringIn(tree, [...new Set(behind)]);
    reached.set(loaded.name, [own, ...behind]);
    const errors = errorsIn(library);
    if (errors > 0) found.push({ code: 'USE_HAS_ERRORS', use: top, args: { path, errors } });
    return [own, ...behind];
  }
}

function usesOf(root: Rulebook): readonly Use[] {
  return root.statements.filter((statement) => statement.$type === 'Use');
}
