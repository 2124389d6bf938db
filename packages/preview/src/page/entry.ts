import type { Initial } from '../protocol.js';
import { hostOf } from './hosts.js';
import { mount } from './main.js';
import { startEngine, work } from './worker.js';

/** One script for both threads: in a worker it scores, in the page it shows. */
if (typeof document === 'undefined') work(globalThis);
else {
  const root = document.getElementById('cchc-preview');
  const initial = document.getElementById('cchc-initial')?.textContent;
  const script = document.getElementById('cchc-page')?.textContent ?? '';
  if (root && initial) {
    mount(root, hostOf(JSON.parse(initial) as Initial), startEngine(script));
  }
}
