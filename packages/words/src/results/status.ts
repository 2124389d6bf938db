import type { StatusKind } from '@cchc/model';
import type { Tongue } from '../tongue.js';
import { RESULT_PHRASES } from './phrases.js';

/** `đã chấm`, `thiếu số liệu`: fit for a cell of a table. */
export function statusInWords(status: StatusKind, tongue: Tongue): string {
  return RESULT_PHRASES[tongue].status[status];
}
