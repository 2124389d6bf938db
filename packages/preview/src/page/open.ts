import type { Initial } from '../protocol.js';
import { hostOf } from './hosts.js';
import { mount } from './main.js';
import { startEngine } from './worker.js';

/** Begins the page with what its host has put into it. */
export function open(): void {
  const root = document.getElementById('cchc-preview');
  const initial = document.getElementById('cchc-initial')?.textContent;
  const script = document.getElementById('cchc-page')?.textContent ?? '';
  if (root && initial) {
    mount(root, hostOf(JSON.parse(initial) as Initial), startEngine(script));
  }
}
