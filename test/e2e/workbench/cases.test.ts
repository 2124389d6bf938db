import assert from 'node:assert/strict';
import { join } from 'node:path';
import { e2e } from '../editor/paths.ts';
import { personAt, type Person } from '../editor/person.ts';
import { openWorkbench, type Workbench } from '../editor/workbench.ts';

const FILE = 'khoang-trong.cchc';

describe('the case that proves a finding', () => {
  let workbench: Workbench;
  let person: Person;
  before(async () => {
    workbench = await openWorkbench({
      from: join(e2e, 'mending'),
      settings: { 'cchc.language': 'vi' },
    });
    person = personAt(workbench);
    await person.openFile(FILE);
    await person.problem('70%');
    await person.goBefore(FILE, 'đúng_hạn {', 1);
  });
  after(() => workbench?.close());

  it('is shown beside the text, with what becomes of it', async () => {
    await person.fix('Xem tình huống chứng minh');
    const page = person.webview();
    await page.locator('h2').filter({ hasText: 'Tình huống' }).waitFor();
    const text = (await page.locator('body').textContent()) ?? '';
    assert.match(text, /đúng_hạn = 70%/);
    assert.match(text, /không thuộc mức nào/);
    assert.equal(await page.locator('html').getAttribute('lang'), 'vi');
    assert.deepEqual([...workbench.outside], []);
  });

  it('is kept as a test', async () => {
    await person.fix('Thêm tình huống này thành kiểm thử');
    const text = await person.savedWith(FILE, 'kiểm thử "1: đúng_hạn = 70%" {');
    assert.match(text, /cho đúng_hạn = 70%/);
  });
});
