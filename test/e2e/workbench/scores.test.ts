import assert from 'node:assert/strict';
import { personAt, type Person } from '../editor/person.ts';
import { openWorkbench, type Workbench } from '../editor/workbench.ts';

describe('somebody scores a data file', () => {
  let workbench: Workbench;
  let person: Person;
  before(async () => {
    workbench = await openWorkbench({ settings: { 'cchc.language': 'vi' } });
    person = personAt(workbench);
    await person.openFile('vi-du.cchc');
    await person.problems(2);
  });
  after(() => workbench?.close());

  const score = async (): Promise<void> => {
    await person.command('CCHC: Chấm điểm một tệp số liệu');
    await person.isAsked();
    await person.choose('so-lieu.csv');
  };

  it('is told why nothing is scored while the rulebook has errors', async () => {
    await score();
    await person.webview().getByText('Chưa chấm điểm, vì bộ tiêu chí còn lỗi.').waitFor();
    await person.command('View: Close All Editors');
  });

  it('reads scores, grades and ranks once they are mended', async () => {
    await person.openFile('vi-du.cchc');
    await person.goBefore('vi-du.cchc', 'niêm_yêt', 3);
    await person.fix('niêm_yết');
    await person.savedWith('vi-du.cchc', 'khi niêm_yết và');
    await person.goBefore('vi-du.cchc', '3 điểm {\n      số liệu niêm_yết', 0);
    await person.press('Delete');
    await person.type('4');
    await person.savedWith('vi-du.cchc', '"Công khai thủ tục hành chính" 4 điểm');
    await score();
    const page = person.webview();
    await page.getByText('Bảng xếp hạng').waitFor();
    const ranking = await page.locator('table').first().locator('tbody tr').allTextContents();
    assert.deepEqual(ranking, [
      'hạng 1Xã An Bình10Tốt',
      'hạng 2Xã Hòa Thuận7,02Đạt',
      'đồng hạng 3Xã Tân Lập5Đạt',
      'đồng hạng 3Xã Yên Sơn5Đạt',
    ]);
    await page.getByText('ngăn nhau bằng dấu chấm phẩy').waitFor();
  });
});
