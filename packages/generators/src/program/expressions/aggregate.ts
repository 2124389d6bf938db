import type { Aggregate, Expression } from '@cchc/model';
import { truth } from '../cond.js';
import { whole } from '../rat.js';
import { DAYS, MOMENTS } from '../slots.js';
import type { Into } from '../statement.js';
import { type Value, type Writer, apart, fresh, intoRat } from '../writer.js';
import { andThenNot } from './logic.js';
import { lowerCondition, lowerValueBlock } from './lower.js';
import { number, refused } from './values.js';

export function aggregate(expression: Aggregate, to: Writer): Value {
  const { figure, table, of, when, except } = expression;
  const rowPlace = { ...to.place, table, reasons: [] };
  const counted = apart(to, rowPlace);
  const meant = when ? lowerCondition(when, counted) : truth(true);
  const kept = except ? andThenNot(meant, except, counted) : meant;
  counted.statements.push({ do: 'end', with: { kind: 'answer', value: kept } });
  const value = of && lowerValueBlock(of, apart(to, rowPlace));
  const { into, result } = resultOf(figure, value?.kind ?? 'number', table, to, expression);
  to.statements.push({
    do: 'aggregate',
    figure,
    table,
    counted: counted.statements,
    ...(value && figure !== 'count' ? { of: value.block } : {}),
    into,
    reasons: to.place.reasons,
  });
  return result;
}

function resultOf(
  figure: Aggregate['figure'],
  kind: Value['kind'],
  table: string,
  to: Writer,
  at: Expression,
): { readonly into: Into; readonly result: Value } {
  const hint = `${figure}_${table}`;
  if (figure === 'count') {
    const name = fresh(to, hint);
    const range = { low: 0n, high: 1_000_000_000_000n };
    return {
      into: { type: 'int', name },
      result: number(whole({ op: 'local', name, range })),
    };
  }
  if (kind === 'number') {
    const { into, value } = intoRat(to, hint);
    return { into, result: number(value) };
  }
  const isTime = kind === 'date' || kind === 'moment';
  if (!isTime || figure === 'sum' || figure === 'mean') return refused('aggregate', at);
  const name = fresh(to, hint);
  return {
    into: { type: 'int', name },
    result: { kind, value: { op: 'local', name, range: kind === 'date' ? DAYS : MOMENTS } },
  };
}
