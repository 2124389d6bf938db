export { openWorkbook } from './open/open-workbook.js';
export { csvCell } from './template/as-text.js';
export { dataTemplate, type TemplateFile, type TemplateForm } from './template/data-template.js';
export { resultWorkbook, type ScoredUnits } from './results/result-workbook.js';
