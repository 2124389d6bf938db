import type { Aggregate, Expression, Name, Rule, Rulebook } from '@cchc/model';
import { anyCase, type Case } from './case.js';
import { expressionsUsed } from './expressions-used.js';
import { readTruth } from './truths.js';
import { textOf, type Scope } from './scope.js';

/**
 * The sorts of rows that the conditions of a leaf tell apart in one case table: each is a set of
 * rows that meet the same conditions, with how many of them there are as an unknown.
 */
export interface TablePatterns {
  readonly table: Name;
  readonly patterns: readonly Pattern[];
}

export interface Pattern {
  readonly name: string;
  /** The texts of the conditions that such a row meets. */
  readonly meets: ReadonlySet<string>;
  readonly row: Case;
}

/** More sorts of rows than this are not told apart. */
const MOST_PATTERNS = 16;

/** By table, for all tables that are counted in and whose conditions look at nothing but the row. */
export function tablePatterns(
  aggregates: readonly Aggregate[],
  scope: Scope,
): ReadonlyMap<Name, TablePatterns> {
  const tables = [...new Set(aggregates.map((one) => one.table))];
  const found = tables.map((table) => {
    const own = aggregates.filter((one) => one.table === table);
    return patternsOf(table, own.flatMap(conditionsOf), { ...scope, table });
  });
  return new Map(found.flatMap((one) => (one ? [[one.table, one] as const] : [])));
}

/** Whether the rows of a pattern are those the aggregate speaks of. */
export function isCounted({ when, except }: Aggregate, pattern: Pattern): boolean {
  const met = !when || pattern.meets.has(textOf(when));
  return met && !(except && pattern.meets.has(textOf(except)));
}

function conditionsOf({ when, except }: Aggregate): readonly Expression[] {
  return [when, except].filter((condition) => condition !== undefined);
}

function patternsOf(
  table: Name,
  conditions: readonly Expression[],
  scope: Scope,
): TablePatterns | undefined {
  const distinct = new Map(conditions.map((condition) => [textOf(condition), condition]));
  const patterns = new Map<string, Pattern>();
  for (const pattern of sorts([...distinct], { name: '', meets: new Set(), row: anyCase }, scope)) {
    if (!pattern || patterns.size > MOST_PATTERNS) return undefined;
    if (!patterns.has(pattern.name)) patterns.set(pattern.name, pattern);
  }
  return { table, patterns: [...patterns.values()] };
}

/** Undefined stands for a sort of rows that hangs on more than the row. */
function* sorts(
  conditions: readonly (readonly [string, Expression])[],
  sofar: Pattern,
  scope: Scope,
): Generator<Pattern | undefined> {
  const [first, ...rest] = conditions;
  if (!first) {
    yield sofar;
    return;
  }
  const [text, condition] = first;
  for (const read of readTruth(condition, scope, sofar.row)) {
    if (read.kind === 'stop' || !isOfRowOnly(read.here)) yield undefined;
    else {
      const meets = new Set(sofar.meets);
      if (read.truth) meets.add(text);
      const name = sofar.name + (read.truth ? '+' : '-');
      yield* sorts(rest, { name, meets, row: read.here }, scope);
    }
  }
}

function isOfRowOnly({ unknowns, picks }: Case): boolean {
  const sources = [...unknowns.values(), ...[...picks.values()].map((picked) => picked.choice)];
  return sources.every(({ source }) => source.kind === 'column' || source.kind === 'derived');
}

/** The figures over rows that a rule comes to. */
export function aggregatesOf(rule: Rule, rulebook: Rulebook): readonly Aggregate[] {
  return expressionsUsed(rule, rulebook).filter((part) => part.kind === 'aggregate');
}
