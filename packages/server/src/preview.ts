/** What a preview is told, for hosts that speak no language server protocol. */
export { placeOf, shown, type NodePlace } from './features/preview/shown.js';
