import type { Rulebook } from '@cchc/model';
import type { Program } from '../../program/program.js';
import type { Order } from '../../target.js';
import { bookOf } from '../make/book.js';
import { literal } from './literal.js';
import { code, printingMaker } from './maker.js';
import { apart, type Module } from './modules.js';
import type { KnownNames } from '../runtime/check.js';
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
    code: [
      `export const book = ${literal(book)};`,
      `/** What units may hand in. */\nexport const names = ${literal(knownNames(program.rulebook))};`,
    ].join('\n\n'),
    gives: ['book', 'names'],
    uses: names.used,
  };
}

function knownNames({ inputs, evidence, surveys, tables }: Rulebook): KnownNames {
  const of = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name);
  return {
    inputs: of(inputs),
    evidence: of(evidence),
    surveys: of(surveys),
    tables: of(tables),
  };
}
