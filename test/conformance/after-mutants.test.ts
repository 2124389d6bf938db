import { nativeScorer, vectorPopulations } from '@cchc/generators';
import type { Rulebook, UnitResult } from '@cchc/model';
import { expect, test } from 'vitest';
import { mutantsAfter } from './mutants/after.js';
import { examples } from './rulebooks.js';

/**
 * The vectors tell a rulebook from one whose grades, quotas, vetoes, ranks or least samples are others. Every
 * target gives the bytes of the engine that is asked here on the same vectors, so that what is told here is
 * told of each.
 */
const counted = new Map<string, readonly [killed: number, all: number]>();

test.each(examples())('$name', ({ name, rulebook }) => {
  const populations = vectorPopulations(rulebook).map(({ population }) => population);
  const resultsOf = (one: Rulebook): readonly string[] => {
    const scorer = nativeScorer(one);
    if (!scorer.ok) throw new Error('nothing is refused');
    return populations.flatMap((population) =>
      population.rounds.map((round) => JSON.stringify(scorer.score(population, round).units)),
    );
  };
  const right = resultsOf(rulebook);
  const mutants = mutantsAfter(rulebook, 10 ** -digitsOf(right));
  const left = mutants.filter((one) => {
    const wrong = resultsOf(one.rulebook);
    return right.every((text, at) => text === wrong[at]);
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

/** Of the totals that were told, most digits behind the point. */
function digitsOf(results: readonly string[]): number {
  const totals = results.flatMap((text) =>
    (JSON.parse(text) as readonly UnitResult[]).flatMap(({ total }) => total.score ?? []),
  );
  return Math.max(0, ...totals.map((score) => score.split('.')[1]?.length ?? 0));
}
