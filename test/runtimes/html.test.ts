import { fingerprint } from '@cchc/model';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBrowser, violationsOf, type Browser } from '../browser.js';
import { examples } from '../conformance/rulebooks.js';
import { nasty } from '../conformance/nasty.js';
import { targetNamed } from '../conformance/targets.js';

/** Pages in a real browser: nothing of axe's rules is broken, on screens large and small and on paper. */
let browser: Browser;

beforeAll(async () => {
  // The page forbids every script: axe is put in from outside.
  browser = await startBrowser({ bypassCSP: true });
}, 120_000);

afterAll(async () => {
  await browser.close();
}, 60_000);

const tried = [
  ...examples(),
  ...[0, 5, 10].map((turn) => ({ ...nasty(turn), name: `nasty ${String(turn)}` })),
];

it.each(tried)(
  'the page of $name can be used by everybody',
  async ({ rulebook }) => {
    const hash = fingerprint(rulebook);
    for (const tongue of ['vi', 'en'] as const) {
      const order = { rulebook, hash, version: '0', tongue, vectors: [] } as const;
      const [file] = await targetNamed('html').generate(order);
      const page = await browser.context.newPage();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.setContent(String(file?.content));
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await violationsOf(page)).toEqual([]);
      }
      expect(asked).toEqual([]);
      await page.close();
    }
  },
  120_000,
);
