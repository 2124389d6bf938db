export type { Change } from './change.js';
export { pageHtml, pagePolicy, type PageParts } from './page-html.js';
export * from './protocol.js';
