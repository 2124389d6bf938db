import type { Rulebook, TestCase } from '@cchc/model';
import { explain } from '../explain.js';
import { madeUp, type Witness } from '../score-unit.js';
import type { UnitTrace } from '../trace.js';
import { alone } from '../world/alone.js';
import { makeUp } from './made-up-unit.js';

/** How the made-up unit of a test comes to its scores; undefined where scores depend on themselves. */
export function explainTest(rulebook: Rulebook, test: TestCase): UnitTrace | undefined {
  const { population, unit } = alone(makeUp(test, rulebook).unit);
  return explain(rulebook, population, unit.id);
}

/** The same for a case that proves a finding. */
export function explainWitness(rulebook: Rulebook, witness: Witness): UnitTrace | undefined {
  const { population, unit } = alone(madeUp(witness));
  return explain(rulebook, population, unit.id);
}
