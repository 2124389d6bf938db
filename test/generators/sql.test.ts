import { describe, expect, it } from 'vitest';
import { made } from './order.js';

const RULEBOOK = (column: string): string => `bộ tiêu chí "Thử" {
  ngôn ngữ: 1
  mã: THU
  năm: 2026
  thang điểm: 4
  làm tròn: tổng điểm 2 chữ số

  số liệu thu: số "Thực thu | ngân sách" đơn vị tính "triệu đồng"
  bảng hồ_sơ "Hồ sơ" { đúng_hạn: có/không "Trả đúng hạn"; ${column} }
  tiêu chí 1 "Thu" 2 điểm { chấm { khi thu >= 5: tối đa; còn lại: 0 } }
  tiêu chí 2 "Hạn" 2 điểm {
    chấm { khi đếm(hồ_sơ khi đúng_hạn) > 3: tối đa; còn lại: 0 }
  }
}
`;

async function fileOf(path: string, column: string): Promise<string> {
  const files = await made('sql-duckdb', RULEBOOK(column));
  return String(files.find((file) => file.path === path)?.content);
}

describe('the README of a package in SQL', () => {
  it('tells what each column of the rulebook holds, a line each', async () => {
    const readme = await fileOf('README.md', 'số_trang: số nguyên "Số trang"');
    expect(readme).toContain('| `inputs` | `round`, `unit`, và các cột ghi ở dưới |');
    expect(readme).toContain('| `thu` | Thực thu \\| ngân sách (số, triệu đồng) |');
    expect(readme).toContain('| `dung_han` | Trả đúng hạn (có/không) |');
  });

  it('speaks of scaled columns only where there are some', async () => {
    expect(await fileOf('README.md', 'số_trang: số nguyên "Số trang"')).not.toContain('10^');
    const scaled = await fileOf('README.md', 'tiền_phí: số "Phí"');
    expect(scaled).toContain('| `tien_phi` | Phí (số) × 10^6 |');
    expect(scaled).toContain('Cột ghi `× 10^N`');
  });
});

it('says titles in the schema, not names over again', async () => {
  const schema = await fileOf('schema.sql', 'số_trang: số nguyên');
  expect(schema).toContain('thu VARCHAR /* Thực thu | ngân sách (số, triệu đồng) */');
  expect(schema).toContain('dung_han BOOLEAN /* Trả đúng hạn (có/không) */');
});
