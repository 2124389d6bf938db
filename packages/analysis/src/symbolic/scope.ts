import type { Expression, Leaf, Name, Placed, Rational, Rulebook } from '@cchc/model';
import type { Quotient } from './quotient.js';
import type { TablePatterns } from './table-patterns.js';

/** What stands around an expression: whose points `tối đa` are, what `giá trị` is, whose columns can be named. */
export interface Scope {
  readonly rulebook: Rulebook;
  readonly leaf: Leaf | undefined;
  readonly points: Rational;
  readonly subject?: { readonly value: Quotient; readonly expression: Expression };
  /** Two versions are compared: what people give is then no one figure, since each may weigh it otherwise. */
  readonly comparing?: true;
  /** The case table whose columns are in reach. */
  readonly table?: Name;
  /** The sorts of rows that the counts over each table tell apart; absent where that is not known. */
  readonly patterns: ReadonlyMap<Name, TablePatterns>;
}

/** The same expression (or other part of a rule) in the same scope has the same text, wherever it stands. */
export function keyOf(place: Placed, scope: Scope): string {
  const around = [scope.table, scope.subject && textOf(scope.subject.expression)];
  return JSON.stringify([textOf(place), ...around]);
}

/** A definition may speak of the columns of the table it is used in. */
export function keyOfDefinition(name: Name, { table }: Scope): string {
  return JSON.stringify([name, table]);
}

export function textOf(expression: unknown): string {
  return JSON.stringify(expression, (key, value: unknown) => (key === 'at' ? undefined : value));
}
