// Makes the pictures of the README: node test/e2e/screenshots.ts, after a run that installed VS Code.
// Whoever makes them looks at each before it is committed.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { extension } from './editor/paths.ts';
import { personAt, type Person } from './editor/person.ts';
import { openWorkbench, type Workbench } from './editor/workbench.ts';

const media = join(extension, 'media');
mkdirSync(media, { recursive: true });

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
    await person.command('Testing: Focus on Test Explorer View');
    await page.locator('.test-explorer .monaco-list-row').first().click();
    await person.press('ArrowRight');
    await person.command('Test: Run All Tests with Coverage');
    await page.locator('.test-explorer .codicon-testing-failed-icon').first().waitFor();
    await person.openFile('kiem-thu.cchc');
    await person.goTo(20, 1);
    await page.locator('.coverage-deco-gutter').first().waitFor();
  },
};

for (const [name, arrange] of Object.entries(SHOTS)) {
  const settings = {
    'cchc.language': 'vi',
    'editor.fontSize': 13,
    'editor.stickyScroll.enabled': false,
  };
  const workbench = await openWorkbench({ settings });
  try {
    await workbench.page.setViewportSize({ width: 1280, height: 760 });
    await workbench.page.waitForTimeout(1500);
    await arrange(personAt(workbench), workbench);
    await workbench.page.waitForTimeout(1500);
    await workbench.page.screenshot({ path: join(media, `${name}.png`) });
  } finally {
    await workbench.close();
  }
}
