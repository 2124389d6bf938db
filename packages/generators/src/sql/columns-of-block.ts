import type { Placed, Reason } from '@cchc/model';
import type { Cond, Int, Slot } from '../program/int.js';
import { Refused } from '../program/refused.js';
import type { Block, Ending, LackCause, LetValue, Statement } from '../program/statement.js';
import { condSql, intSql, quoted, textSql, type SqlNames } from './print-int.js';

/** What the columns of the table are called. */
export interface RowNames {
  /** The value of a column: a whole number, a truth or a text; null where it lacks. */
  readonly value: (column: string) => string;
  /** Why it lacks (text); null where it does not. */
  readonly lack: (column: string) => string;
  /** Whether the row's unit is meant, as a condition. */
  readonly unitIs: (by: 'type' | 'unit', name: string) => string;
}

export interface SqlColumn {
  readonly alias: string;
  readonly sql: string;
}

export interface RowLack {
  readonly cause: LackCause;
  readonly reasons: readonly Reason[];
}

export interface BlockColumns {
  readonly columns: readonly SqlColumn[];
  /** The first lack on the way through the block; null where there is none. */
  readonly lack: string;
  readonly ending: Ending;
  readonly condition: (value: Cond) => string;
  readonly whole: (value: Int) => string;
}

interface Context {
  readonly names: RowNames;
  readonly lacks: RowLack[];
  readonly at: Placed;
  readonly prefix: string;
}

/** A way through the block so far: under which conditions, and what names stand for on it. */
interface Way {
  /** A column that says whether this way is taken; undefined: always. */
  readonly guard: string | undefined;
  readonly aliases: Map<string, string>;
}

/**
 * A body of statements as columns: each `let` one, and the lack the first, in the order of the statements,
 * that a row meets on its way. What lies on no way of a row may come to null, and then nobody asks for it.
 */
export function columnsOfBlock(block: Block, { names, lacks, at, prefix }: Context): BlockColumns {
  const columns: SqlColumn[] = [];
  const met: string[] = [];
  const top: Way = { guard: undefined, aliases: new Map() };

  const column = (sql: string): string => {
    const alias = `${prefix}${String(columns.length + 1)}`;
    columns.push({ alias, sql });
    return alias;
  };
  const meet = ({ guard }: Way, when: string, lack: string): void => {
    const taken = guard === undefined ? when : `${guard} AND ${when}`;
    met.push(`WHEN ${taken} THEN ${lack}`);
  };
  const namesOn = ({ aliases }: Way): SqlNames => ({
    local: (name) => aliases.get(name) ?? refuse('reference'),
    slot: (slot) => names.value(columnOf(slot)),
    asked: (question) =>
      question.op === 'unit-is' ? names.unitIs(question.by, question.name) : refuse('evidence'),
  });
  const columnOf = (slot: Slot): string =>
    slot.of === 'column' ? slot.name : refuse(slot.of === 'score' ? 'score-of' : slot.of);
  const refuse = (construct: string): never => {
    throw new Refused(construct, at);
  };
  const set = (way: Way, name: string, value: LetValue): void => {
    const sql = valueSql(value, namesOn(way));
    const before = way.aliases.get(name);
    const chosen =
      way.guard !== undefined && before !== undefined
        ? `CASE WHEN ${way.guard} THEN ${sql} ELSE ${before} END`
        : sql;
    way.aliases.set(name, column(chosen));
  };
  const branch = (way: Way, statement: Extract<Statement, { readonly do: 'if' }>): void => {
    const when = condSql(statement.when, namesOn(way));
    const inside = (condition: string): Way => ({
      ...way,
      guard: column(way.guard === undefined ? condition : `(${way.guard} AND ${condition})`),
    });
    const [then, otherwise] = [inside(when), inside(`(NOT ${when})`)];
    for (const one of statement.then) step(then, one);
    for (const one of statement.otherwise) step(otherwise, one);
  };
  const step = (way: Way, statement: Statement): void => {
    switch (statement.do) {
      case 'need': {
        const lack = names.lack(columnOf(statement.slot));
        meet(way, `${lack} IS NOT NULL`, lack);
        return;
      }
      case 'lack': {
        const { cause, reasons } = statement;
        meet(way, 'TRUE', quoted(`lack:${String(lacks.push({ cause, reasons }) - 1)}`));
        return;
      }
      case 'let':
      case 'set':
        set(way, statement.name, statement.value);
        return;
      case 'var':
        return;
      case 'if':
        branch(way, statement);
        return;
      default:
        refuse(statement.do);
    }
  };

  const last = block.at(-1);
  if (last?.do !== 'end') return refuse('aggregate');
  for (const statement of block.slice(0, -1)) step(top, statement);
  const lack = met.length === 0 ? 'NULL::VARCHAR' : `(CASE ${met.join(' ')} END)`;
  return {
    columns,
    lack,
    ending: last.with,
    condition: (value) => condSql(value, namesOn(top)),
    whole: (value) => intSql(value, namesOn(top)),
  };
}

function valueSql(value: LetValue, names: SqlNames): string {
  switch (value.type) {
    case 'int':
      return intSql(value.value, names);
    case 'bool':
      return condSql(value.value, names);
    case 'text':
      return textSql(value.value, names);
  }
}
