import type { AstNode } from 'langium';
import type { Rulebook } from '../generated/ast.js';
import type { ParsedText } from '../text.js';
import { rulebookOf } from './parents.js';

/** A file that a rulebook brings in (`dùng "…"`), and where its texts are found in `Rulebook.files`. */
export interface Import {
  /** As it is written. */
  readonly path: string;
  /** The file's name, for messages and `Rulebook.files`. */
  readonly name: string;
  readonly parsed: ParsedText;
  /** Its index in `Rulebook.files`; 0 is the rulebook's own text. */
  readonly file: number;
}

const imports = new WeakMap<Rulebook, readonly Import[]>();
const files = new WeakMap<Rulebook, number>();

/** Everything a rulebook brings in, directly or through other libraries, each file once. */
export function importsOf(root: Rulebook): readonly Import[] {
  return imports.get(root) ?? [];
}

/** A library's tree belongs to one rulebook: it is parsed anew for each that brings it in. */
export function bringIn(root: Rulebook, brought: readonly Import[]): void {
  imports.set(root, brought);
  for (const { parsed, file } of brought) files.set(parsed.root, file);
}

/** The file a tree node stands in, as an index into `Rulebook.files`. */
export function fileOf(node: AstNode): number {
  const home = rulebookOf(node);
  return (home && files.get(home)) ?? 0;
}
