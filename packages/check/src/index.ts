export * from './check.js';
export * from './pages.js';
