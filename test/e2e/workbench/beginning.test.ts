import assert from 'node:assert/strict';
import { personAt, type Person } from '../editor/person.ts';
import { openWorkbench, type Workbench } from '../editor/workbench.ts';

describe('somebody begins a rulebook of their own', () => {
  let workbench: Workbench;
  let person: Person;
  before(async () => {
    workbench = await openWorkbench({ settings: { 'cchc.language': 'vi' } });
    person = personAt(workbench);
  });
  after(() => workbench?.close());

  it('chooses a template, the language of its keywords and a name', async () => {
    await person.command('CCHC: Bộ tiêu chí mới');
    await person.choose('Tối thiểu');
    await person.choose('Tiếng Việt');
    await person.isAsked();
    await person.type('cua-toi');
    await person.press('Enter');
    await workbench.page.locator('.tab.active').filter({ hasText: 'cua-toi.cchc' }).waitFor();
    const text = await person.savedWith('cua-toi.cchc', 'bộ tiêu chí "');
    assert.match(text, /^ {2}ngôn ngữ: 1$/m);
  });

  it('is not let write over what exists', async () => {
    await person.command('CCHC: Bộ tiêu chí mới');
    await person.choose('Tối thiểu');
    await person.choose('Tiếng Việt');
    await person.isAsked();
    await person.type('cua-toi');
    await workbench.page
      .locator('.quick-input-widget')
      .getByText('Đã có tệp `cua-toi.cchc`; hãy chọn tên khác.')
      .waitFor();
    await person.press('Escape');
  });
});
