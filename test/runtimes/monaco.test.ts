// Monaco in a browser, with the server in a web worker: findings, a fix, a hover, completion without accents.
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { leaf } from '../language/rulebook.js';
import { startBrowser, type Browser } from '../browser.js';

const here = join(import.meta.dirname, 'monaco');
const monaco = join(import.meta.dirname, '../../node_modules/monaco-editor/esm/vs');
const HOST = 'http://monaco.test';

const TEXT = leaf(`tiêu chí 1 "Hoàn thành" 10 điểm {
      chấm theo xongg { từ 3: tối đa; dưới 3: 0 }
    }`);

let browser: Browser;
let page: Page;
const outside = new Set<string>();

beforeAll(async () => {
  const made = await build({
    entryPoints: {
      page: join(here, 'page.mjs'),
      'server-worker': join(here, 'server-worker.ts'),
      'editor-worker': join(monaco, 'editor/editor.worker.start.js'),
    },
    outdir: here,
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    mainFields: ['browser', 'module', 'main'],
    loader: { '.ttf': 'dataurl', '.svg': 'dataurl' },
    logLevel: 'error',
  });
  const files = new Map(made.outputFiles.map(({ path, text }) => [path.slice(here.length), text]));
  browser = await startBrowser();
  page = await browser.context.newPage();
  await page.route('**/*', (route) => {
    const { origin, pathname } = new URL(route.request().url());
    if (origin !== HOST) outside.add(origin);
    if (pathname === '/')
      return route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: '<!DOCTYPE html><link rel="stylesheet" href="/page.css"><body style="height: 95vh"><script src="/page.js"></script>',
      });
    const body = files.get(pathname);
    return body === undefined
      ? route.abort()
      : route.fulfill({
          contentType: pathname.endsWith('.css') ? 'text/css' : 'text/javascript; charset=utf-8',
          body,
        });
  });
  await page.goto(`${HOST}/`);
  await page.evaluate((text) => {
    (globalThis as unknown as { start: (text: string) => void }).start(text);
  }, TEXT);
});

afterAll(async () => {
  await browser.close();
});

interface Editor {
  readonly getValue: () => string;
  readonly setPosition: (at: { lineNumber: number; column: number }) => void;
  readonly focus: () => void;
}

/** The cursor behind a text that stands there once. */
async function goBehind(part: string): Promise<void> {
  const before = textUpTo(await written(), part);
  const lines = before.split('\n');
  await page.evaluate(
    (at) => {
      const { editor } = globalThis as unknown as { editor: Editor };
      editor.setPosition(at);
      editor.focus();
    },
    { lineNumber: lines.length, column: (lines.at(-1) ?? '').length + 1 },
  );
}

function textUpTo(text: string, part: string): string {
  return text.slice(0, text.indexOf(part) + part.length);
}

function written(): Promise<string> {
  return page.evaluate(() => (globalThis as unknown as { editor: Editor }).editor.getValue());
}

it('shows what is wrong, and mends it', async () => {
  await page.locator('.squiggly-error').first().waitFor();
  await goBehind('theo xongg');
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget .action').filter({ hasText: '`xong`' }).first().click();
  await page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
  expect(await written()).toContain('chấm theo xong {');
});

it('explains', async () => {
  await goBehind('chấ');
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+I');
  await page.locator('.monaco-hover').filter({ hasText: 'score' }).first().waitFor();
  await page.keyboard.press('Escape');
});

it('completes to a whole criterion, typed without accents', async () => {
  await goBehind('dưới 3: 0 }\n    }');
  await page.keyboard.press('Enter');
  await page.keyboard.type('tieu chi', { delay: 15 });
  const whole = page
    .locator('.suggest-widget.visible .monaco-list-row')
    .filter({ has: page.locator('.codicon-symbol-snippet') });
  await whole.first().click();
  await expect.poll(written).toMatch(/^ {4}tiêu chí 2 "/m);
});

it('asks nothing of any other machine', () => {
  expect([...outside]).toEqual([]);
});
