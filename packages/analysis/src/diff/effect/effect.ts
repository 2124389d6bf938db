import { ONE, max } from '@cchc/model';
import type { Case } from '../../symbolic/case.js';
import { stretchOfQuotient } from '../../symbolic/stretch.js';
import type { Differs, DiffWitness, Effect } from '../change.js';
import { compared, type Difference } from './differences.js';
import { furthest } from './furthest.js';
import { regionOf } from './regions.js';
import { replayCase, scoresDiffer } from './replay.js';
import { pointsOf, type Side } from './side.js';
import { absencesDiffer, domainsDiffer } from './asked.js';
import { triedUnits } from './trial.js';

/** More regions than this are not told one by one. */
const MOST_REGIONS = 12;

/** So many differences are tried for the smallest case. */
const MOST_TRIED = 24;

/**
 * Whether a leaf scores any case otherwise than before, when everything it asks for is handed in (what
 * a missing figure does is compared as it is written). Proved, or shown by a case that the reference
 * evaluator scored by both versions, or left open.
 */
export function effectOf(before: Side, after: Side): Effect {
  const { differences, open } = compared(before, after);
  const shown = shownCases(differences, before, after);
  if (shown.length > 0) return differs(differences, shown, open === undefined, before, after);
  const needsTrial = open !== undefined || differences.length > 0;
  const other = domainsDiffer(before, after) || absencesDiffer(before, after);
  if (needsTrial || other || worthDiffers(before, after)) {
    const tried = triedUnits(before, after);
    if (tried) return differs(differences, [tried], !needsTrial && !other, before, after);
    return { kind: 'undecided', why: open ?? 'witness-not-found' };
  }
  return { kind: 'equal' };
}

function worthDiffers(before: Side, after: Side): boolean {
  return !pointsOf(before).equals(pointsOf(after));
}

/** Cases that both versions were shown and scored otherwise; the smallest first. */
function shownCases(
  differences: readonly Difference[],
  before: Side,
  after: Side,
): readonly DiffWitness[] {
  return differences
    .slice(0, MOST_TRIED)
    .flatMap(({ here }) => replayCase(here, before, after) ?? [])
    .filter(scoresDiffer)
    .sort((a, b) => sizeOf(a) - sizeOf(b));
}

/** A case is small if it says little, in few figures. */
function sizeOf({ witness }: DiffWitness): number {
  return witness.reduce((size, { value }) => size + 10 + value.length, 0);
}

function differs(
  differences: readonly Difference[],
  shown: readonly DiffWitness[],
  complete: boolean,
  before: Side,
  after: Side,
): Differs {
  const [witness] = shown as readonly [DiffWitness, ...DiffWitness[]];
  const told = regionsOf(differences, before, after);
  const replay = (here: Case) => replayCase(here, before, after);
  const gain = furthest(differences, shown, 1, replay);
  const loss = furthest(differences, shown, -1, replay);
  return {
    kind: 'differs',
    regions: told.slice(0, MOST_REGIONS),
    moreRegions: Math.max(0, told.length - MOST_REGIONS),
    witness,
    ...(gain && { gain }),
    ...(loss && { loss }),
    complete,
  };
}

/** A region for each way of scoring otherwise, the largest differences first. */
function regionsOf(differences: readonly Difference[], before: Side, after: Side) {
  const sized = differences.map(({ pair, here, by }) => {
    const stretch = by && stretchOfQuotient(here, by);
    const ends = [stretch?.from?.value ?? ONE, stretch?.to?.value ?? ONE];
    return {
      region: regionOf(pair, here, before, after),
      size: ends.map((one) => one.abs()).reduce(max),
    };
  });
  sized.sort((a, b) => b.size.compare(a.size));
  return [...new Map(sized.map(({ region }) => [JSON.stringify(region), region])).values()];
}
