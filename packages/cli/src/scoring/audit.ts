import {
  fractionDigits,
  looksAtOthers,
  ratio,
  rational,
  type Population,
  type Rational,
  type Rulebook,
  type UnitResult,
} from '@cchc/model';
import { printResults, score, scoreSome, type Results } from '@cchc/semantics';

/** Populations up to this size are replayed whole, grades and ranks too; of larger ones so many units. */
const SAMPLE = 30;

/** Scores a population by the engine that is audited. */
export type ScoreAgain = (population: Population, round: string | undefined) => Results;

/**
 * A unit to which the reference gives other bytes than the results do. Asked of a sample, the same for
 * the same population, and of every unit whose total is a bound of a grade or one step beside it. Where
 * scores hang on the other units, the reference would have to score all of them: then both engines score
 * those units as a population of their own, grades and ranks too.
 */
export function differingUnit(
  rulebook: Rulebook,
  population: Population,
  results: Results,
  again: ScoreAgain,
): string | undefined {
  const { header, units } = results;
  const round = roundOf(results, population);
  if (units.length <= SAMPLE) return differingInAll(rulebook, population, round, results);
  const asked = sampled(units.length);
  const bounds = boundsOf(rulebook);
  for (const [at, { total }] of units.entries()) {
    if (total.score !== null && isBeside(total.score, bounds)) asked.add(at);
  }
  const places = [...asked];
  const some = places.flatMap((at) => population.units[at] ?? []);
  if (looksAtOthers(rulebook)) {
    const apart = { ...population, units: some };
    return differingInAll(rulebook, apart, round, again(apart, round));
  }
  const given = places.flatMap((at) => units[at] ?? []).map(alone);
  return firstDifference(given, scoreSome(rulebook, population, header.round, some), header);
}

function differingInAll(
  rulebook: Rulebook,
  population: Population,
  round: string | undefined,
  { units, header }: Results,
): string | undefined {
  const replayed = score(rulebook, population, round);
  return firstDifference(units, replayed.ok ? replayed.units : [], header);
}

/** A population without rounds is scored without one. */
function roundOf({ header }: Results, { rounds }: Population): string | undefined {
  return rounds.length === 0 ? undefined : header.round;
}

function firstDifference(
  given: readonly UnitResult[],
  replayed: readonly UnitResult[],
  header: Results['header'],
): string | undefined {
  const text = (unit: UnitResult | undefined): string =>
    unit ? printResults({ header, units: [unit] }) : '';
  return given.find((unit, at) => text(unit) !== text(replayed[at]))?.unit;
}

function alone({ grade: _, rank: __, ...rest }: UnitResult): UnitResult {
  return rest;
}

/** Steps of a linear congruence over all places: each at most once, spread, and always the same. */
function sampled(size: number): Set<number> {
  const places = new Set<number>();
  for (let at = 0, state = 1; at < SAMPLE; at++) {
    state = (state * 48_271) % 2_147_483_647;
    places.add(state % size);
  }
  return places;
}

function boundsOf({ grading }: Rulebook): readonly Rational[] {
  return (grading?.grades ?? []).flatMap(({ conditions }) =>
    conditions.flatMap((condition) => {
      if (condition.kind !== 'total') return [];
      return [condition.range.from, condition.range.to].flatMap((bound) =>
        bound?.value.kind === 'number' ? [rational(bound.value.value)] : [],
      );
    }),
  );
}

/** One step is one of the last digit shown. */
function isBeside(total: string, bounds: readonly Rational[]): boolean {
  const step = ratio(1n, 10n ** BigInt(fractionDigits(total)));
  return bounds.some((bound) => rational(total).sub(bound).abs().compare(step) <= 0);
}
