import type { Bound, Range } from '@cchc/model';
import { rangeInWords } from '../format/range.js';
import { expressionInWords } from './expression.js';
import { typeHere, type Telling } from './telling.js';

/** `từ 80% đến dưới 100%`, `đến hết ngày 31/12/2025`. */
export function bandInWords({ from, to }: Range, tell: Telling): string {
  const end = (bound: Bound | undefined) =>
    bound && {
      text: expressionInWords(bound.value, tell),
      inclusive: bound.inclusive,
      kind: typeHere(bound.value, tell)?.kind ?? 'number',
    };
  return rangeInWords({ from: end(from), to: end(to) }, tell.tongue);
}
