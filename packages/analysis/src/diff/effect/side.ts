import {
  rational,
  type CaseTable,
  type Definition,
  type Rational,
  type Rulebook,
} from '@cchc/model';
import type { ScoredLeaf } from '../../symbolic/explore.js';
import type { Scope } from '../../symbolic/scope.js';
import { aggregatesOf, tablePatterns } from '../../symbolic/table-patterns.js';

/** A leaf in one of the two versions; the old one in the names of the new one. */
export interface Side {
  readonly scored: ScoredLeaf;
  readonly rulebook: Rulebook;
}

/**
 * What stands around the rules of both. Rows of a table are told apart by the conditions of both
 * versions together, so that a count of one and a count of the other speak of the same rows.
 */
export function scopesOf(before: Side, after: Side): readonly [Scope, Scope] {
  const aggregates = [before, after].flatMap(({ scored, rulebook }) =>
    aggregatesOf(scored.leaf.rule, rulebook),
  );
  const both = together(before.rulebook, after.rulebook);
  const patterns = tablePatterns(aggregates, { ...scopeOf(after), rulebook: both });
  return [
    { ...scopeOf(before), patterns },
    { ...scopeOf(after), patterns },
  ];
}

export function pointsOf({ scored }: Side): Rational {
  return rational(scored.leaf.worth.points);
}

function scopeOf(side: Side): Scope {
  const { rulebook, scored } = side;
  const points = pointsOf(side);
  return { rulebook, leaf: scored.leaf, points, patterns: new Map(), comparing: true };
}

/** Names of one meaning only, as `aligned` leaves them, so that it does not matter whose declaration is taken. */
function together(before: Rulebook, after: Rulebook): Rulebook {
  return {
    ...after,
    tables: after.tables.map((table) => withColumns(table, before)),
    definitions: merged<Definition>(before.definitions, after.definitions),
    parameters: merged(before.parameters, after.parameters),
    inputs: merged(before.inputs, after.inputs),
  };
}

function withColumns(table: CaseTable, { tables }: Rulebook): CaseTable {
  const old = tables.find(({ name }) => name === table.name);
  return old ? { ...table, columns: merged(old.columns, table.columns) } : table;
}

function merged<Named extends { readonly name: string }>(
  before: readonly Named[],
  after: readonly Named[],
): readonly Named[] {
  return [...new Map([...before, ...after].map((one) => [one.name, one])).values()];
}
