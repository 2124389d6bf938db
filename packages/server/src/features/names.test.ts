import { describe, expect, it } from 'vitest';
import { edited, marked } from '../../../../test/server/text.js';
import { leaf, rulebook } from '../../../../test/language/rulebook.js';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from './call-hierarchy.js';
import { definition } from './definition.js';
import { documentHighlights } from './highlights.js';
import { documentLinks } from './links.js';
import { askedAt, references } from './references.js';
import { prepareRename, rename } from './rename.js';

const TEXT = rulebook(`
  số liệu giao: số nguyên "Được giao"
  số liệu xong: số nguyên không quá giao
  lĩnh vực I "Một" 10 điểm {
    tiêu chí 1 "A" 4 điểm { chấm xong / giao × tối đa; mẫu bằng 0: 0 }
    tiêu chí 2 "B" 6 điểm { chấm điểm của 1 × 1,5 }
  }
  kiểm thử "Nửa" {
    cho giao = 4, xong = 2
    thì điểm của 1 = 2, điểm của I/2 = 3
  }`);

const at = (word: string, text = TEXT): ReturnType<typeof marked> =>
  marked(text.replace(word, `${word}‸`));

function texts(
  { view }: ReturnType<typeof marked>,
  ranges: readonly { start: { line: number; character: number } }[],
) {
  return ranges.map(({ start }) => view.text.split('\n')[start.line]?.trim());
}

describe('definition', () => {
  it('of a name, a code, a part of a path', () => {
    for (const [word, line] of [
      ['chấm xong', 'số liệu xong: số nguyên không quá giao'],
      ['chấm điểm của 1', 'tiêu chí 1 "A" 4 điểm { chấm xong / giao × tối đa; mẫu bằng 0: 0 }'],
      ['điểm của I', 'lĩnh vực I "Một" 10 điểm {'],
    ] as const) {
      const here = at(word);
      const found = definition(here.view, here.position);
      expect(
        texts(
          here,
          found.map(({ targetSelectionRange }) => targetSelectionRange),
        ),
      ).toEqual([line]);
    }
  });

  it('in a library, and of the file itself', () => {
    const files = {
      'lib.cchc': 'thư viện "L" {\n  ngôn ngữ: 1\n  thang t(x) theo x { từ 1: 1; dưới 1: 0 }\n}\n',
    };
    const text = leaf('chấm theo thang t(xong)').replace(
      'bộ tiêu chí "Thử" {',
      'bộ tiêu chí "Thử" {\n  dùng "lib.cchc"',
    );
    const used = marked(text.replace('thang t(', 'thang t‸('), { files });
    expect(definition(used.view, used.position)).toMatchObject([
      {
        targetUri: 'file:///rulebooks/lib.cchc',
        targetRange: { start: { line: 2, character: 8 } },
      },
    ]);
    const file = marked(text.replace('"lib', '"l‸ib'), { files });
    expect(definition(file.view, file.position)).toMatchObject([
      {
        targetUri: 'file:///rulebooks/lib.cchc',
        targetRange: { start: { line: 0, character: 0 } },
      },
    ]);
  });

  it('of nothing is nothing', () => {
    const { view, position } = at('bộ tiêu chí "T');
    expect(definition(view, position)).toEqual([]);
  });
});

it('finds every use, tests included', () => {
  const here = at('số liệu giao');
  const asked = askedAt(here.view, here.position);
  if (!asked) throw new Error('no name');
  expect(
    texts(
      here,
      references(asked, [here.view], true).map(({ range }) => range),
    ),
  ).toEqual([
    'số liệu giao: số nguyên "Được giao"',
    'số liệu xong: số nguyên không quá giao',
    'tiêu chí 1 "A" 4 điểm { chấm xong / giao × tối đa; mẫu bằng 0: 0 }',
    'cho giao = 4, xong = 2',
  ]);
  expect(references(asked, [here.view], false)).toHaveLength(3);
  expect(documentHighlights(here.view, here.position).map(({ kind }) => kind)).toEqual([
    3, 2, 2, 2,
  ]);
});

describe('rename', () => {
  function renamed(word: string, to: string, text = TEXT) {
    const { view, position } = at(word, text);
    const edits = rename(view, position, to, [view]);
    if ('refused' in edits) return edits.refused;
    const after = edited(view, edits.get(view.uri) ?? []);
    const [old, fresh] = [text.split('\n'), after.split('\n')];
    return fresh.filter((line, nth) => line !== old[nth]).map((line) => line.trim());
  }

  it('a name, in formulas and tests', () => {
    expect(renamed('số liệu giao', 'phải_làm')).toEqual([
      'số liệu phải_làm: số nguyên "Được giao"',
      'số liệu xong: số nguyên không quá phải_làm',
      'tiêu chí 1 "A" 4 điểm { chấm xong / phải_làm × tối đa; mẫu bằng 0: 0 }',
      'cho phải_làm = 4, xong = 2',
    ]);
  });

  it('a code, in paths too', () => {
    expect(renamed('tiêu chí 2', '2.a')).toEqual([
      'tiêu chí 2.a "B" 6 điểm { chấm điểm của 1 × 1,5 }',
      'thì điểm của 1 = 2, điểm của I/2.a = 3',
    ]);
    expect(renamed('lĩnh vực I', 'A')).toEqual([
      'lĩnh vực A "Một" 10 điểm {',
      'thì điểm của 1 = 2, điểm của A/2 = 3',
    ]);
  });

  it('puts quotes around what would be a keyword', () => {
    expect(renamed('số liệu giao', 'mỗi')).toContain('cho `mỗi` = 4, xong = 2');
  });

  it('types of unit and grades are names too', () => {
    const text = rulebook(`
  lĩnh vực I "Một" 10 điểm { áp dụng cho: xã, phường
    chấm 10 }
  xếp loại { "Tốt": từ 5; "Kém": còn lại; cao nhất "Tốt" khi đơn vị là xã }`);
    expect(renamed('đối tượng: xã', 'làng', text)).toEqual([
      'đối tượng: làng, phường, đặc khu',
      'lĩnh vực I "Một" 10 điểm { áp dụng cho: làng, phường',
      'xếp loại { "Tốt": từ 5; "Kém": còn lại; cao nhất "Tốt" khi đơn vị là làng }',
    ]);
    expect(renamed('{ "Tố', 'Khá', text)).toEqual([
      'xếp loại { "Khá": từ 5; "Kém": còn lại; cao nhất "Khá" khi đơn vị là xã }',
    ]);
  });

  it('says why it cannot be done', () => {
    expect(renamed('số liệu giao', 'hai từ')).toBe(
      '`hai từ` không dùng làm tên được: tên gồm chữ, số và dấu `_`, bắt đầu bằng chữ.',
    );
    expect(renamed('số liệu giao', 'xong')).toBe(
      'Đã có `xong` trong bộ tiêu chí; hãy chọn tên khác.',
    );
    const { view, position } = at('kiểm');
    expect(prepareRename(view, position)).toEqual({ refused: 'Chỗ này không có tên nào để đổi.' });
  });

  it('goes through the files that use a library', () => {
    const lib = 'thư viện "L" {\n  ngôn ngữ: 1\n  thang t(x) theo x { từ 1: 1; dưới 1: 0 }\n}\n';
    const user = leaf('chấm theo thang t(xong)').replace(
      'bộ tiêu chí "Thử" {',
      'bộ tiêu chí "Thử" {\n  dùng "lib.cchc"',
    );
    const here = marked(lib.replace('thang t', 'thang t‸'), { uri: 'file:///rulebooks/lib.cchc' });
    const other = marked(user, { files: { 'lib.cchc': lib } });
    const edits = rename(here.view, here.position, 'mới', [here.view, other.view]);
    if ('refused' in edits) throw new Error(edits.refused);
    expect([...edits.keys()]).toEqual(['file:///rulebooks/lib.cchc', 'file:///rulebooks/own.cchc']);
    expect(edited(other.view, edits.get(other.view.uri) ?? [])).toContain('theo thang mới(xong)');
  });
});

it('goes from what is used to the criteria that use it, and back', () => {
  const { view, position } = at('số liệu giao');
  const [item] = prepareCallHierarchy(view, position);
  if (!item) throw new Error('no item');
  expect(
    incomingCalls(item, [view]).map(({ from }) => `${from.detail ?? ''} ${from.name}`),
  ).toEqual(['tiêu chí 1 A', 'kiểm thử Nửa']);
  const code = at('tiêu chí 1');
  const [criterion] = prepareCallHierarchy(code.view, code.position);
  if (!criterion) throw new Error('no item');
  expect(outgoingCalls(criterion, view).map(({ to }) => to.name)).toEqual(['xong', 'giao']);
  expect(incomingCalls(criterion, [view]).map(({ from }) => from.name)).toEqual(['2 B', 'Nửa']);
});

it('links files and addresses', () => {
  const { view } = marked(
    rulebook('  dùng "../chung/thang.cchc"\n  ghi chú "xem https://example.vn/a?b=1."'),
  );
  expect(documentLinks(view).map(({ target }) => target)).toEqual([
    'file:///chung/thang.cchc',
    'https://example.vn/a?b=1',
  ]);
});
