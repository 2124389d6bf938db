import assert from 'node:assert/strict';
import { personAt, type Person } from '../editor/person.ts';
import { openWorkbench, type Workbench } from '../editor/workbench.ts';

describe('the tree of a rulebook', () => {
  let workbench: Workbench;
  let person: Person;
  before(async () => {
    workbench = await openWorkbench({ settings: { 'cchc.language': 'vi' } });
    person = personAt(workbench);
  });
  after(() => workbench?.close());

  const row = (text: string) =>
    workbench.page
      .locator('[id="workbench.view.extension.cchc"] .monaco-list-row')
      .filter({ hasText: text });

  it('asks for a file while there is none', async () => {
    await workbench.page.getByRole('tab', { name: /^Bộ tiêu chí/ }).click();
    const welcome = workbench.page.locator('[id="workbench.view.extension.cchc"] .welcome-view');
    await welcome.getByText('Mở một tệp .cchc').waitFor();
    assert.equal(await welcome.locator('.monaco-button').count(), 2);
  });

  it('shows codes, titles, points, and what is wrong where', async () => {
    await person.openFile('vi-du.cchc');
    await row('II Thủ tục hành chính').waitFor();
    const text = (await row('II Thủ tục hành chính').textContent()) ?? '';
    assert.match(text, /4 điểm/);
    assert.match(text, /2 lỗi, 0 cảnh báo/);
    assert.match((await row('1 Hoàn thành kế hoạch').textContent()) ?? '', /4 điểm$/);
  });

  it('leads to the place', async () => {
    await row('2 Báo cáo định kỳ').click();
    await workbench.page
      .locator('[id="status.editor.selection"]')
      .filter({ hasText: 'Ln 22' })
      .waitFor();
  });
});
