import { docx } from './docx/docx.js';
import { html } from './html/html.js';
import { java } from './java/index.js';
import { jsonSchema } from './json-schema/json-schema.js';
import { markdown } from './markdown/markdown.js';
import { openapi } from './openapi/openapi.js';
import { python } from './python/index.js';
import { spark } from './spark/index.js';
import { sqlDuckdb } from './sql-duckdb/index.js';
import { sqlPostgres } from './sql-postgres/index.js';
import type { Target } from './target.js';
import { typescript } from './typescript/package.js';
import { xlsx } from './xlsx/xlsx.js';

export { documentOf, type RulebookDocument } from './documents/document.js';
export type { OfficialRow } from './documents/official-table.js';
export * from './typescript/native/engine.js';
export type * from './target.js';
export { escapedHtml, htmlPage, type HtmlPage } from './html/frame.js';
export { ascii } from './names/ascii.js';
export { serviceDocument } from './openapi/document.js';
export * from './sql/figure-over-rows.js';
export { quoted } from './sql/print-int.js';
export { sparkScorer, type SparkScorer } from './spark/scorer.js';
export { duckdbScorer, type DuckdbScorer } from './sql-duckdb/scorer.js';
export type { RowLack, RowNames, SqlColumn } from './sql/columns-of-block.js';
export { vectorPopulations, type VectorPopulation } from './vectors/populations.js';

/** All targets, in the order in which they are told. */
export const TARGETS: readonly Target[] = [
  typescript,
  python,
  java,
  sqlDuckdb,
  sqlPostgres,
  spark,
  xlsx,
  // Scoring code stands above, documents and schemas below.
  markdown,
  html,
  docx,
  jsonSchema,
  openapi,
];
