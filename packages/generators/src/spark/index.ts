import { refusalsOf } from '../sql/refusals.js';
import type { Target } from '../target.js';
import { spark as dialect } from './dialect.js';
import { packageFiles } from './package.js';

/** Spark SQL and the small job that runs it: whole numbers under ANSI, and no Python in any plan. */
export const spark: Target = {
  name: 'spark',
  scores: true,
  refusals: (rulebook) => refusalsOf(rulebook, dialect),
  generate: (order) => packageFiles(order),
};
