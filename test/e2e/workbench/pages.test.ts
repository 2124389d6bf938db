import assert from 'node:assert/strict';
import { personAt, type Person } from '../editor/person.ts';
import { openWorkbench, type Workbench } from '../editor/workbench.ts';

describe('the page of a finding', () => {
  let workbench: Workbench;
  let person: Person;
  before(async () => {
    workbench = await openWorkbench({ settings: { 'cchc.language': 'vi' } });
    person = personAt(workbench);
    await person.openFile('vi-du.cchc');
  });
  after(() => workbench?.close());

  it('opens from the Problems panel, set as text, in the reader’s language, without a network', async () => {
    await person.problems(2);
    await workbench.page.locator('.markers-panel').getByText('NAME_UNKNOWN').click();
    const page = person.webview();
    await page.locator('h1').filter({ hasText: 'NAME_UNKNOWN' }).waitFor();
    const text = (await page.locator('body').textContent()) ?? '';
    assert.match(text, /Nên viết:/);
    assert.equal(await page.locator('html').getAttribute('lang'), 'vi');
    assert.deepEqual([...workbench.outside], []);
  });

  it('runs no script and loads nothing: the policy says so', async () => {
    const policy = await person
      .webview()
      .locator('meta[http-equiv="Content-Security-Policy"]')
      .getAttribute('content');
    assert.match(
      policy ?? '',
      /^default-src 'none'; style-src 'nonce-[\w-]+'; base-uri 'none'; form-action 'none'$/,
    );
  });

  it('opens from the command too, for any code', async () => {
    await person.command('CCHC: Giải thích một mã thông báo');
    await workbench.page.locator('input[placeholder^="Mã nào"]').waitFor();
    await person.isAsked();
    await person.type('GAP_IN');
    await person.choose('GAP_IN_TIERS');
    await person.webview().locator('h1').filter({ hasText: 'GAP_IN_TIERS' }).waitFor();
  });
});
