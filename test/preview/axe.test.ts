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

const LOOKS = [
  ...['light', 'dark', 'high contrast'],
  ...['vscode-high-contrast', 'vscode-high-contrast-light'],
] as const;
const states = (['vi', 'en'] as const).flatMap((language) =>
  LOOKS.map((look) => [language, look] as const),
);

/** What VS Code's themes of high contrast give a webview: its class and its colours. */
const THEMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'vscode-high-contrast': {
    'editor-background': '#000000',
    'editor-foreground': '#ffffff',
    contrastBorder: '#6fc3df',
    'editorWidget-background': '#0c141f',
    'editorWidget-border': '#6fc3df',
    descriptionForeground: '#ffffffb3',
    'textLink-foreground': '#21a6ff',
    'input-background': '#000000',
    'input-foreground': '#ffffff',
    'input-border': '#6fc3df',
    focusBorder: '#f38518',
    'button-foreground': '#ffffff',
    'charts-blue': '#59a4f9',
  },
  'vscode-high-contrast-light': {
    'editor-background': '#ffffff',
    'editor-foreground': '#292929',
    contrastBorder: '#0f4a85',
    'editorWidget-background': '#ffffff',
    'editorWidget-border': '#0f4a85',
    descriptionForeground: '#292929b3',
    'textLink-foreground': '#0f4a85',
    'input-background': '#ffffff',
    'input-foreground': '#292929',
    'input-border': '#0f4a85',
    focusBorder: '#006bbd',
    'button-background': '#0f4a85',
    'button-foreground': '#ffffff',
    'charts-blue': '#1a85ff',
  },
};

async function put(page: Page, theme: string): Promise<void> {
  await page.emulateMedia({ colorScheme: theme.endsWith('-light') ? 'light' : 'dark' });
  const colours = Object.entries(THEMES[theme] ?? {});
  await page.evaluate(
    `document.body.className = ${JSON.stringify(theme)};
    for (const [name, colour] of ${JSON.stringify(colours)})
      document.documentElement.style.setProperty('--vscode-' + name, colour);`,
  );
}

it.each(states)('axe finds nothing in any part (%s, %s)', async (language, look) => {
  const { page, troubles } = await show(
    browser,
    [exampleMessage('thanh-tri/thanh-tri.cchc', language)],
    language,
    EDITOR,
  );
  pages.push(page);
  if (look in THEMES) await put(page, look);
  else
    await page.emulateMedia(
      look === 'high contrast'
        ? { colorScheme: 'dark', forcedColors: 'active' }
        : { colorScheme: look as 'light' | 'dark' },
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
