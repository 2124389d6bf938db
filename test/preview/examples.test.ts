import { readDatasets } from '@cchc/data';
import { score } from '@cchc/semantics';
import { formatNumber, statusInWords } from '@cchc/words';
import { openWorkbook } from '@cchc/workbooks';
import type { NodeResult, UnitResult } from '@cchc/model';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBrowser, type Browser } from '../browser.js';
import { exampleFiles, exampleMessage, show } from './fixture.js';

/** The numbers of the page are those of the reference, on examples of each sort. */
/** Units of each example that are opened as cases. */
const OPENED = 2;

/** One of each sort: published figures, rows a case, a library that is used, a whole index. */
const stories = [
  ['qd-766/qd-766.cchc', 'qd-766/so-lieu'],
  ['tt-01-2018/tt-01-2018.cchc', 'tt-01-2018/so-lieu'],
  ['thang-chung/phong-chuyen-mon.cchc', 'thang-chung/so-lieu'],
  ['cap-xa/cap-xa.cchc', 'cap-xa/so-lieu'],
] as const;
let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
}, 120_000);

afterAll(async () => {
  await browser.close();
}, 60_000);

it.each(stories)('%s with %s', async (path, data) => {
  const message = exampleMessage(path);
  const files = exampleFiles(data);
  const { page, troubles } = await show(browser, [message, { kind: 'units', files }]);
  await page.locator('.units [data-unit]').first().waitFor();
  const read = files.map(({ name, base64 }) => ({ name, bytes: Buffer.from(base64, 'base64') }));
  const { parts } = readDatasets(message.rulebooks, read, { openWorkbook });
  for (const { rulebook, population } of parts) {
    const at = message.rulebooks.indexOf(rulebook);
    if (message.rulebooks.length > 1) await page.selectOption('.chooser select', { index: at });
    const reference = score(rulebook, population);
    const units = reference.ok ? reference.units : [];
    expect(units.length).toBeGreaterThan(0);
    await page.click('#tab-units');
    for (const result of units.slice(0, 8)) {
      const total = page.locator(`.units [data-unit="${result.unit}"] strong`);
      expect(await total.textContent()).toBe(totalOf(result));
    }
    for (const result of units.slice(0, OPENED)) {
      await page.click('#tab-units');
      await page.locator(`.units [data-unit="${result.unit}"] button`).click();
      expect(await scoresIn(page)).toEqual(result.nodes.map(shown));
      await page.locator('.case-name button').last().click();
    }
  }
  expect(troubles).toEqual([]);
  await page.close();
});

function totalOf({ total: { score: points, status } }: UnitResult): string {
  return points === null ? statusInWords(status, 'vi') : formatNumber(points, 'vi');
}

function shown({ node, score: points, status }: NodeResult): readonly string[] {
  return [node, points === null ? statusInWords(status, 'vi') : formatNumber(points, 'vi')];
}

/** The scores of the last case: they are there once as many rows show one as the first case has. */
async function scoresIn(page: Page): Promise<readonly (readonly string[])[]> {
  await page.locator('th.case').nth(1).locator('.sums').waitFor();
  return page.locator('tr[data-node]').evaluateAll((rows) =>
    rows.map((row) => {
      const { dataset } = row as unknown as { dataset: { node: string } };
      const cells = (row as unknown as Element).querySelectorAll('.score-button');
      return [dataset.node, cells.item(cells.length - 1).textContent.trim()];
    }),
  );
}

interface Element {
  readonly querySelectorAll: (selector: string) => {
    readonly length: number;
    readonly item: (at: number) => { readonly textContent: string };
  };
}
