export * from './check.js';
export * from './compared.js';
export * from './pages.js';
export * from './told-diff.js';
