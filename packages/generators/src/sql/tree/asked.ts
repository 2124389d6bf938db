import { FALSE, eitherOf } from '../../program/cond.js';
import type { Cond } from '../../program/int.js';
import { columnsCompared, conjuncts } from '../flow/known.js';
import type { Outcome } from './leaf.js';

/** Lines one behind the other as one condition: whoever is taken by one of them. */
export interface Asked {
  readonly when: Cond;
  /** Their places. */
  readonly of: readonly number[];
}

/**
 * The lines as conditions, those for one lacking figure as one: why it lacks is no matter where only the
 * points are asked for.
 */
export function askedLines(outcomes: readonly Outcome[]): readonly Asked[] {
  const lines: Asked[] = [];
  let open: number[] = [];
  outcomes.forEach(({ when, lacks }, at) => {
    open.push(at);
    const next = outcomes[at + 1]?.lacks;
    if (lacks && !lacks.isLast && next?.column === lacks.column) return;
    const each = open.map((one) => outcomes[one]?.when ?? FALSE);
    lines.push({ when: lacks?.isLast ? when : each.reduce(eitherOf, FALSE), of: open });
    open = [];
  });
  return lines;
}

/**
 * Whether the line is one of some, as a condition of the figures that is never null; undefined where other
 * lines stand before, or where something that may be null decides.
 */
export function asked(
  outcomes: readonly Outcome[],
  holds: (one: Outcome) => boolean,
): Cond | undefined {
  const others: Cond[] = [];
  const tested = new Set<string>();
  let any: Cond = FALSE;
  for (const { when, of } of askedLines(outcomes)) {
    const own = of.map((at) => outcomes[at]).filter((one) => one !== undefined);
    if (!own.some(holds)) {
      others.push(when);
      continue;
    }
    const column = own.at(-1)?.lacks?.column;
    const apart = others.every((one) => column !== undefined && needs(one, column));
    if (!own.every(holds) || !apart || !isDefinite(when, tested)) return undefined;
    any = eitherOf(any, when);
    if (column !== undefined && isNullTest(when)) tested.add(column);
  }
  return any;
}

/** Whether a condition is never null where none of the columns is. */
function isDefinite(one: Cond, columns: ReadonlySet<string>): boolean {
  switch (one.op) {
    case 'true':
    case 'false':
      return true;
    case 'and':
    case 'or':
      return isDefinite(one.left, columns) && isDefinite(one.right, columns);
    case 'not':
      return isDefinite(one.value, columns);
    case 'local-is':
      return isNullTest(one) || columns.has(one.name);
    default:
      return columnsCompared(one)?.every((column) => columns.has(column)) ?? false;
  }
}

function isNullTest(one: Cond): boolean {
  return one.op === 'local-is' && /^\(\w+ IS NULL\)$/.test(one.name);
}

/** Whether a condition cannot hold where a column is null. */
function needs(one: Cond, column: string): boolean {
  return conjuncts(one).some((part) => {
    const bare = part.op === 'not' ? part.value : part;
    if (bare.op === 'local-is') return bare.name === column;
    return columnsCompared(bare)?.includes(column) ?? false;
  });
}
