import { describe, expect, it } from 'vitest';
import { marked } from '../../../../test/server/text.js';
import { leaf, rulebook } from '../../../../test/language/rulebook.js';
import { foldingRanges } from './folding.js';
import { hover } from './hover.js';
import { inlayHints } from './inlay-hints.js';
import { selectionRanges } from './selection.js';
import { LEGEND, semanticTokens } from './semantic-tokens.js';
import { signatureHelp } from './signature-help.js';
import { documentSymbols } from './symbols.js';
import { packed, searchSymbols, symbolsOf } from './workspace-symbols.js';

const TEXT = rulebook(`
  căn cứ: "Quyết định 1" ngày 2/3/2025 điều 4
  số liệu giao: số nguyên "Được giao" nguồn "Sở Nội vụ"
  số liệu xong: số nguyên "Đã xong" không quá giao
  tham số mức { xã: 80%; còn lại: 90% }
  lĩnh vực I "Một" 10 điểm {
    căn cứ: "Quyết định 1" điều 5
    tiêu chí 1 "Hoàn thành" 4 điểm {
      ghi chú "Chỉ tính việc đến hạn"
      chấm theo xong / giao {
        từ mức: tối đa
        dưới mức: 50% tối đa
        mẫu bằng 0: 0
      }
    }
    tiêu chí 2 "Ban hành" 5 điểm {
      minh chứng kế_hoạch "Kế hoạch" { thiếu: 0 }
      chấm theo ngày của kế_hoạch { đến 31/12 năm trước: tối đa; đến 31/1: 2; còn lại: 0 }
    }
  }`);

function hovered(word: string, text = TEXT): string {
  const { view, position } = marked(text.replace(word, `${word}‸`));
  const found = hover(view, position);
  return found && 'value' in (found.contents as object)
    ? (found.contents as { value: string }).value
    : '';
}

describe('hover', () => {
  const whole = TEXT.replace('"Một" 10', '"Một" 9').replace('thang điểm: 10', 'thang điểm: 9');
  it('over a criterion', () => {
    expect(hovered('tiêu chí 1', whole)).toMatchInlineSnapshot(`
      "**1 Hoàn thành** · tiêu chí

      4 điểm (4/9 (≈ 44,4444%) thang điểm). Có thể đạt từ 0 điểm đến 4 điểm.

      - Theo Đã xong / Được giao: từ mức trở lên: 4 điểm; dưới mức: 50% điểm tối đa; mẫu số bằng 0: 0 điểm.

      Nguồn: Sở Nội vụ (Được giao (giao)).

      Ghi chú: Chỉ tính việc đến hạn."
    `);
  });
  it('over a group', () => {
    expect(hovered('lĩnh vực I', whole)).toMatchInlineSnapshot(`
      "**I Một** · lĩnh vực

      9 điểm (100% thang điểm). Có thể đạt từ 0 điểm đến 9 điểm.

      - Tổng điểm của 1 và 2.

      Căn cứ: Quyết định 1, Điều 5."
    `);
  });
  it('over a criterion of a rulebook with errors', () => {
    expect(hovered('tiêu chí 1')).toMatchInlineSnapshot(`
      "**1 Hoàn thành** · tiêu chí

      4 điểm

      Bộ tiêu chí còn lỗi nên chưa đọc được cách chấm thành lời."
    `);
  });
  it('over names', () => {
    expect(hovered('chấm theo xong', whole)).toMatchInlineSnapshot(`
      "**Đã xong** · số liệu \`xong\`

      Số nguyên, không quá Được giao.

      Dùng ở: 1"
    `);
    expect(hovered('từ mức', whole)).toMatchInlineSnapshot(`
      "**mức** · tham số \`mức\`

      Xã: 80%; còn lại: 90%.

      Dùng ở: 1"
    `);
    expect(hovered('ngày của kế', whole)).toMatchInlineSnapshot(`
      "**Kế hoạch** · minh chứng \`kế_hoạch\`

      Dùng ở: 2"
    `);
  });
  it('over short forms and keywords', () => {
    expect(hovered('50% tối', whole)).toBe('50% tối đa của điểm tối đa là 2 điểm');
    expect(hovered('đến 31/12 năm', whole)).toBe('Ngày 31/12/2025');
    expect(hovered('mẫu bằng', whole)).toBe(
      '**mẫu bằng 0** · `zero denominator`\n\nĐiểm khi mẫu số bằng 0.',
    );
    expect(hovered('"Quyết', whole)).toBe('');
  });
});

it('hints at sums, points and days', () => {
  const { view } = marked(TEXT);
  const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const lines = view.text.split('\n');
  expect(
    inlayHints(view, range).map(
      ({ position: { line, character }, label }) =>
        `${(lines[line] ?? '').slice(0, character).trim()} ⟵ ${label as string}`,
    ),
  ).toMatchInlineSnapshot(`
    [
      "bộ tiêu chí "Thử" ⟵ Σ 10 điểm",
      "lĩnh vực I "Một" 10 điểm ⟵ Σ 9 điểm ≠",
      "dưới mức: 50% tối đa ⟵ = 2 điểm",
      "chấm theo ngày của kế_hoạch { đến 31/12 năm trước ⟵ = 31/12/2025",
      "chấm theo ngày của kế_hoạch { đến 31/12 năm trước: tối đa; đến 31/1 ⟵ = 31/01/2026",
    ]
  `);
});

it('lists symbols, and finds them without accents', () => {
  const { view } = marked(TEXT);
  const show = (symbols: ReturnType<typeof documentSymbols>, depth = 0): string[] =>
    symbols.flatMap(({ name, detail, children = [] }) => [
      `${'  '.repeat(depth)}${name}${detail ? ` (${detail})` : ''}`,
      ...show(children, depth + 1),
    ]);
  expect(show(documentSymbols(view)).join('\n')).toMatchInlineSnapshot(`
    "Thử
      giao Được giao
      xong Đã xong
      mức
      I Một (lĩnh vực · 10 điểm)
        1 Hoàn thành (tiêu chí · 4 điểm)
        2 Ban hành (tiêu chí · 5 điểm)
          kế_hoạch Kế hoạch"
  `);
  expect(
    searchSymbols('hoan th', [['a', packed(symbolsOf(view))]]).map(({ name }) => name),
  ).toEqual(['1 Hoàn thành']);
});

it('folds blocks and comments', () => {
  const { view } = marked(
    '// một\n// hai\nbộ tiêu chí "A" {\n  /* ba\n  bốn */\n  ngôn ngữ: 1\n  xếp loại { "B": còn lại }\n}\n',
  );
  expect(foldingRanges(view)).toEqual([
    { startLine: 2, endLine: 6 },
    { startLine: 0, endLine: 1, kind: 'comment' },
    { startLine: 3, endLine: 4, kind: 'comment' },
  ]);
});

it('widens the selection', () => {
  const { view, position } = marked(TEXT.replace('50% tối', '50% tố‸i'));
  const widths: string[] = [];
  let at = selectionRanges(view, [position])[0];
  for (; at; at = at.parent) widths.push(view.lines.getText(at.range).split('\n')[0] ?? '');
  expect(widths).toEqual([
    'tối đa',
    '50% tối đa',
    'dưới mức: 50% tối đa',
    'theo xong / giao {',
    'chấm theo xong / giao {',
    'tiêu chí 1 "Hoàn thành" 4 điểm {',
    'lĩnh vực I "Một" 10 điểm {',
    'bộ tiêu chí "Thử" {',
  ]);
});

it('tells what every word is', () => {
  const { view } = marked(
    leaf('// lời\n    chấm theo xong / giao {\n      từ 80%: tối đa\n      còn lại: 0\n    }'),
  );
  const { data } = semanticTokens(view, {
    start: { line: 18, character: 0 },
    end: { line: 23, character: 0 },
  });
  const tokens: string[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0, modifiers = 0] = data.slice(at, at + 5);
    character = lines === 0 ? character + characters : characters;
    line += lines;
    const text = (view.text.split('\n')[line] ?? '').slice(character, character + length);
    tokens.push(
      `${text}: ${LEGEND.tokenTypes[type] ?? ''}${modifiers ? ` ${String(modifiers)}` : ''}`,
    );
  }
  expect(tokens.join('\n')).toMatchInlineSnapshot(`
    "lĩnh vực: keyword
    I: class 1
    "Một": string
    10: number
    điểm: keyword
    // lời: comment
    chấm: keyword
    theo: keyword
    xong: variable
    /: operator
    giao: variable
    từ: keyword
    80: number
    tối đa: keyword
    còn lại: keyword
    0: number"
  `);
});

describe('signature help', () => {
  it.each([
    ['lớn nhất(xong; ‸', 'lớn nhất(giá trị; giá trị)', 1],
    ['đếm(‸', 'đếm(bảng khi điều kiện trừ khi điều kiện)', 0],
    ['theo thang t(xong; ‸', 't(a; b)', 1],
  ])('%s', (typed, label, active) => {
    const text = leaf(`chấm ${typed}`, '  thang t(a; b) theo a / b { từ 1: 1; dưới 1: 0 }');
    const { view, position } = marked(text);
    const help = signatureHelp(view, position);
    expect([help?.signatures[0]?.label, help?.activeParameter]).toEqual([label, active]);
  });

  it('is silent elsewhere', () => {
    const { view, position } = marked(leaf('chấm ‸xong'));
    expect(signatureHelp(view, position)).toBeUndefined();
  });
});
