import { work } from './worker.js';

/**
 * One script for both threads: in a worker it scores, in the page it shows. What draws is begun only where there is
 * a document, since its library asks for one as soon as it is begun.
 */
if (typeof document === 'undefined') work(globalThis);
else
  void import('./open.js').then(({ open }) => {
    open();
  });
