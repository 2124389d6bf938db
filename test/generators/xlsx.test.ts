import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { targetNamed } from '../conformance/targets.js';
import { HOSTILE, made, orderOf, titled } from './order.js';

describe('the target xlsx', () => {
  it('is a form with the official table, its calculations, and lists that are hidden', async () => {
    const { sheets } = await opened(titled('Công khai'));
    expect(sheets).toEqual([
      ['Phiếu chấm điểm', 'visible'],
      ['Tính', 'visible'],
      ['_texts', 'hidden'],
    ]);
  });

  it('takes entries only where they belong, and says what belongs there', async () => {
    const { form } = await opened(titled('Công khai'));
    expect(form).toContain('<sheetProtection');
    expect(form).toContain("<formula1>'_texts'!$A$");
    const { workbook } = await opened(titled('Công khai'));
    expect(workbook).toMatch(/Print_Titles"[^>]*>'Phiếu chấm điểm'!\$/);
    expect(form).toMatch(/<pageSetup[^>]*paperSize="9"[^>]*orientation="landscape"/);
  });

  it.each([...HOSTILE, '+1', '-1', '@SUM(A1)'])(
    'holds an author’s text as text: %.40s',
    async (title) => {
      const { formulas, texts } = await opened(titled(title));
      expect(texts).toContain(title.replace(/\s+/g, ' '));
      expect(formulas).toEqual((await opened(titled('Một'))).formulas);
    },
  );

  it('works with functions that Excel 2016 and LibreOffice define alike, in formulas that fit', async () => {
    const { formulas } = await opened(RULEBOOK);
    const used = new Set(
      formulas.flatMap((one) => [...one.matchAll(/([A-Z]+)\(/g)].map(([, name]) => name)),
    );
    expect([...used].filter((name) => !ALIKE.has(name ?? ''))).toEqual([]);
    expect(Math.max(...formulas.map(({ length }) => length))).toBeLessThanOrEqual(8192);
  });

  it('has a column a unit and a row a unit where units are ranked', async () => {
    const { sheets } = await opened(RULEBOOK);
    expect(sheets.map(([name]) => name)).toContain('Kết quả');
  });

  it('stands beside its vectors, and a README that says where it comes from', async () => {
    const vector = { name: 'biên-final', round: 'final', population: '{}', results: '{}\n' };
    const order = { ...orderOf(titled('Công khai'), 'vi'), vectors: [vector] };
    const files = await targetNamed('xlsx').generate(order);
    const texts = new Map(files.slice(1).map(({ path, content }) => [path, String(content)]));
    expect([...texts.keys()]).toEqual([
      'README.md',
      'vectors/vectors.json',
      'vectors/001_bien_final.population.json',
      'vectors/001_bien_final.results.jsonl',
    ]);
    expect(texts.get('README.md')).toContain(order.hash);
    expect(texts.get('README.md')).toContain('“Công khai”');
    expect(texts.get('vectors/001_bien_final.results.jsonl')).toBe(vector.results);
  });

  it('has the same bytes every time', async () => {
    const [first] = await made('xlsx', RULEBOOK);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    const [second] = await made('xlsx', RULEBOOK);
    expect(second?.content).toEqual(first?.content);
  });
});

const RULEBOOK = `bộ tiêu chí "Thử" {
  ngôn ngữ: 1
  mã: THU
  năm: 2025
  thang điểm: 10
  làm tròn: tổng điểm 2 chữ số
  tiêu chí 1 "Một" 10 điểm {
    số liệu xong: số nguyên
    số liệu giao: số nguyên
    minh chứng kế_hoạch "Kế hoạch" { thiếu: 0 điểm }
    bảng hồ_sơ { ngày_hẹn: ngày tháng; ngày_trả: ngày tháng }
    chấm {
      khi đếm(hồ_sơ khi ngày_trả <= ngày_hẹn) > 3: 10
      còn lại: theo xong / giao { từ 80%: 8; dưới 80%: giá trị × 8 }
    }
    mẫu bằng 0: không đánh giá
  }
  xếp loại { "Tốt": từ 8; "Kém": còn lại; nhiều nhất 20% đơn vị "Tốt" }
  xếp hạng theo tổng điểm
}
`;

const ALIKE: ReadonlySet<string> = new Set([
  'ABS',
  'AND',
  'CHOOSE',
  'EXACT',
  'IF',
  'INDEX',
  'INT',
  'ISBLANK',
  'ISNUMBER',
  'LEFT',
  'LEN',
  'MAX',
  'MID',
  'MIN',
  'NOT',
  'OR',
  'RIGHT',
  'ROUND',
  'ROW',
  'SUBSTITUTE',
  'SUM',
  'SUMPRODUCT',
  'TEXT',
  'TRIM',
  'VALUE',
]);

async function opened(text: string) {
  const [file] = await made('xlsx', text);
  const parts = unzipSync(file?.content as Uint8Array);
  const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const all = Object.keys(parts)
    .filter((name) => name.startsWith('xl/worksheets/sheet'))
    .map(part);
  const sheets = [...part('xl/workbook.xml').matchAll(/<sheet (name="[^>]*)\/>/g)].map(
    ([, attributes = '']) => [
      /name="([^"]*)"/.exec(attributes)?.[1] ?? '',
      /state="(\w+)"/.exec(attributes)?.[1] ?? 'visible',
    ],
  );
  return {
    workbook: part('xl/workbook.xml'),
    form: part('xl/worksheets/sheet1.xml'),
    formulas: all.flatMap((xml) =>
      [...xml.matchAll(/<f>(.*?)<\/f>/gs)].map(([, code = '']) => unescaped(code)),
    ),
    texts: [...part('xl/sharedStrings.xml').matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, one = '']) =>
      unescaped(one),
    ),
    sheets,
  };
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
