import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fingerprint } from '@cchc/model';
import type { AxeResults, RunOptions } from 'axe-core';
import { chromium, type BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { examples } from '../conformance/rulebooks.js';
import { nasty } from '../conformance/nasty.js';
import { targetNamed } from '../conformance/targets.js';

/** Pages in a real browser: nothing of axe's rules is broken, on screens large and small and on paper. */
const folder = mkdtempSync(join(tmpdir(), 'cchc-html-'));
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser: BrowserContext;

beforeAll(async () => {
  browser = await chromium.launchPersistentContext(folder, {
    executablePath: process.env.CCHC_CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    // The page forbids every script: axe is put in from outside.
    bypassCSP: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}, 120_000);

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
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
      const page = await browser.newPage();
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

async function violationsOf(page: Awaited<ReturnType<BrowserContext['newPage']>>) {
  await page.evaluate(AXE);
  const options: RunOptions = { resultTypes: ['violations'] };
  const results = await page.evaluate(
    (asked) =>
      (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run(
        asked,
      ),
    options,
  );
  return results.violations.map(({ id, help, nodes }) => ({
    id,
    help,
    first: nodes[0]?.html.slice(0, 200),
  }));
}
