import { describe, expect, it } from 'vitest';
import { leaf, leafEn, rulebook } from '../../../../test/language/rulebook.js';
import { read } from '../read.js';
import { format } from './format.js';

/** The text in its layout; throws where its syntax is broken. */
function formatted(text: string): string {
  const result = format(text);
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.text;
}

/** The lines of the only leaf, formatted, without their common indent. */
function leafLines(body: string): string {
  const lines = formatted(leaf(body)).split('\n');
  const first = lines.findIndex((line) => line.includes('lĩnh vực I')) + 1;
  return lines
    .slice(first, -4)
    .map((line) => line.replace(/^ {4}/, ''))
    .join('\n');
}

describe('lays out', () => {
  it('indents and blanks', () => {
    expect(
      leafLines(`chấm   theo  xong/giao{
từ 80% : tối đa
      dưới   80%:0
   }`),
    ).toBe(`chấm theo xong / giao {
  từ 80%: tối đa
  dưới 80%: 0
}`);
  });

  it('leaves a block on one line, or spreads it', () => {
    expect(leafLines(`chấm { khi gửi: tối đa; còn lại: 0 }`)).toBe(
      `chấm { khi gửi: tối đa; còn lại: 0 }`,
    );
    expect(
      leafLines(`chấm { khi gửi: tối đa
      còn lại: 0 }`),
    ).toBe(`chấm {
  khi gửi: tối đa
  còn lại: 0
}`);
  });

  it('takes semicolons from the ends of lines', () => {
    expect(
      leafLines(`chấm {
  khi gửi: tối đa;
  còn lại: 0;
}`),
    ).toBe(`chấm {
  khi gửi: tối đa
  còn lại: 0
}`);
  });

  it('leaves the semicolons that part no statements at the ends of lines', () => {
    expect(leafLines(`chấm lớn nhất(xong; // một\n4;\n3), nhiều nhất 10;\nghi chú "a"`)).toBe(
      `chấm lớn nhất(xong; // một\n4;\n    3), nhiều nhất 10\nghi chú "a"`,
    );
    const ranking = `xếp hạng theo tổng điểm;\ncùng hạng khi chênh không quá 0,001;`;
    expect(formatted(rulebook(`lĩnh vực I "Một" 10 điểm { chấm 5 }\n${ranking}`))).toContain(
      `xếp hạng theo tổng điểm;\n      cùng hạng khi chênh không quá 0,001\n}`,
    );
  });

  it('keeps one blank line', () => {
    expect(leafLines(`ghi chú "a"\n\n\n\nchấm 5`)).toBe(`ghi chú "a"\n\nchấm 5`);
  });

  it('indents what goes on', () => {
    expect(leafLines(`chấm xong /\ngiao × tối đa`)).toBe(`chấm xong /\n    giao × tối đa`);
  });

  it('knows a sign from an operation', () => {
    expect(leafLines(`chấm xong-1+-giao`)).toBe(`chấm xong - 1 + -giao`);
    expect(leafLines(`chấm lớn nhất( xong ;giao )*2`)).toBe(`chấm lớn nhất(xong; giao) × 2`);
  });
});

describe('writes one way', () => {
  it.each([
    ['từ 80% trở lên: tối đa', 'từ 80%: tối đa'],
    ['80% trở lên: tối đa', 'từ 80%: tối đa'],
    ['đến 70% trở xuống: 0', 'đến 70%: 0'],
    ['70% trở xuống: 0', 'đến 70%: 0'],
  ])('%s', (written, instead) => {
    expect(leafLines(`chấm theo xong / giao { ${written}; còn lại: 1 }`)).toBe(
      `chấm theo xong / giao { ${instead}; còn lại: 1 }`,
    );
  });

  it('in English too', () => {
    expect(formatted(leafEn(`score by xong { 5 and up: max; 4 and down: 0 }`))).toContain(
      'score by xong { from 5: max; to 4: 0 }',
    );
  });

  it('leaves a contradiction to its author', () => {
    expect(leafLines(`chấm theo xong { trên 5 trở lên: 1; còn lại: 0 }`)).toContain(
      'trên 5 trở lên: 1',
    );
  });

  it('signs, quotes and normal forms', () => {
    expect(leafLines(`chấm { khi xong ≥ 5 và giao != 3: 1; còn lại: xong ÷ 2 – 1 }`)).toBe(
      `chấm { khi xong >= 5 và giao <> 3: 1; còn lại: xong / 2 - 1 }`,
    );
    expect(leafLines(`ghi chú “Tốt”; chấm 5`)).toBe(`ghi chú "Tốt"; chấm 5`);
    expect(formatted(leaf(`chấm 5`).normalize('NFD'))).toBe(formatted(leaf(`chấm 5`)));
  });

  it('keeps numbers, codes and backquotes as they stand', () => {
    const line = 'số liệu `điểm`: số không quá 16.000,50; chấm `điểm` + 05';
    expect(leafLines(line)).toBe(line);
  });
});

describe('comments', () => {
  const text = `// Đầu tệp

${rulebook(`  // Trước lĩnh vực
  lĩnh vực I "Một" 10 điểm { // Cuối dòng mở
    // Trước số liệu
    số liệu a: số // Cuối dòng
    /* Nhiều
       dòng */
    chấm a /* giữa dòng */ × 2
    // Sau cùng
  }`)}// Cuối tệp
`;

  it('all stay, each where it was', () => {
    const comments = (one: string) => one.match(/\/\/[^\n]*|\/\*[\s\S]*?\*\//g);
    expect(comments(formatted(text))).toEqual(comments(text));
    expect(formatted(text)).toContain('số liệu a: số // Cuối dòng\n');
    expect(formatted(text)).toContain('chấm a /* giữa dòng */ × 2\n');
    expect(formatted(text)).toContain('  lĩnh vực I "Một" 10 điểm { // Cuối dòng mở\n');
  });
});

describe('again', () => {
  const texts = [
    leaf(`chấm { khi gửi:tối đa ; còn lại:0}`),
    leaf(`// một\nchấm theo xong{ 5 trở lên:1 // hai\n\n\n còn lại:0}`),
    leaf(`/* một\r\n   hai */ chấm xong /\r\n giao`),
    leafEn(`score from max{deduct 0.5 per xong,no more than 3;}`),
    `${leaf('chấm 5')}\r\n\t`,
    `\ufeff${leaf('chấm 5')}`,
  ];

  it.each(texts)('changes nothing (%#)', (text) => {
    const once = formatted(text);
    expect(formatted(once)).toBe(once);
    expect(read(once).findings).toEqual([]);
    expect(once).toMatch(/^[^\r\ufeff]*\n$/);
    expect(once).not.toMatch(/[^\S\n]\n/);
  });
});

describe('broken text', () => {
  it('is refused with what is wrong, and not touched', () => {
    const result = format(leaf(`chấm theo xong { từ 5 1 }`));
    expect(result).toMatchObject({ ok: false, findings: [{ code: 'SYNTAX_UNEXPECTED' }] });
    expect(format(`bộ tiêu chí "Thử`)).toMatchObject({ ok: false });
    expect(format('')).toMatchObject({ ok: false });
  });

  it('is only one of syntax: what has no meaning yet can be laid out', () => {
    expect(leafLines(`chấm   không_có   +  1`)).toBe(`chấm không_có + 1`);
  });
});

it('puts the article before its clause, as people say it the other way round', () => {
  const text = rulebook(`  căn cứ: "Nghị định 1" ngày 1/2/2025 khoản 2 điều 12, "Luật" khoản a`);
  const formatted = format(text);
  expect(formatted.ok && formatted.text).toContain(
    '"Nghị định 1" ngày 1/2/2025 điều 12 khoản 2, "Luật" khoản a',
  );
});
