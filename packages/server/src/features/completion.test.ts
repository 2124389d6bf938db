import { describe, expect, it } from 'vitest';
import { edited, marked } from '../../../../test/server/text.js';
import { leaf, leafEn, rulebook } from '../../../../test/language/rulebook.js';
import { completion } from './completion.js';

const options = { snippets: false };

function items(text: string, more: Parameters<typeof completion>[2] = options) {
  const { view, position } = marked(text);
  return { view, items: completion(view, position, more).items };
}

/** The labels in the order an editor shows them. */
function labels(text: string, most = 8): readonly string[] {
  return items(text)
    .items.toSorted((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1))
    .slice(0, most)
    .map(({ label }) => label);
}

/** The lines that the first proposal makes of the line with the cursor. */
function accepted(text: string): string {
  const { view, items: found } = items(text);
  const [first] = found.toSorted((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
  if (!first?.textEdit || !('range' in first.textEdit)) throw new Error('nothing proposed');
  const after = edited(view, [first.textEdit]).split('\n');
  const before = view.text.split('\n');
  const from = before.findIndex((line, at) => line !== after[at]);
  return after.slice(from, from + after.length - before.length + 1).join('\n');
}

const field = (lines: string): string =>
  rulebook(`
  lĩnh vực I "Một" 10 điểm {
    tiêu chí 1.1 "A" 4 điểm { chấm theo chuyên gia từ 0 đến tối đa }
${lines}
  }`);

describe('a whole criterion, from any beginning of its keyword', () => {
  it.each(['tieu chi', 'tiêu c', 'crit', 'TIÊU', 'tiêu  chí'])('%s', (typed) => {
    expect(accepted(field(`    ${typed}‸`))).toBe(`    tiêu chí 1.2 "Tên tiêu chí" 1 điểm {
      số liệu số_phải_làm: số nguyên "Mô tả số liệu"
      số liệu số_đã_làm: số nguyên "Mô tả số liệu" không quá số_phải_làm
      chấm theo số_đã_làm / số_phải_làm {
        từ 100%: tối đa
        từ 80% đến dưới 100%: giá trị × tối đa
        dưới 80%: 0
        mẫu bằng 0: không đánh giá
      }
    }`);
  });

  it('in every shape, each of which is a criterion in which nothing is wrong', () => {
    const { view, items: found } = items(field('    tiêu chí‸'));
    const wholes = found.filter(({ label }) => label.startsWith('tiêu chí 1.2: '));
    expect(wholes.length).toBeGreaterThan(10);
    for (const { textEdit, label } of wholes) {
      if (!textEdit || !('range' in textEdit)) throw new Error(label);
      const after = view.withText(edited(view, [textEdit]));
      const errors = after
        .checked()
        .findings.filter(({ severity, code }) => severity === 'error' && !EXPECTED.has(code))
        .map(({ code }) => code);
      expect([label, errors]).toEqual([label, []]);
    }
  });

  it('with stops where the editor knows them', () => {
    const found = items(field('    crit‸'), { snippets: true }).items;
    expect(found.find(({ label }) => label.includes('công thức'))?.textEdit?.newText)
      .toBe(`tiêu chí \${1:1.2} "\${2:Tên tiêu chí}" \${3:1} điểm {
      số liệu \${4:số_phải_làm}: số nguyên "\${5:Mô tả số liệu}" không dưới 1
      số liệu \${6:số_đã_làm}: số nguyên "\${7:Mô tả số liệu}" không quá \${4:số_phải_làm}
      chấm \${6:số_đã_làm} / \${4:số_phải_làm} × tối đa
    }`);
  });

  it('in English', () => {
    const text = leafEn('    criterion 1 "A" 10 points { score 10 }\n    cri‸');
    expect(labels(text, 2)).toEqual([
      'criterion 2: by the share that was done, with a band in the middle',
      'criterion 2: by bands of one figure',
    ]);
  });
});

/** The points of a proposal are a guess, and nothing of it is used elsewhere. */
const EXPECTED: ReadonlySet<string> = new Set(['POINTS_DO_NOT_ADD_UP', 'LEAF_WITHOUT_RULE']);

describe('keywords', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['inside a phrase', leaf('chấm theo xong {\n từ 3 đến d‸'), ['đến dưới']],
    ['in the words of the other language', leaf('chấm theo xong {\n fro‸'), ['từ']],
    ['behind a longer beginning', leaf('chấm theo kh‸'), ['theo khảo sát']],
    ['of types', rulebook('  số liệu a: s‸'), ['số nguyên', 'số']],
    ['no line begins in the middle of another', leaf('chấm theo xong {\n từ 3: 1 kh‸'), []],
  ])('%s', (_, text, expected) => {
    expect(labels(text, expected.length || 8)).toEqual(expected);
  });

  it('say what they mean', () => {
    const found = items(leaf('chấm theo giao {\n từ 3: toi d‸')).items;
    expect(found.find(({ label }) => label === 'tối đa')?.documentation).toEqual({
      kind: 'markdown',
      value: 'Điểm tối đa của tiêu chí đang chấm.',
    });
  });
});

describe('names', () => {
  it('by name and by title, without accents', () => {
    const text = (typed: string): string =>
      rulebook(`  số liệu đúng_hạn: số nguyên "Hồ sơ trả đúng hạn"
  lĩnh vực I "Một" 10 điểm { chấm theo ${typed}‸ }`);
    expect(labels(text('dung'))).toContain('đúng_hạn');
    expect(labels(text('ho so t'), 1)).toEqual(['đúng_hạn']);
  });

  it('only what the place can mean', () => {
    expect(labels(leaf('chấm theo ngày của ‸'))).toEqual(['kế_hoạch']);
    expect(labels(leaf('chấm theo đếm(‸'))).toEqual(['hồ_sơ']);
    expect(labels(leaf('chấm theo đếm(hồ_sơ khi tr‸)'))).toContain('trễ');
    expect(labels(leaf('chấm theo xong + tr‸'))).not.toContain('trễ');
    expect(labels(rulebook('kiểm thử "a" {\n  cho bảng ‸'))).toEqual([]);
  });

  it('in quotes where they would be keywords', () => {
    const text = rulebook(
      '  số liệu `tối đa`: số nguyên\n  lĩnh vực I "Một" 10 điểm { chấm toi‸ }',
    );
    const found = items(text.replace('`tối đa`', '`mỗi`').replace('toi‸', 'moi‸')).items;
    expect(found.map(({ textEdit }) => textEdit?.newText)).toContain('`mỗi`');
  });

  it('of libraries, with the file they come from', () => {
    const { view, position } = marked(
      rulebook('  dùng "lib.cchc"\n  lĩnh vực I "Một" 10 điểm { chấm theo thang h‸'),
      {
        files: {
          'lib.cchc':
            'thư viện "L" {\n  ngôn ngữ: 1\n  thang hoàn_thành(đạt) theo đạt { từ 1: 1; dưới 1: 0 }\n}\n',
        },
      },
    );
    const found = completion(view, position, options).items;
    expect(found.map(({ label, documentation }) => [label, documentation])).toEqual([
      ['hoàn_thành', { kind: 'markdown', value: 'thang dùng chung\n\nNhận: đạt\n\ntừ lib.cchc' }],
    ]);
  });
});

describe('codes, points, types of unit, grades, files', () => {
  it('proposes the next code', () => {
    expect(labels(field('    tiêu chí ‸'))[0]).toBe('1.2');
    expect(labels(rulebook('  lĩnh vực I "A" 1 điểm { chấm 1 }\n  lĩnh vực ‸'))[0]).toBe('II');
  });

  it('proposes the points that are left', () => {
    expect(labels(field('    tiêu chí 1.2 "B" ‸'))[0]).toBe('6 điểm');
  });

  it.each([
    ['đặc', rulebook('  lĩnh vực I "A" 1 điểm { áp dụng cho: đặ‸'), 'đặc khu'],
    ['code', rulebook('  lĩnh vực I "A" 1 điểm { chấp nhận GAP‸'), 'GAP_IN_TIERS'],
    [
      'grade',
      rulebook('  xếp loại { "Tốt": từ 8; "Kém": còn lại; nhiều nhất 20% đơn vị ‸'),
      '"Tốt"',
    ],
  ])('%s', (_, text, expected) => {
    expect(labels(text)).toContain(expected);
  });

  it('proposes files inside the quotes of `dùng`', () => {
    const found = items(rulebook('  dùng "‸"'), {
      ...options,
      files: () => ['../chung/thang.cchc'],
    });
    expect(found.items.map(({ textEdit }) => textEdit?.newText)).toEqual(['"../chung/thang.cchc"']);
  });

  it('says nothing inside texts and comments', () => {
    expect(labels(rulebook('  // tiêu c‸'))).toEqual([]);
    expect(labels(rulebook('  ghi chú "tiêu c‸"'))).toEqual([]);
  });
});

it('begins a rulebook where there is nothing yet', () => {
  expect(labels('‸', 1)).toEqual(['bộ tiêu chí: cả một bộ tiêu chí mới']);
  const { view, items: found } = items('b‸');
  const whole = found.find(({ kind }) => kind === 15)?.textEdit;
  if (!whole || !('range' in whole)) throw new Error('no rulebook');
  const errors = view
    .withText(edited(view, [whole]))
    .checked()
    .findings.map(({ code }) => code);
  expect(errors).toEqual(['LEAF_WITHOUT_RULE']);
});
