import assert from 'node:assert/strict';
import { personAt, type Person } from '../editor/person.ts';
import { openWorkbench, type Workbench } from '../editor/workbench.ts';

describe('a first look', () => {
  let workbench: Workbench;
  let person: Person;
  before(async () => {
    workbench = await openWorkbench({ settings: { 'cchc.language': 'vi' } });
    person = personAt(workbench);
  });
  after(() => workbench.close());

  it('opens', async () => {
    await person.openFile('vi-du.cchc');
    await workbench.page.screenshot({ path: '/tmp/vscode/first.png' });
  });
});
