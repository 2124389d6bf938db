import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { HOSTILE, TURNING, made, titled } from './order.js';

describe('the target docx', () => {
  it('is the official table, cell by cell', async () => {
    const { tables } = await opened(titled('Công khai'));
    expect(tables.at(-1)).toEqual([
      [
        'STT',
        'Lĩnh vực, tiêu chí, tiêu chí thành phần',
        'Điểm tối đa',
        'Cách chấm điểm',
        'Minh chứng',
        'Ghi chú',
      ],
      ['1', 'Công khai', '10', 'Khi Công khai: 10 điểm; còn lại: 0 điểm.', '', 'Công khai'],
      ['', 'Tổng điểm', '10', '', '', ''],
    ]);
  });

  it('is laid out as a decision: state and motto, A4 lying down, Times New Roman 13', async () => {
    const { xml, styles } = await opened(titled('Công khai'));
    expect(xml).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(xml).toContain('Độc lập - Tự do - Hạnh phúc');
    expect(xml).toContain('PHỤ LỤC');
    expect(xml).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    expect(styles).toContain('Times New Roman');
    expect(styles).toContain('<w:sz w:val="26"/>');
  });

  it.each(HOSTILE)('holds an author’s text as text: %.40s', async (title) => {
    const { tables } = await opened(titled(title));
    expect(tables.at(-1)?.[1]?.[1]).toBe(title.replace(/\s+/g, ' '));
  });

  it('drops marks that turn the writing around', async () => {
    const { tables } = await opened(titled(TURNING));
    expect(tables.at(-1)?.[1]?.[1]).toBe('Tiêu chí một');
  });

  it('has the same bytes every time', async () => {
    const [first] = await made('docx', titled('Một'));
    await new Promise((resolve) => setTimeout(resolve, 1100));
    const [second] = await made('docx', titled('Một'));
    expect(second?.content).toEqual(first?.content);
  });
});

async function opened(text: string) {
  const [file] = await made('docx', text);
  const parts = unzipSync(file?.content as Uint8Array);
  const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const xml = part('word/document.xml');
  return { xml, styles: part('word/styles.xml'), tables: tablesIn(xml) };
}

function tablesIn(xml: string): readonly (readonly (readonly string[])[])[] {
  return between(xml, 'w:tbl').map((table) =>
    between(table, 'w:tr').map((row) => between(row, 'w:tc').map(textIn)),
  );
}

function textIn(cell: string): string {
  return between(cell, 'w:p')
    .map((paragraph) => between(paragraph, 'w:t').map(unescaped).join(''))
    .join('\n');
}

function between(xml: string, tag: string): readonly string[] {
  const pattern = new RegExp(`<${tag}(?:\\s[^>]*)?>(.*?)</${tag}>`, 'gs');
  return [...xml.matchAll(pattern)].map(([, inside = '']) => inside);
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
