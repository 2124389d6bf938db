import type { Bound, Range } from '@cchc/model';
import { rangeInWords } from '../format/range.js';
import { expressionInWords } from './expression.js';
import { typeHere, type Telling } from './telling.js';

/** `từ 80% đến dưới 100%`, `đến hết ngày 31/12/2025`. */
export function bandInWords({ from, to }: Range, tell: Telling): string {
  const end = (bound: Bound | undefined) =>
    bound && { text: expressionInWords(bound.value, tell), inclusive: bound.inclusive };
  const bound = from ?? to;
  const isDate = bound !== undefined && typeHere(bound.value, tell)?.kind === 'date';
  return rangeInWords({ from: end(from), to: end(to) }, isDate ? 'date' : 'number', tell.tongue);
}
