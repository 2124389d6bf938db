import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { personAt, type Person } from '../editor/person.ts';
import { openWorkbench, type Workbench } from '../editor/workbench.ts';

const FILE = 'kiem-thu.cchc';

/** A repository in which one threshold has been changed since the last commit. */
export function changedSinceCommit(folder: string): void {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=An', '-c', 'user.email=an@example.vn', ...args], {
      cwd: folder,
    });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('commit', '--quiet', '--message=Bản ban hành');
  const path = join(folder, FILE);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replaceAll('80%', '75%'));
}

describe('somebody compares a rulebook with a revision', () => {
  let workbench: Workbench;
  let person: Person;
  before(async () => {
    workbench = await openWorkbench({
      prepare: changedSinceCommit,
      settings: {
        'cchc.language': 'vi',
        'git.enabled': true,
        'git.openRepositoryInParentFolders': 'never',
      },
    });
    person = personAt(workbench);
    await person.openFile(FILE);
  });
  after(() => workbench?.close());

  it('sees both sides, what changed, and the case that shows it', async () => {
    await person.command('CCHC: So sánh với phiên bản');
    await person.list('HEAD').first().waitFor();
    await person.choose('HEAD');
    const page = person.webview();
    await page.locator('.change h2').first().waitFor();
    const text = (await page.locator('body').textContent()) ?? '';
    assert.match(text, /cách chấm/);
    assert.match(text, /Bây giờ/);
    assert.ok((await page.locator('.sides td.old del').count()) > 0, 'nothing is marked as gone');
    assert.ok((await page.locator('.sides td.now ins').count()) > 0, 'nothing is marked as come');
    assert.ok((await page.locator('.change.scores li').count()) > 0, 'no case is told');
  });

  it('lenses stand over what is changed', async () => {
    // VS Code asks for no lenses of a text that lost the focus just then.
    await person.page.locator('.monaco-editor.focused').waitFor();
    await person.page
      .locator('.codelens-decoration')
      .filter({ hasText: 'thay đổi so với HEAD: cách chấm' })
      .first()
      .waitFor();
  });

  it('comes to the place from the page', async () => {
    await person.webview().locator('.change h2 a').first().click();
    const status = person.page.locator('[id="status.editor.selection"]');
    await status.filter({ hasText: 'Ln 10, Col 5' }).waitFor();
    assert.equal(await person.page.locator('.tab').filter({ hasText: FILE }).count(), 2);
  });

  /** Asks for the comparison from the menu of a row, and reads what the page says. */
  const fromMenu = async (row: Locator): Promise<string> => {
    // The page of the comparison before would do for this one, too.
    const shown = person.page.locator('.tab').filter({ hasText: 'so với HEAD' });
    await shown.click({ button: 'middle' });
    await shown.waitFor({ state: 'detached' });
    await row.click({ button: 'right' });
    const item = person.page
      .locator('.monaco-menu .action-item')
      .filter({ hasText: 'So sánh với phiên bản' })
      .first();
    // VS Code takes no click in the first moment of a menu, so that a slip of the hand chooses nothing.
    const isAsked = (): Promise<boolean> =>
      person
        .list('HEAD')
        .first()
        .waitFor({ timeout: 2000 })
        .then(
          () => true,
          () => false,
        );
    do {
      await item.click();
    } while (!(await isAsked()) && (await item.isVisible()));
    await person.choose('HEAD');
    const page = person.webview();
    await page.locator('.change h2').first().waitFor();
    return (await page.locator('body').textContent()) ?? '';
  };

  it('from the menu of the file', async () => {
    const row = person.page.locator('.explorer-folders-view .monaco-list-row');
    assert.match(await fromMenu(row.filter({ hasText: FILE })), /cách chấm/);
  });

  it('from its row in Source Control', async () => {
    await person.page.locator('.activitybar [aria-label^="Source Control"]').first().click();
    const row = person.page.locator('.scm-view .monaco-list-row .resource');
    assert.match(await fromMenu(row.filter({ hasText: FILE })), /cách chấm/);
  });
});
