import { join } from 'node:path';
import { e2e } from '../editor/paths.ts';
import { personAt, type Person } from '../editor/person.ts';
import { openWorkbench, type Workbench } from '../editor/workbench.ts';

interface Mistake {
  readonly what: string;
  readonly file: string;
  /** Where the cursor is put: into the last such place. */
  readonly at: string;
  /** Part of the title of the fix. */
  readonly fix: string;
  readonly then: RegExp;
}

const MISTAKES: readonly Mistake[] = [
  {
    what: 'a wrong sum',
    file: 'tong-sai.cchc',
    at: '10 điểm {\n    tiêu chí 1',
    fix: 'Chia lại điểm các phần cho đủ 10',
    then: /lĩnh vực I "Chỉ đạo, điều hành" 10 điểm/,
  },
  {
    what: 'an overlap',
    file: 'chong-lan.cchc',
    at: 'từ 70% đến 90%',
    fix: 'dưới',
    then: /từ 70% đến dưới 90%: 5/,
  },
  {
    what: 'a gap',
    file: 'khoang-trong.cchc',
    at: 'đúng_hạn {',
    fix: '70%',
    then: /từ 70% đến dưới 90%: /,
  },
  {
    what: 'a misspelt input',
    file: 'sai-ten.cchc',
    at: 'niêm_yêt',
    fix: 'niêm_yết',
    then: /khi niêm_yết: tối đa/,
  },
  {
    what: 'a `0.25` in a Vietnamese file',
    file: 'so-thap-phan.cchc',
    at: '0.25',
    fix: '0,25',
    then: /còn lại: 0,25/,
  },
];

describe('one accepted fix mends', () => {
  let workbench: Workbench;
  let person: Person;
  before(async () => {
    workbench = await openWorkbench({
      from: join(e2e, 'mending'),
      settings: { 'cchc.language': 'vi' },
    });
    person = personAt(workbench);
  });
  after(() => workbench?.close());

  it('nothing before one is taken: each file has one mistake', async () => {
    await person.openFile(MISTAKES[0]?.file ?? '');
    await person.errorsAre(MISTAKES.length);
  });

  MISTAKES.forEach(({ what, file, at, fix, then }, index) => {
    it(what, async () => {
      await person.openFile(file);
      await person.goBefore(file, at, 1);
      await person.fix(fix);
      await person.savedWith(file, then);
      await person.errorsAre(MISTAKES.length - index - 1);
    });
  });
});
