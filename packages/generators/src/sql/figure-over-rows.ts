import type { Aggregate, Rulebook } from '@cchc/model';
import { isConst } from '../program/int.js';
import { lower } from '../program/expressions/lower.js';
import { Refused } from '../program/refused.js';
import type { Block, Ending } from '../program/statement.js';
import { writer } from '../program/writer.js';
import { columnsOfBlock, type RowLack, type RowNames, type SqlColumn } from './columns-of-block.js';

/** An aggregate of the rulebook as columns of SQL, worked out row by row, and what to make of them. */
export interface FigureOverRows {
  readonly figure: Aggregate['figure'];
  /** `alias: expression`; each may use those before it. */
  readonly columns: readonly SqlColumn[];
  /** Whether the row counts, and why it cannot be said (text, null where it can). */
  readonly counted: string;
  readonly countedLack: string;
  /** The value of a row that counts as a whole number, and why it has none; absent for `count`. */
  readonly value?: {
    readonly kind: 'number' | 'date' | 'moment';
    readonly sql: string;
    readonly lack: string;
    /** A number is so many of these. */
    readonly denominator: bigint;
  };
  /** What a lack of text `lack:N` says, by N. */
  readonly lacks: readonly RowLack[];
}

export type LoweredFigure =
  | { readonly ok: true; readonly figure: FigureOverRows }
  /** What of the aggregate no SQL over rows says exactly: a construct by its `kind` in the model. */
  | { readonly ok: false; readonly construct: string };

/**
 * The aggregate as SQL; `names` says what columns of the table are called, and `prefix` begins all
 * names that are made here.
 */
export function figureOverRows(
  rulebook: Rulebook,
  aggregate: Aggregate,
  names: RowNames,
  prefix: string,
): LoweredFigure {
  try {
    return { ok: true, figure: lowered(rulebook, aggregate, names, prefix) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, construct: error.construct };
    throw error;
  }
}

function lowered(
  rulebook: Rulebook,
  aggregate: Aggregate,
  names: RowNames,
  prefix: string,
): FigureOverRows {
  const { figure } = aggregate;
  const { statement, kind } = loweredAggregate(rulebook, aggregate);
  const lacks: RowLack[] = [];
  const context = { names, lacks, at: aggregate };
  const counted = columnsOfBlock(statement.counted, { ...context, prefix: `${prefix}c_` });
  if (counted.ending.kind !== 'answer') throw new Refused(counted.ending.kind, aggregate);
  const base = {
    figure,
    counted: counted.condition(counted.ending.value),
    countedLack: counted.lack,
    lacks,
  };
  if (!statement.of) return { ...base, columns: counted.columns };
  const { columns, value } = valueOf(statement.of, { ...context, prefix: `${prefix}v_` });
  return { ...base, columns: [...counted.columns, ...columns], value: { kind, ...value } };
}

type Context = Parameters<typeof columnsOfBlock>[1];

function valueOf(
  block: Block,
  context: Context,
): {
  readonly columns: FigureOverRows['columns'];
  readonly value: Omit<NonNullable<FigureOverRows['value']>, 'kind'>;
} {
  const { columns, lack, ending, whole } = columnsOfBlock(block, context);
  const { num, denominator } = exactOf(ending, context);
  return { columns, value: { sql: whole(num), lack, denominator } };
}

/** Numbers of different denominators, such as ratios of two columns, cannot be added up in one column. */
function exactOf(ending: Ending, { at }: Context) {
  if (ending.kind === 'day') return { num: ending.value, denominator: 1n };
  if (ending.kind !== 'value') throw new Refused(ending.kind, at);
  const { num, den } = ending.value;
  if (!isConst(den)) throw new Refused('arithmetic', at);
  return { num, denominator: den.value };
}

function loweredAggregate(rulebook: Rulebook, aggregate: Aggregate) {
  const to = writer({ rulebook, reasons: [] }, []);
  const { kind } = lower(aggregate, to);
  const statement = to.statements.find((one) => one.do === 'aggregate');
  const isFigure = kind === 'number' || kind === 'date' || kind === 'moment';
  if (!statement || !isFigure) throw new Refused('aggregate', aggregate);
  return { statement, kind };
}
