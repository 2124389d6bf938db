import { describe, expect, it } from 'vitest';
import { edited, marked } from '../../../../test/server/text.js';
import { leaf, rulebook } from '../../../../test/language/rulebook.js';
import { codeLenses } from './code-lenses.js';
import { diagnostics } from './diagnostics.js';
import { fixAll } from './fix-all.js';
import { formatDocument, formatOnType, formatRange } from './formatting.js';
import { pageContent, pageUris } from './pages.js';

describe('diagnostics', () => {
  it('have a code, a page, places and tags, and say what to do', () => {
    const { view } = marked(
      leaf('chấm theo xong { từ 3: tối đa; từ 2 đến 3: 1; dưới 2: 0 }', '  số liệu thừa: số'),
    );
    const found = diagnostics(view, pageUris(undefined, true, {}));
    expect(
      found.map(({ code, severity, codeDescription, tags, relatedInformation }) => [
        code,
        severity,
        codeDescription?.href,
        tags,
        relatedInformation?.map(({ message }) => message),
      ]),
    ).toEqual([
      [
        'OVERLAP_IN_TIERS',
        1,
        'cchc-page:/vi/OVERLAP_IN_TIERS.md',
        undefined,
        ['Mức chồng lên mức khác'],
      ],
      ['NAME_UNUSED', 2, 'cchc-page:/vi/NAME_UNUSED.md', [1], undefined],
    ]);
    expect(found[1]?.message).toContain('`thừa`');
  });

  it('leave out what is kept on purpose', () => {
    const { view } = marked(
      leaf(
        'chấm theo xong { từ 3: tối đa; dưới 2: 0; chấp nhận GAP_IN_TIERS vì "đúng văn bản": 1 }',
      ),
    );
    expect(diagnostics(view)).toEqual([]);
  });

  it('speak the language that is asked for', () => {
    const text = leaf('chấm theo xongg { từ 3: tối đa; dưới 3: 0 }');
    const [message] = diagnostics(marked(text, { language: 'en' }).view);
    expect(message?.message).toContain('Nothing is declared by the name');
  });

  it('have pages in both languages', () => {
    expect(pageContent('cchc-page:/vi/GAP_IN_TIERS.md')).toContain('Nên tránh');
    expect(pageContent('cchc-page:/en/GAP_IN_TIERS.md')).toContain('Avoid');
    expect(pageContent('cchc-page:/en/NO_SUCH_CODE.md')).toBeUndefined();
    expect(pageContent('file:///etc/passwd')).toBeUndefined();
  });
});

describe('layout', () => {
  const UGLY = 'bộ tiêu chí "A"{\nngôn ngữ:1\n    năm :  2026\n}\n';
  it('of the whole, in few edits', () => {
    const { view } = marked(UGLY);
    const edits = formatDocument(view);
    expect(edited(view, edits)).toBe('bộ tiêu chí "A" {\n  ngôn ngữ: 1\n  năm: 2026\n}\n');
    expect(edits.every(({ range }) => range.start.line === range.end.line)).toBe(true);
  });

  it('of a range', () => {
    const { view, range } = marked(UGLY.replace('ngôn ngữ:1', '⟦ngôn⟧ ngữ:1'));
    expect(edited(view, formatRange(view, range))).toBe(
      'bộ tiêu chí "A"{\n  ngôn ngữ: 1\n    năm :  2026\n}\n',
    );
  });

  it('of the line that was just written', () => {
    const { view, position } = marked(UGLY.replace('ngữ:1\n', 'ngữ:1\n‸'));
    expect(edited(view, formatOnType(view, position, '\n'))).toBe(
      'bộ tiêu chí "A"{\n  ngôn ngữ: 1\n  năm :  2026\n}\n',
    );
  });

  it('leaves alone what cannot be read', () => {
    expect(formatDocument(marked('bộ tiêu chí "A" {{').view)).toEqual([]);
  });

  it('indents a new line even there', () => {
    const { view, position } = marked('bộ tiêu chí "A" {\n  lĩnh vực I "B" 3 điểm {\n‸');
    expect(edited(view, formatOnType(view, position, '\n'))).toBe(
      'bộ tiêu chí "A" {\n  lĩnh vực I "B" 3 điểm {\n    ',
    );
  });
});

it('makes all safe cures at once', () => {
  const text = leaf(
    'chấm theo xong { từ 3: tối đa; dưới 3: 0.25; }\n    chấp nhận CODE_TWICE vì "x"',
  );
  const { view } = marked(text.replace('tối đa', 'toi da'));
  expect(edited(view, fixAll(view))).toContain('chấm theo xong { từ 3: tối đa; dưới 3: 0,25; }\n');
  expect(edited(view, fixAll(view))).not.toContain('CODE_TWICE');
});

it('has lenses for tests, and for what several criteria use', () => {
  const { view } = marked(
    rulebook(`
  số liệu giao: số nguyên
  lĩnh vực I "Một" 10 điểm {
    tiêu chí 1 "A" 4 điểm { chấm { khi giao > 1: tối đa; còn lại: 0 } }
    tiêu chí 2 "B" 6 điểm { chấm theo giao { từ 1: tối đa; dưới 1: 0 } }
  }
  kiểm thử "Không" {
    cho giao = 0
    thì tổng điểm = 0
  }`),
  );
  const titles = (commands: Parameters<typeof codeLenses>[1]): string[] =>
    codeLenses(view, commands).map(
      ({ command }) => `${command?.title ?? ''} → ${command?.command ?? ''}`,
    );
  expect(titles(new Set())).toEqual([
    'Chạy mọi kiểm thử → cchc.server.runTests',
    'kiểm thử đi qua 2/4 nhánh → ',
    'Chạy kiểm thử → cchc.server.runTests',
    '2 tiêu chí dùng → ',
  ]);
  expect(
    titles(new Set(['cchc.runTests', 'cchc.openPreview', 'cchc.showReferences'] as const)),
  ).toEqual([
    'Mở bản xem trước → cchc.openPreview',
    'Chạy mọi kiểm thử → cchc.runTests',
    'kiểm thử đi qua 2/4 nhánh → ',
    'Chạy kiểm thử → cchc.runTests',
    '2 tiêu chí dùng → cchc.showReferences',
  ]);
});
