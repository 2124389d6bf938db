import { checkText } from '@cchc/check';
import type { Rulebook } from '@cchc/model';
import { syntheticText } from './text.js';

export * from './leaves.js';
export * from './records.js';
export { syntheticGrades, syntheticText } from './text.js';

/** The model of the rulebook of so many leaves. */
export function syntheticRulebook(count: number): Rulebook {
  const { rulebook } = checkText(syntheticText(count), 'tong-hop.cchc');
  if (!rulebook) throw new Error('the synthetic rulebook is well formed');
  return rulebook;
}
