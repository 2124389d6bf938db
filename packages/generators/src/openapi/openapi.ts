import type { Order, Target } from '../target.js';
import { serviceDocument } from './document.js';

/** The description of the service that `cchc serve` runs for a rulebook. */
export const openapi: Target = {
  name: 'openapi',
  scores: false,
  refusals: () => [],
  generate: (order: Order) => [
    { path: 'openapi.json', content: `${JSON.stringify(serviceDocument(order), null, 2)}\n` },
  ],
};
