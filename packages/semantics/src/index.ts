export { askedOfTables, type AskedOfTables } from './cases/asked-of-tables.js';
export { ENGINE } from './engine.js';
export { explain } from './explain.js';
export {
  printJointResults,
  printResults,
  type JointResults,
  type Results,
} from './print-results.js';
export type { Construct, Refusal } from './refusal.js';
export { refusals } from './refusals/refusals.js';
export { score, type ScoringResult } from './score.js';
export { scoreSome } from './score-some.js';
export { scoreTogether, type JointResult, type RulebookPart } from './score-together.js';
export {
  coverageOfUnits,
  scoreNode,
  scoreUnit,
  waysOfLeaf,
  waysTaken,
  type ScoredNode,
  type Witness,
} from './score-unit.js';
export type * from './tests/report.js';
export { conditionsOfLeaf } from './tests/conditions.js';
export {
  atomsIn,
  goalsOf,
  keyOfPart,
  partsOf,
  type Goal,
  type Goals,
  type Reached,
} from './tests/goals.js';
export { explainTest, explainWitness } from './tests/explain-test.js';
export { runTests } from './tests/run-tests.js';
export {
  freeTestName,
  testOfCase,
  testOfWitness,
  type CaseAsked,
  type CaseAsTest,
} from './tests/test-of-case.js';
export type * from './trace.js';
export { ACCEPTS } from './values/compare.js';
