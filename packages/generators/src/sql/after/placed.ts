import { sqlGradedByInWords } from '@cchc/words';
import { wrapped } from '../../comments/plain.js';
import { both, compare } from '../../program/cond.js';
import { add, choose, int, largest, smallest, type Cond, type Int } from '../../program/int.js';
import { sizeOf } from '../flow/resolve.js';
import type { Scorer } from '../scorer.js';

/** What put a unit where it is, by number. */
export const BY = ['band', 'veto', 'downgrade', 'cap', 'quota'] as const;

export interface Placed {
  readonly place: Int;
  readonly by: Int;
}

export function isGraded({ place }: Placed): Cond {
  return compare(place, '>=', int(0));
}

function placed(
  when: Cond,
  place: Int,
  by: (typeof BY)[number],
  before: Placed,
  { sheet, tongue }: Scorer,
): Placed {
  const codes = wrapped(sqlGradedByInWords(BY, tongue));
  const holds = sizeOf(when) > 3 ? sheet.cond(`${by}_applies`, when) : when;
  return {
    place: sheet.int(`grade_after_${by}`, choose(holds, place, before.place)),
    by: sheet.int(`grade_by_${by}`, choose(holds, int(BY.indexOf(by)), before.by), codes),
  };
}

/** The worst of the grades that something says, if it is worse. */
export function notAbove(
  places: readonly Int[],
  when: Cond,
  by: (typeof BY)[number],
  before: Placed,
  scorer: Scorer,
): Placed {
  if (places.length === 0) return before;
  const worst = scorer.sheet.int(`worst_by_${by}`, places.reduce(largest));
  return placed(both(when, compare(worst, '>', before.place)), worst, by, before, scorer);
}

/** A number of steps down, not below the last grade. */
export function lowered(
  before: Placed,
  steps: Int,
  when: Cond,
  by: (typeof BY)[number],
  ladder: readonly string[],
  scorer: Scorer,
): Placed {
  const place = smallest(add(before.place, steps), int(ladder.length - 1));
  const lower = both(when, compare(before.place, '<', int(ladder.length - 1)));
  return placed(lower, place, by, before, scorer);
}
