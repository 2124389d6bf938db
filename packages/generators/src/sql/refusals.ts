import type { Rulebook } from '@cchc/model';
import { programOf } from '../program/program.js';
import { Refused } from '../program/refused.js';
import type { TargetRefusal } from '../target.js';
import type { Dialect } from './dialect.js';
import { scoringOf } from './package/scoring.js';
import { TooWide } from './parts/parts.js';

/** What of a rulebook no program can say, or this database not exactly. */
export function refusalsOf(rulebook: Rulebook, dialect: Dialect): readonly TargetRefusal[] {
  const { program, refusals } = programOf(rulebook);
  if (refusals.length > 0) return refusals;
  try {
    const { scorer } = scoringOf({ ...NOBODY, rulebook }, program, dialect).assembled;
    if (!dialect.most.strict) return [];
    const tooWide = rulebook.tables.find(({ name, columns }) => {
      const { rows } = scorer.tables(name);
      // Beside them stand the unit, its place, the row and the faults.
      const widest = columns.length + rows.columns.length + 4;
      return columns.length + 4 > dialect.most.kept || widest > dialect.most.columns;
    });
    if (!tooWide) return [];
    return [{ construct: 'case-table', why: 'too-many-columns', at: tooWide.at }];
  } catch (error) {
    if (error instanceof TooWide)
      return [{ construct: error.construct, why: 'too-many-columns', at: error.at }];
    if (!(error instanceof Refused)) throw error;
    return [{ construct: error.construct, why: 'not-in-target', at: error.at }];
  }
}

const NOBODY = { hash: '', version: '', tongue: 'en', vectors: [] } as const;
