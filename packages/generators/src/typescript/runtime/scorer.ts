// All that the code of a rulebook needs.
export * from './wide.js';
export * from './exact.js';
export * from './verdict.js';
export * from './figures.js';
export * from './evidence.js';
export * from './rows.js';
export * from './extremes.js';
export * from './survey.js';
export * from './raters.js';
export * from './spread.js';
export * from './per-case.js';
export * from './working-days.js';
export * from './choice.js';
export * from './previous.js';
export { scoreOf } from './node-score.js';
export { total, withoutBonus } from './total.js';
export { scoreAlone, scorePopulation } from './score.js';
export { printResults } from './print-results.js';
