import type { Initial } from '../protocol.js';
import { hostOf } from './hosts.js';
import { mount } from './main.js';

const root = document.getElementById('cchc-preview');
const initial = document.getElementById('cchc-initial')?.textContent;
if (root && initial) mount(root, hostOf(JSON.parse(initial) as Initial));
