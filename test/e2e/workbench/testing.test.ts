import assert from 'node:assert/strict';
import { personAt, type Person } from '../editor/person.ts';
import { openWorkbench, type Workbench } from '../editor/workbench.ts';

describe('somebody runs the tests of a rulebook', () => {
  let workbench: Workbench;
  let person: Person;
  before(async () => {
    workbench = await openWorkbench({ settings: { 'cchc.language': 'vi' } });
    person = personAt(workbench);
    await person.openFile('kiem-thu.cchc');
  });
  after(() => workbench?.close());

  const test = (name: string) =>
    workbench.page.locator('.test-explorer .monaco-list-row').filter({ hasText: name });

  it('finds them in the Test Explorer', async () => {
    // The view is there once the extension offers tests.
    await workbench.page.getByRole('tab', { name: /^Testing/ }).click();
    const file = test('kiem-thu.cchc');
    await file.waitFor();
    await file.click();
    await person.press('ArrowRight');
    await test('Đúng hạn tất cả').waitFor();
    await test('Chín mươi phần trăm').waitFor();
  });

  it('runs them: one passes, one fails', async () => {
    await person.command('Test: Run All Tests');
    await test('Chín mươi phần trăm')
      .locator('.codicon-testing-failed-icon, .codicon-testing-error-icon')
      .waitFor();
    await test('Đúng hạn tất cả').locator('.codicon-testing-passed-icon').waitFor();
    // What a run has said is there to be looked into once the run is over.
    await workbench.page
      .getByRole('button', { name: /^Cancel Test Run/ })
      .first()
      .waitFor({ state: 'hidden' });
  });

  it('sees what was expected beside what there is', async () => {
    await person.command('Test: Peek Output');
    const peek = workbench.page.locator('.test-output-peek');
    await peek.waitFor();
    const line = (text: RegExp) => peek.locator('.view-line').filter({ hasText: text }).first();
    await line(/\b4$/).waitFor();
    await line(/4,50/).waitFor();
    await person.press('Escape');
  });

  it('is shown in the gutter what no test reaches', async () => {
    await person.command('Test: Run All Tests with Coverage');
    await person.openFile('kiem-thu.cchc');
    await person.goTo(14, 1);
    await workbench.page.locator('.coverage-deco-gutter').first().waitFor();
    assert.ok(
      (await workbench.page.locator('.coverage-deco-gutter.coverage-deco-miss').count()) > 0,
    );
    assert.ok(
      (await workbench.page.locator('.coverage-deco-gutter.coverage-deco-hit').count()) > 0,
    );
  });
});
