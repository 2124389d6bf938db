import type { AstNode } from 'langium';
import type { Named, Node, Rulebook } from '../generated/ast.js';
import { bringIn, importsOf, type Import } from './imports.js';
import { rulebookOf } from './parents.js';
import { symbolsOf } from './symbols.js';

const bases = new WeakMap<Rulebook, Rulebook>();

/** The tree of the rulebook that an amendment amends, where it was brought in. */
export function baseOf(amendment: Rulebook): Rulebook | undefined {
  return bases.get(amendment);
}

/** Makes the names of what is amended, and of all that it uses, known in the amendment. */
export function bringInBase(amendment: Rulebook, base: Omit<Import, 'file'>): void {
  const own = importsOf(amendment);
  const tree = base.parsed.root;
  const brought = [base, ...importsOf(tree)].map((one, index) => ({
    ...one,
    file: own.length + 1 + index,
  }));
  bases.set(amendment, tree);
  bringIn(amendment, [...own, ...brought]);
}

/** What a declaration of an amendment stands in the place of. */
export function amendedOf(declared: AstNode & { readonly name: string }): AstNode | undefined {
  const home = rulebookOf(declared);
  const base = home && baseOf(home);
  if (!base) return undefined;
  const symbols = symbolsOf(base);
  if (declared.$type === 'Node') return nodeOfBase(base, declared.name);
  const other = symbols.byName.get(declared.name);
  return other?.$type === declared.$type ? firstDeclared(other) : undefined;
}

/** The criterion of the base, or of what that amends itself, that a code or path means. */
export function nodeOfBase(base: Rulebook, path: string): Node | undefined {
  const { nodesById, nodesByCode } = symbolsOf(base);
  const found = nodesById.get(path) ?? nodesByCode.get(path)?.[0];
  return found && firstDeclared(found);
}

/** The base may be an amendment that says it anew too. */
function firstDeclared<Declared extends Node | Named>(declared: Declared): Declared {
  const before = amendedOf(declared) as Declared | undefined;
  return before ?? declared;
}
