import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readDatasets } from '@cchc/data';
import type { NodeResult, UnitResult } from '@cchc/model';
import { score } from '@cchc/semantics';
import { formatNumber, statusInWords } from '@cchc/words';
import { openWorkbook } from '@cchc/workbooks';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBrowser, type Browser } from '../browser.js';
import { exampleFiles, exampleMessage, examples, show, type Shown } from './fixture.js';

/** On every example, with its data, the numbers of the page are those of the reference. */
const stories = readdirSync(examples).flatMap((folder) => {
  const told = readFileSync(join(examples, folder, 'vi-du.json'), 'utf8');
  return (JSON.parse(told) as { readonly rulebook: string; readonly data: string }[]).map(
    ({ rulebook, data }) => [`${folder}/${rulebook}`, `${folder}/${data}`] as const,
  );
});
/** Totals that are compared, and units of each rulebook that are opened as cases. */
const TOTALS = 8;
const OPENED = 2;

let browser: Browser;
let shown: Shown;

beforeAll(async () => {
  browser = await startBrowser();
  // One page for all, begun anew for each.
  shown = await show(browser, [], 'vi', { jump: true, saveCase: true, openData: true });
}, 120_000);

afterAll(async () => {
  expect(shown.troubles).toEqual([]);
  await browser.close();
}, 60_000);

it.each(stories)('%s with %s', async (path, data) => {
  const { page, tell } = shown;
  const message = exampleMessage(path);
  const files = exampleFiles(data);
  await page.reload();
  await tell(message);
  await tell({ kind: 'units', files });
  await page.locator('.units [data-unit]').first().waitFor();
  const read = files.map(({ name, base64 }) => ({ name, bytes: Buffer.from(base64, 'base64') }));
  const { parts } = readDatasets(message.rulebooks, read, { openWorkbook });
  let cases = 0;
  for (const { rulebook, population } of parts) {
    const at = message.rulebooks.indexOf(rulebook);
    await page.click('#tab-units');
    if (message.rulebooks.length > 1) await page.selectOption('.chooser select', { index: at });
    const reference = score(rulebook, population);
    const units = reference.ok ? reference.units : [];
    expect(units.length).toBeGreaterThan(0);
    for (const result of units.slice(0, TOTALS)) {
      const total = page.locator(`.units [data-unit="${result.unit}"] strong`);
      expect(await total.textContent()).toBe(totalOf(result));
    }
    for (const result of units.slice(0, OPENED)) {
      await page.click('#tab-units');
      await page.locator(`.units [data-unit="${result.unit}"] button`).click();
      await page.locator('th.case').nth(cases).locator('.sums').waitFor();
      cases += 1;
      expect(await scoresIn(page)).toEqual(result.nodes.map(numberOf));
    }
  }
});

function totalOf({ total: { score: points, status } }: UnitResult): string {
  return points === null ? statusInWords(status, 'vi') : formatNumber(points, 'vi');
}

function numberOf({ node, score: points, status }: NodeResult): readonly string[] {
  return [node, points === null ? statusInWords(status, 'vi') : formatNumber(points, 'vi')];
}

/** The scores of the case opened last. */
async function scoresIn(page: Page): Promise<readonly (readonly string[])[]> {
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
