import { programOf } from '../program/program.js';
import type { Target } from '../target.js';
import { packageFiles } from './package.js';
import { printing } from './printing.js';

/** A typed Python package that needs only Python: whole numbers and `//`, a function a leaf. */
export const python: Target = {
  name: 'python',
  scores: true,
  refusals: (rulebook) => programOf(rulebook).refusals,
  generate: (order) => packageFiles(printing(order, programOf(order.rulebook).program)),
};
