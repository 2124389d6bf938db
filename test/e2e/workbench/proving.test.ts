import assert from 'node:assert/strict';
import { join } from 'node:path';
import { e2e } from '../editor/paths.ts';
import { personAt, type Person } from '../editor/person.ts';
import { openWorkbench, type Workbench } from '../editor/workbench.ts';

const FILE = 'khoang-trong.cchc';

describe('somebody is told of a gap that the proofs found', () => {
  let workbench: Workbench;
  let person: Person;
  before(async () => {
    workbench = await openWorkbench({
      from: join(e2e, 'mending'),
      settings: { 'cchc.language': 'vi' },
    });
    person = personAt(workbench);
    await person.openFile(FILE);
    await person.problem('GAP_IN_TIERS');
  });
  after(() => workbench?.close());

  it('sees the case that proves it beside the text, and how it is scored', async () => {
    await person.goBefore(FILE, 'đúng_hạn {', 1);
    await person.fix('Xem tình huống chứng minh');
    const page = person.webview();
    await page.locator('h1').first().waitFor();
    const text = (await page.locator('body').textContent()) ?? '';
    assert.match(text, /GAP_IN_TIERS/);
    assert.match(text, /đúng_hạn = 70%/);
    assert.ok((await page.locator('ul').count()) >= 2, 'the case is not explained');
    await person.page
      .locator('.tab')
      .filter({ hasText: 'tình huống chứng minh' })
      .first()
      .waitFor();
  });

  it('and keeps the case as a test of the rulebook', async () => {
    await person.openFile(FILE);
    await person.goBefore(FILE, 'đúng_hạn {', 1);
    await person.fix('Thêm tình huống này thành kiểm thử');
    await person.savedWith(FILE, /kiểm thử ".+" \{\n\s+cho đúng_hạn = 70%\n/);
  });
});
