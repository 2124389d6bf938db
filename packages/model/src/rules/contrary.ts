import type { Comparison } from './expression.js';

/** The comparison that holds exactly where another does not. */
export const CONTRARY: Readonly<Record<Comparison['operator'], Comparison['operator']>> = {
  '=': '<>',
  '<>': '=',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
};
