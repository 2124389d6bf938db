import type { CaseTable } from '@cchc/model';
import { compare, FALSE } from '../../program/cond.js';
import { int, isConst, mul, type Cond, type Int } from '../../program/int.js';
import { Refused } from '../../program/refused.js';
import type { LetValue, Statement } from '../../program/statement.js';
import { condSql, intSql } from '../flow/print.js';
import { column, truthOf } from '../flow/sheet.js';
import { linesOf, type Answer, type Lack, type Line } from '../rules/body.js';
import { zeroDenominator } from '../rules/population.js';
import type { Scorer } from '../scorer.js';
import { notHandedIn, rowLacks } from './lacks.js';
import { MOST_ROWS, sumOf } from './sums.js';

type Aggregate = Extract<Statement, { readonly do: 'aggregate' }>;

/** A figure over the rows of a table that count. */
export function figureOfTable(statement: Aggregate, scorer: Scorer): Answer {
  const { figure: which, table, counted, of } = statement;
  const asked = { which, table, counted, of };
  const key = JSON.stringify(asked, (_, value: unknown) =>
    typeof value === 'bigint' ? `${String(value)}n` : value,
  );
  return scorer.once(`figure ${key}`, () => figure(statement, scorer));
}

function figure({ figure: which, table, counted, of }: Aggregate, scorer: Scorer): Answer {
  const { handedIn, dialect } = scorer;
  const sheet = scorer.tables(table);
  const { rows } = sheet;
  const wanted = `${which}_${table}`;
  const lines = linesOf(counted, sheet.scope, `${wanted}_counted`);
  const holds = answerOf(lines);
  const values = of ? linesOf(of, sheet.scope, wanted) : [];
  const value = of ? valueOf(values, sheet.table) : undefined;
  const lacks: Lack[] = [
    notHandedIn(table, scorer),
    ...rowLacks(lines, { op: 'true' }, `${wanted}_uncounted`, sheet, scorer),
    ...rowLacks(values, holds, `${wanted}_without_value`, sheet, scorer),
  ];
  const where = condSql(holds, rows);
  const add = (name: string, sql: string, orElse?: string, wide = false): string => {
    const spelt = scorer.sheet.names.fresh(name);
    sheet.figures.push({ name: spelt, sql });
    if (wide) scorer.sheet.holdWide(spelt);
    handedIn.ofTable({
      view: sheet.figuresView,
      columns: [{ name: spelt, ...(orElse === undefined ? {} : { orElse }) }],
    });
    return spelt;
  };
  const filtered = (aggregate: string): string => dialect.filtered(aggregate, where);
  const countOf = (name = wanted): Int =>
    column(add(name, filtered('count(*)'), '0'), 0n, MOST_ROWS);
  if (which === 'count' || !value) {
    return { lacks, values: [{ type: 'int', value: countOf() }] };
  }
  const number = intSql(value.num, rows);
  const { den } = value;
  if (which === 'sum' || which === 'mean') {
    const total = sumOf(value.num, where, rows);
    const sum = column(add(wanted, total.sql, '0', total.wide));
    if (which === 'sum') return { lacks, values: ints(sum, int(den)) };
    const count = countOf(`${wanted}_rows`);
    const none = zeroDenominator(compare(count, '=', int(0)));
    return { lacks: [...lacks, none], values: ints(sum, mul(count, int(den))) };
  }
  const end = filtered(`${which === 'largest' ? 'max' : 'min'}(${number.sql})`);
  const found = add(wanted, end, undefined, number.wide);
  const none = zeroDenominator(truthOf(`(${found} IS NULL)`));
  return { lacks: [...lacks, none], values: ints(column(found), int(den)) };
}

function ints(...values: readonly Int[]): readonly LetValue[] {
  return values.map((value) => ({ type: 'int', value }));
}

function answerOf(lines: readonly Line[]): Cond {
  const last = lines.at(-1);
  return last?.is === 'end' && last.ending.kind === 'answer' ? last.ending.value : FALSE;
}

/** Numbers of different denominators cannot be added up in one column. */
function valueOf(
  lines: readonly Line[],
  at: CaseTable,
): { readonly num: Int; readonly den: bigint } {
  const last = lines.at(-1);
  if (last?.is === 'end' && last.ending.kind === 'day') return { num: last.ending.value, den: 1n };
  if (last?.is !== 'end' || last.ending.kind !== 'value') throw new Refused('aggregate', at);
  const { num, den } = last.ending.value;
  if (!isConst(den)) throw new Refused('arithmetic', at);
  return { num, den: den.value };
}
