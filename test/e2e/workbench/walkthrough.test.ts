import assert from 'node:assert/strict';
import { personAt, type Person } from '../editor/person.ts';
import { openWorkbench, type Workbench } from '../editor/workbench.ts';

describe('the walkthrough for a first rulebook', () => {
  let workbench: Workbench;
  let person: Person;
  before(async () => {
    workbench = await openWorkbench({ settings: { 'cchc.language': 'vi' } });
    person = personAt(workbench);
  });
  after(() => workbench?.close());

  it('is there in both languages', async () => {
    await person.command('Welcome: Open Walkthrough');
    await person.isAsked();
    await person.type('Bộ tiêu chí đầu tiên');
    await person.choose('Bộ tiêu chí đầu tiên của bạn · Your first rulebook');
    await workbench.page
      .getByText('Mở bộ tiêu chí ví dụ · Open the example rulebook')
      .first()
      .waitFor();
  });

  it('opens the example, which holds two mistakes', async () => {
    await workbench.page
      .getByRole('button', { name: /Mở ví dụ/ })
      .first()
      .click();
    await workbench.page.locator('.tab.active').filter({ hasText: 'vi-du.cchc' }).waitFor();
    const problems = await person.problems(2);
    assert.match(problems.join('\n'), /niêm_yêt/);
  });
});
