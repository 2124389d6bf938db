import { documentName, documentOf } from '../documents/document.js';
import type { Target } from '../target.js';
import { pageOf } from './page.js';

/** The official table as one HTML file: nothing beside it, no script. */
export const html: Target = {
  name: 'html',
  scores: false,
  refusals: () => [],
  generate: (order) => [
    {
      path: documentName(order.rulebook, 'html'),
      content: pageOf(documentOf(order), order.tongue),
    },
  ],
};
