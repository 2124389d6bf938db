import { join } from 'node:path';
import type { Contestant, Session } from './measure.js';

const root = join(import.meta.dirname, '../../..');
const KEYS = Number(process.env.CCHC_KEYS ?? '60');
/** The first keystrokes find cold code. */
const WARM = 15;

export const OURS: Contestant = {
  name: 'cchc',
  command: [join(root, 'packages/server/bin/cchc-language-server.js'), '--stdio'],
};
export const STOCK: Contestant = {
  name: 'stock Langium',
  // It holds the trees of all files.
  command: ['--max-old-space-size=8192', join(root, 'test/bench/editor/stock-server.mjs')],
};

/** A person at work: a threshold gets another digit, and loses it again. */
export async function keystrokes({ keystroke }: Session, text: string): Promise<readonly number[]> {
  const times: number[] = [];
  for (let key = 0; key < KEYS + WARM; key++) {
    const edited = text.replace('từ 4: tối đa', `từ ${String(4 + (key % 5))}: tối đa`);
    const time = await keystroke(key + 2, edited);
    if (key >= WARM) times.push(time);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return times;
}
