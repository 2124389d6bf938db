export { pageHtml, type PageParts } from './page-html.js';
export * from './protocol.js';
