import assert from 'node:assert/strict';
import { personAt, type Person } from '../editor/person.ts';
import { openWorkbench, type Workbench } from '../editor/workbench.ts';

// The editor speaks English, as it does for nearly all who write rulebooks; the extension does not.
describe('somebody writes a rulebook', () => {
  let workbench: Workbench;
  let person: Person;
  before(async () => {
    workbench = await openWorkbench({ settings: { 'cchc.language': 'vi' } });
    person = personAt(workbench);
    await person.openFile('vi-du.cchc');
  });
  after(() => workbench?.close());

  it('reads in the Problems panel what is wrong, in Vietnamese', async () => {
    const problems = await person.problems(2);
    assert.equal(problems.length, 2);
    assert.match(problems.join('\n'), /cộng lại được 3 điểm, còn mục này ghi 4 điểm/);
    assert.match(problems.join('\n'), /Chưa có gì được khai báo với tên `niêm_yêt`/);
  });

  it('takes the fix for a misspelt name', async () => {
    await person.goBefore('vi-du.cchc', 'niêm_yêt', 3);
    await person.fix('niêm_yết');
    await person.savedWith('vi-du.cchc', 'khi niêm_yết và điện_tử: tối đa');
  });

  it('takes the fix for points that do not add up, and nothing is wrong any more', async () => {
    await person.goBefore('vi-du.cchc', '4 điểm {\n    tiêu chí 3', 1);
    await person.fix('Chia lại điểm các phần cho đủ 4');
    await person.savedWith('vi-du.cchc', 'tiêu chí 3 "Công khai thủ tục hành chính" 4 điểm');
    await person.errorsAre(0);
  });

  it('renames an input everywhere, tests too', async () => {
    await person.goBefore('vi-du.cchc', 'nhiệm_vụ_giao', 2);
    await person.press('F2');
    const input = workbench.page.locator('.rename-box input');
    await input.waitFor();
    await input.fill('nhiệm_vụ_được_giao');
    await person.press('Enter');
    const text = await person.savedWith('vi-du.cchc', 'cho nhiệm_vụ_được_giao = 10');
    assert.doesNotMatch(text, /nhiệm_vụ_giao/);
    assert.equal(text.match(/nhiệm_vụ_được_giao/g)?.length, 5);
  });

  it('makes a mistake, is told, and takes it back by the fix', async () => {
    const { line, column } = await person.goBefore('vi-du.cchc', '1,5', 1);
    await person.press('Delete');
    await person.type('.');
    // On the way there it read `15`, and a quick server says what is wrong with that.
    await person.problem('Số `1.5` không đúng cách viết số');
    await person.goTo(line, column);
    await person.fix('1,5');
    await person.savedWith('vi-du.cchc', 'hoặc điện_tử: 1,5');
  });

  it('asks nothing of any other machine', () => {
    assert.deepEqual([...workbench.outside], []);
  });
});
