import { vectorPopulations, type TestVector } from '@cchc/generators';
import { printPopulation, type Rulebook } from '@cchc/model';
import { printResults, score } from '@cchc/semantics';

/** What generated scorers test themselves with: populations made of the rulebook, scored by the reference. */
export function vectorsOf(rulebook: Rulebook): readonly TestVector[] {
  return vectorPopulations(rulebook).flatMap(({ name, population }) =>
    population.rounds.flatMap((round) => {
      const results = score(rulebook, population, round);
      if (!results.ok) return [];
      return [
        {
          name: `${name}-${round}`,
          population: printPopulation(population),
          round,
          results: printResults(results),
        },
      ];
    }),
  );
}
