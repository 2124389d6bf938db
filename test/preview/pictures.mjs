// Makes pictures of each part of the preview, as the file that `cchc preview --html` writes shows it:
//   node test/preview/pictures.mjs <folder> [name…]
// Each in both languages and in light, dark and high contrast; whoever makes them looks at each.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const root = join(import.meta.dirname, '../..');
const examples = join(root, 'examples');
const [folder = 'pictures', ...asked] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });

const LOOKS = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  contrast: { colorScheme: 'dark', forcedColors: 'active' },
};
const WIDE = { width: 1280, height: 860 };
/** As beside a text in an editor. */
const NARROW = { width: 560, height: 860 };

/** The best unit as a case, with one of its scores explained. */
async function tried(page) {
  await page.locator('.units [data-unit] button').first().click();
  await page.locator('.sums strong').waitFor();
}

async function explained(page, node) {
  await page.locator(`tr[data-node="${node}"] .score-button`).click();
  await page.locator('.trace ul').first().waitFor();
  await page
    .locator(`tr[data-node="${node}"]`)
    .evaluate((row) => row.scrollIntoView({ block: 'center' }));
}

async function charted(page, node) {
  await page.locator('#tab-charts').click();
  await page.locator('.choices select').first().selectOption(node);
  await page.locator('svg.curve').waitFor();
}

/** Each with the example it shows, and how it is come to; data is loaded, and the units are shown. */
const PICTURES = {
  table: ['cap-xa', WIDE, (page) => page.locator('#tab-table').click()],
  'table-narrow': ['cap-xa', NARROW, (page) => page.locator('#tab-table').click()],
  'table-search': [
    'cap-xa',
    WIDE,
    async (page) => {
      await page.locator('#tab-table').click();
      await page.locator('input[type=search]').first().fill('1.2');
    },
  ],
  about: [
    'cap-xa',
    WIDE,
    async (page) => {
      await page.locator('#tab-table').click();
      await page.locator('.below').evaluate((below) => below.scrollIntoView());
    },
  ],
  trial: ['cap-xa', WIDE, tried],
  'trial-narrow': ['cap-xa', NARROW, tried],
  trace: [
    'cap-xa',
    WIDE,
    async (page) => {
      await tried(page);
      await explained(page, '1.2.1');
    },
  ],
  cases: [
    'thanh-tri',
    WIDE,
    async (page) => {
      await tried(page);
      await page.locator('#tab-units').click();
      await page.locator('.units [data-unit] button').nth(3).click();
      await page.locator('th.case').nth(1).locator('.sums').waitFor();
      await page.locator('th.case').nth(1).locator('.case-tools button').first().click();
      await page.locator('.gains tbody tr').first().waitFor();
    },
  ],
  curve: [
    'cap-xa',
    WIDE,
    async (page) => {
      await tried(page);
      await charted(page, '1.1.3');
    },
  ],
  heat: [
    'cap-xa',
    WIDE,
    async (page) => {
      await tried(page);
      await charted(page, '1.1.3');
      await page.locator('.choices select').nth(1).selectOption({ index: 1 });
      await page.locator('.choices select').nth(2).selectOption({ index: 1 });
      await page.locator('svg.heat').waitFor();
    },
  ],
  weights: [
    'cap-xa',
    WIDE,
    async (page) => {
      await page.locator('#tab-charts').click();
      await page.locator('svg.weights').evaluate((one) => one.scrollIntoView({ block: 'center' }));
    },
  ],
  units: ['cap-xa', WIDE, async () => {}],
  spread: [
    'cap-xa',
    WIDE,
    async (page) => {
      await page
        .locator('#part > .charts')
        .evaluate((one) => one.scrollIntoView({ block: 'start' }));
    },
  ],
};

const work = mkdtempSync(join(tmpdir(), 'cchc-pictures-'));
const browser = await chromium.launch({
  executablePath: process.env.CCHC_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});

/** The page of an example with its data, as a file. */
function written(example, language) {
  const at = join(examples, example);
  const file = join(work, `${example}-${language}.html`);
  const [cchc, rulebook] = [join(root, 'packages/cli/bin/cchc.js'), join(at, `${example}.cchc`)];
  const data = ['--data', join(at, 'so-lieu'), '--with-data'];
  const args = [cchc, 'preview', rulebook, '--html', file, ...data, '--lang', language];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return file;
}

for (const language of ['vi', 'en']) {
  const files = new Map();
  for (const [name, [example, viewport, arrange]] of Object.entries(PICTURES)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    if (!files.has(example)) files.set(example, written(example, language));
    for (const [look, media] of Object.entries(LOOKS)) {
      const page = await browser.newPage({ viewport, ...media });
      await page.goto(`file://${files.get(example)}`);
      await page.locator('.units [data-unit]').first().waitFor();
      await arrange(page);
      await page.waitForTimeout(400);
      await page.screenshot({ path: join(folder, `${name}-${language}-${look}.png`) });
      await page.close();
    }
  }
}
await browser.close();
rmSync(work, { recursive: true });
