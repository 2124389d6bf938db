import type { Rulebook } from '@cchc/model';
import { programOf } from '../program/program.js';
import { Refused } from '../program/refused.js';
import type { TargetRefusal } from '../target.js';
import { assemble } from './assemble.js';
import type { Dialect } from './dialect.js';

/** What of a rulebook no program can say, or this database not exactly. */
export function refusalsOf(rulebook: Rulebook, dialect: Dialect): readonly TargetRefusal[] {
  const { program, refusals } = programOf(rulebook);
  if (refusals.length > 0) return refusals;
  try {
    const { scorer } = assemble(rulebook, program, dialect, 'en');
    // The last step has all columns of those before it, and what was handed in.
    const { columns } = scorer.sheet;
    const { inputs, evidence } = scorer.handedIn.asked;
    const widest = columns.length + inputs.size + evidence.size;
    const isTooWide = Math.max(widest, rulebook.inputs.length) > dialect.most.columns;
    return isTooWide ? [{ construct: 'input', why: 'too-many-columns', at: rulebook.at }] : [];
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return [{ construct: error.construct, why: 'not-in-target', at: error.at }];
  }
}
