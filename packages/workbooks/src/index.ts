export { openWorkbook } from './open/open-workbook.js';
export { resultWorkbook, type ScoredUnits } from './results/result-workbook.js';
