import { nativeScorer } from '@cchc/generators';
import {
  looksAtOthers,
  populationOf,
  type Population,
  type PopulationJson,
  type Rulebook,
  type UnitResult,
} from '@cchc/model';
import { refusals, score, type Refusal, type Results } from '@cchc/semantics';
import { once } from '../once.js';
import type { About } from './requests.js';

/** A rulebook ready to score with. */
export interface Book {
  readonly rulebook: Rulebook;
  readonly about: About;
  /** What keeps it from being scored at all. */
  readonly refused: readonly Refusal[];
  /** Whether anything that a unit gets is worked out of what other units have. */
  readonly looksAtOthers: boolean;
  /** By the compiled engine; by the reference where that refuses the rulebook. */
  readonly score: (population: PopulationJson, round?: string) => Results;
}

export function bookOf(rulebook: Rulebook, about: About): Book {
  // Compiled for whoever asks for scores, not for each key in the text.
  const native = once(() => nativeScorer(rulebook));
  return {
    rulebook,
    about,
    refused: refusals(rulebook),
    looksAtOthers: looksAtOthers(rulebook),
    score: (population, round) => {
      const compiled = native();
      return compiled.ok
        ? compiled.scoreJson(population, round)
        : byReference(rulebook, population, round);
    },
  };
}

function byReference(rulebook: Rulebook, population: PopulationJson, round?: string): Results {
  const result = score(rulebook, populationOf(population), round);
  if (!result.ok) throw new Error('a rulebook that is refused is never asked to score');
  return result;
}

/** The units that a case is compared with. */
export interface Others {
  readonly population: Population;
  readonly json: PopulationJson;
}

/** More are not scored anew for each key that is pressed. */
export const MOST_OTHERS = 2000;

export function ofUnit(units: readonly UnitResult[], id: string): UnitResult | undefined {
  return units.find(({ unit }) => unit === id);
}
