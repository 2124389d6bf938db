import type { Rulebook, TestCase } from '@cchc/model';
import { explain } from '../explain.js';
import type { UnitTrace } from '../trace.js';
import { alone } from '../world/alone.js';
import { makeUp } from './made-up-unit.js';

/** How the made-up unit of a test comes to its scores; undefined where scores depend on themselves. */
export function explainTest(rulebook: Rulebook, test: TestCase): UnitTrace | undefined {
  const { population, unit } = alone(makeUp(test, rulebook).unit);
  return explain(rulebook, population, unit.id);
}
