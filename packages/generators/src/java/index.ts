import { programOf } from '../program/program.js';
import type { Target } from '../target.js';
import { projectFiles } from './package.js';
import { printing } from './printing.js';

/** A Maven project for Java 17 that needs only Java: `long` wherever that is proved to hold all values. */
export const java: Target = {
  name: 'java',
  scores: true,
  refusals: (rulebook) => programOf(rulebook).refusals,
  generate: (order) => projectFiles(printing(order, programOf(order.rulebook).program)),
};
