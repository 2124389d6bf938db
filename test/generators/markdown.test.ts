import { describe, expect, it } from 'vitest';
import { HOSTILE, TURNING, madeText, titled } from './order.js';

describe('the target markdown', () => {
  it('is the official table', async () => {
    const text = await madeText('markdown', titled('Công khai'));
    expect(text.split('\n').slice(8, 13)).toEqual([
      '## Bảng tiêu chí chấm điểm',
      '',
      '| STT | Lĩnh vực, tiêu chí, tiêu chí thành phần | Điểm tối đa | Cách chấm điểm | Minh chứng | Ghi chú |',
      '| --- | --- | ---: | --- | --- | --- |',
      '| 1 | Công khai | 10 | Khi Công khai: 10 điểm; còn lại: 0 điểm. |  | Công khai |',
    ]);
    expect(text).toContain('| **Tổng điểm** | 10 |');
  });

  it('says grades and ranks', async () => {
    const grading = `
  xếp loại {
    "Tốt": từ 8
    "Kém": còn lại
    nhiều nhất 20% đơn vị "Tốt" trong mỗi khối, nhưng ít nhất 1 đơn vị
  }
  xếp hạng theo tổng điểm; trong từng khối
}
`;
    const text = await madeText('markdown', titled('Công khai').replace(/\}\n$/, grading));
    expect(text).toContain('| Tốt | tổng điểm từ 8 trở lên |\n| Kém | các trường hợp còn lại |\n');
    expect(text).toContain(
      '- Nhiều nhất 20% đơn vị được xếp “Tốt” trong mỗi khối, nhưng ít nhất 1 đơn vị.',
    );
    expect(text).toContain('Xếp theo tổng điểm từ cao xuống thấp; xếp trong từng khối.');
  });

  it.each(HOSTILE)('keeps every row a row: %.40s', async (title) => {
    const text = await madeText('markdown', titled(title));
    const rows = text.split('\n').filter((line) => line.startsWith('| '));
    // Marks of tables that are not escaped part the cells.
    const counts = rows.map((row) => row.replace(/\\./g, '').split('|').length);
    expect(new Set(counts)).toEqual(new Set([8]));
    expect(text.replace(/\\./g, '').replaceAll('<br>', '')).not.toMatch(/[<>`~$]/);
  });

  it('drops marks that turn the writing around', async () => {
    expect(await madeText('markdown', titled(TURNING))).toContain('# Tiêu chí một\n');
  });
});
