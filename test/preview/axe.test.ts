import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { startBrowser, violationsOf, type Browser } from '../browser.js';
import { exampleFiles, exampleMessage, show } from './fixture.js';

/** Nothing of axe's rules is broken in any part of the page. */
const EDITOR = { jump: true, saveCase: true, openData: false };
let browser: Browser;
const pages: Page[] = [];

beforeAll(async () => {
  browser = await startBrowser();
}, 120_000);

afterEach(async () => {
  for (const page of pages.splice(0)) await page.close();
});

afterAll(async () => {
  await browser.close();
}, 60_000);

const states = (['vi', 'en'] as const).flatMap((language) =>
  (['light', 'dark', 'high contrast'] as const).map((look) => [language, look] as const),
);

it.each(states)('axe finds nothing in any part (%s, %s)', async (language, look) => {
  const { page, troubles } = await show(
    browser,
    [exampleMessage('thanh-tri/thanh-tri.cchc', language)],
    language,
    EDITOR,
  );
  pages.push(page);
  await page.emulateMedia(
    look === 'high contrast'
      ? { colorScheme: 'dark', forcedColors: 'active' }
      : { colorScheme: look },
  );
  await page.locator('.official').waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await page.click('#tab-units');
  const files = exampleFiles('thanh-tri/so-lieu').map(({ name, base64 }) => ({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(base64, 'base64'),
  }));
  await page.setInputFiles('input[type=file]', files);
  await page.locator('.units [data-unit]').first().waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await page.locator('.units [data-unit] button').first().click();
  await page.locator('th.case').locator('.sums').waitFor();
  await page.locator('.score-button').last().click();
  await page.locator('.trace ul').first().waitFor();
  await page.locator('.case-tools').last().locator('button').first().click();
  await page.locator('.gains p[role=status]').waitFor({ state: 'detached' });
  expect(await violationsOf(page)).toEqual([]);
  await page.click('#tab-charts');
  await page.locator('svg.weights').waitFor();
  expect(await violationsOf(page)).toEqual([]);
  expect(troubles).toEqual([]);
});
