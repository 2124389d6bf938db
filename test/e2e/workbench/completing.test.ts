import assert from 'node:assert/strict';
import { personAt, type Person } from '../editor/person.ts';
import { openWorkbench, type Workbench } from '../editor/workbench.ts';

describe('typing completes to a whole criterion with the next code', () => {
  let workbench: Workbench;
  let person: Person;
  before(async () => {
    workbench = await openWorkbench({ settings: { 'cchc.language': 'vi' } });
    person = personAt(workbench);
  });
  after(() => workbench?.close());

  for (const { typed, file, behind, written } of [
    {
      typed: 'tieu chi',
      file: 'kiem-thu.cchc',
      behind: '      }\n    }',
      written: /^ {4}tiêu chí 2 "/m,
    },
    {
      typed: 'tiêu c',
      file: 'dung-thang.cchc',
      behind: '(số_hóa)\n    }',
      written: /^ {4}tiêu chí 2 "/m,
    },
    {
      typed: 'crit',
      file: 'reports.cchc',
      behind: '      }\n    }',
      written: /^ {4}criterion 2 "/m,
    },
  ]) {
    it(`\`${typed}\``, async () => {
      await person.openFile(file);
      await person.isRead();
      await person.goBefore(file, behind, behind.length);
      await person.press('Enter');
      await person.type(typed);
      await person.suggestedWhole();
      await person.takeSuggestion();
      const text = await person.savedWith(file, written);
      const [, block = ''] =
        new RegExp(`${written.source}([\\s\\S]*?)^ {4}\\}`, 'm').exec(text) ?? [];
      assert.match(block, /chấm|score/, `no way of scoring in:\n${text}`);
    });
  }
});
