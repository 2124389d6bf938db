import type { Program } from '../../program/program.js';
import type { Order } from '../../target.js';
import { bookOf } from '../make/book.js';
import { literal } from './literal.js';
import { code, printingMaker } from './maker.js';
import { apart, type Module } from './modules.js';
import type { Names } from './scope.js';

/** `rulebook.js`: the tree, and what happens after the total. */
export function rulebookModule(
  program: Program,
  functions: ReadonlyMap<string, string>,
  all: Names,
  { hash }: Order,
): Module {
  const names = apart(all);
  const book = bookOf(program, hash, printingMaker(names), ({ leaf }) =>
    code(functions.get(leaf.id) ?? ''),
  );
  return {
    path: 'rulebook.js',
    said: 'The tree of criteria, and what happens after the total: grades, ranks, named results.',
    code: `export const book = ${literal(book)};`,
    gives: ['book'],
    uses: names.used,
  };
}
