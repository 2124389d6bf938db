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
    assemble(rulebook, program, dialect, 'en');
    return [];
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return [{ construct: error.construct, why: 'not-in-target', at: error.at }];
  }
}
