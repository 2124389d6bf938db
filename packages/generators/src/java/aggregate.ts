import type { Statement } from '../program/statement.js';
import { intoDoc, statement } from './block.js';
import { call, reasonDocs, text } from './literal.js';
import { rowFunction } from './row-function.js';
import { freshName, local, type Scope } from './scope.js';

const FIGURES = {
  count: 'count',
  sum: 'sumOf',
  mean: 'meanOf',
  largest: 'largestOf',
  smallest: 'smallestOf',
} as const;

/** A figure over the rows of a table: which rows count, what is taken of each, and the figure. */
export function aggregateLines(
  one: Extract<Statement, { readonly do: 'aggregate' }>,
  scope: Scope,
  indent: string,
): readonly string[] {
  const counted = rowFunction('counted', one.counted, 'boolean', scope, indent);
  const value = one.of && rowFunction('value_of', one.of, 'Exact', scope, indent);
  const figure = call(FIGURES[one.figure], [
    'unit',
    text(one.table),
    counted.name,
    ...(value ? [value.name] : []),
    ...reasonDocs(one.reasons),
  ]);
  const lines = [...counted.lines, ...(value ? value.lines : [])];
  if (one.figure === 'count' || one.into.type === 'rat') {
    return [...lines, statement(...intoDoc(one.into, figure, scope), indent)];
  }
  // The latest of several days is a whole number, as a day is.
  const exact = freshName(scope, `${one.into.name}_exact`);
  scope.declared.set(local(scope, one.into.name), 'long');
  return [
    ...lines,
    statement(`final Exact ${exact} = `, figure, indent),
    `${indent}final long ${local(scope, one.into.name)} = ${exact}.num().longValueExact();`,
  ];
}
