import { nativeScorer } from '@cchc/generators';
import type { Population, Rulebook, UnitResult } from '@cchc/model';
import { expect, test } from 'vitest';
import { mutantsAfter } from './mutants/after.js';
import { examples } from './rulebooks.js';
import { vectorsOf } from './vectors.js';

/**
 * The vectors tell a rulebook from one whose grades, quotas, vetoes, ranks or least samples are others. Every
 * target gives the bytes of the engine that is asked here on the same vectors, so that what is told here is
 * told of each.
 */
const counted = new Map<string, readonly [killed: number, all: number]>();

test.each(examples())('$name', ({ name, rulebook }) => {
  // Those made for what comes after the scores first: most mutants need no other.
  const told = vectorsOf(rulebook).toSorted((a, b) => placeOf(a.name) - placeOf(b.name));
  const inRight = resultsIn(rulebook);
  const right = told.map(({ population }) => inRight(population));
  const mutants = mutantsAfter(rulebook, 10 ** -digitsOf(right));
  const left = mutants.filter((one) => {
    const inMutant = resultsIn(one.rulebook);
    return told.every(({ population }, at) => inMutant(population) === right[at]);
  });
  counted.set(name, [mutants.length - left.length, mutants.length]);
  console.log(
    `${name}: ${String(mutants.length)} after the scores, ${String(left.length)} alive\n${left.map(({ said }) => `  ${said}`).join('\n')}`,
  );
});

test('of what comes after the scores nearly all mutants are killed', () => {
  const all = [...counted.values()];
  const sum = (of: 0 | 1): number => all.reduce((before, one) => before + one[of], 0);
  expect(sum(1)).toBeGreaterThan(100);
  expect(sum(0) / sum(1)).toBeGreaterThanOrEqual(0.9);
});

const FIRST = ['contested', 'ends', 'ties', 'graded'];

function placeOf(name: string): number {
  const place = FIRST.indexOf(name);
  return place < 0 ? FIRST.length : place;
}

function resultsIn(rulebook: Rulebook): (population: Population) => string {
  const scorer = nativeScorer(rulebook);
  if (!scorer.ok) throw new Error('nothing is refused');
  return (population) =>
    JSON.stringify(population.rounds.map((round) => scorer.score(population, round).units));
}

/** Of the totals that were told, most digits behind the point. */
function digitsOf(results: readonly string[]): number {
  const totals = results.flatMap((text) =>
    (JSON.parse(text) as readonly (readonly UnitResult[])[])
      .flat()
      .flatMap(({ total }) => total.score ?? []),
  );
  return Math.max(0, ...totals.map((score) => score.split('.')[1]?.length ?? 0));
}
