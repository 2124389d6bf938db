export { resultWorkbook, type ScoredUnits } from './results/result-workbook.js';
