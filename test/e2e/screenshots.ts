// Makes the pictures of the README: node test/e2e/screenshots.ts [name…], after a run that installed VS Code.
// Whoever makes them looks at each before it is committed.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extension, made } from './editor/paths.ts';
import { personAt, type Person } from './editor/person.ts';
import { openWorkbench, type Workbench } from './editor/workbench.ts';

const media = join(extension, 'media');
/** Those that no README shows are for whoever looks at them. */
const others = join(made, 'pictures');
for (const folder of [media, others]) mkdirSync(folder, { recursive: true });
const readme = readFileSync(join(extension, 'README.md'), 'utf8');

/** The preview beside the text: its table, and a case that is tried. */
async function preview(person: Person, { page }: Workbench): Promise<void> {
  page.setDefaultTimeout(90_000);
  await person.openFile('kiem-thu.cchc');
  await page.keyboard.press('Control+B');
  await page.locator('.editor-actions [aria-label*="Xem trước bộ tiêu chí"]').click();
  await person.webview().locator('tr[data-node="1"]').waitFor();
  await person.goTo(14, 9);
  await person.webview().locator('tr[data-node="1"].current').waitFor();
}

async function tryCase(person: Person, workbench: Workbench): Promise<void> {
  await preview(person, workbench);
  const shown = person.webview();
  await shown.locator('#tab-trial').click();
  await shown.getByLabel('Số hồ sơ, Trường hợp 1').fill('20');
  await shown.getByLabel('Số hồ sơ đúng hạn, Trường hợp 1').fill('18');
  await shown.locator('.sums strong', { hasText: '4,5' }).waitFor();
  await shown.locator('tr[data-node="1"] .score-button').click();
  await shown.locator('.trace ul').first().waitFor();
}

const SHOTS: Readonly<Record<string, (person: Person, workbench: Workbench) => Promise<void>>> = {
  mend: async (person, { page }) => {
    await person.openFile('vi-du.cchc');
    await person.problems(2);
    await person.goBefore('vi-du.cchc', 'niêm_yêt', 3);
    await person.press('Control+.');
    await page.locator('.action-widget .monaco-list-row.action').first().waitFor();
  },
  write: async (person, { page }) => {
    await person.openFile('kiem-thu.cchc');
    await person.command('Focus on Cây tiêu chí');
    await page.locator('.monaco-list-row').filter({ hasText: '1 Hồ sơ đúng hạn' }).waitFor();
    await person.openFile('kiem-thu.cchc');
    await person.goBefore('kiem-thu.cchc', '      }\n    }', 13);
    await person.press('Enter');
    await person.type('tieu chi');
    await person.suggestedWhole();
  },
  test: async (person, { page }) => {
    await person.openFile('kiem-thu.cchc');
    // The view is there once the extension offers tests.
    await page.getByRole('tab', { name: /^Testing/ }).click();
    await page.locator('.test-explorer .monaco-list-row').first().click();
    await person.press('ArrowRight');
    await person.command('Test: Run All Tests with Coverage');
    await page.locator('.test-explorer .codicon-testing-failed-icon').first().waitFor();
    await person.openFile('kiem-thu.cchc');
    await person.goTo(20, 1);
    await page.locator('.coverage-deco-gutter').first().waitFor();
  },
  preview,
  'preview-dark': preview,
  trial: tryCase,
  'trial-dark': tryCase,
};

const DARK = { 'workbench.colorTheme': 'Default Dark Modern' };
const asked = process.argv.slice(2);

for (const [name, arrange] of Object.entries(SHOTS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const settings = {
    ...(name.endsWith('-dark') ? DARK : {}),
    'cchc.language': 'vi',
    'editor.fontSize': 13,
    'editor.stickyScroll.enabled': false,
  };
  const workbench = await openWorkbench({ settings });
  try {
    await workbench.page.waitForTimeout(1500);
    await arrange(personAt(workbench), workbench);
    await workbench.page.waitForTimeout(1500);
    const folder = readme.includes(`media/${name}.png`) ? media : others;
    await workbench.page.screenshot({ path: join(folder, `${name}.png`) });
  } finally {
    await workbench.close();
  }
}
