import { readDataset } from '@cchc/data';
import { dataTemplate, openWorkbook, type TemplateForm } from '@cchc/workbooks';
import { unzipSync, strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { rulebook, showFinding, showPopulation } from '../data/fixture.js';
import { cellsOf } from './cells.js';

const units = readDataset(rulebook, [
  {
    name: 'don-vi.csv',
    bytes: Buffer.from('đơn vị,tên,loại,khối\n001,"Xã ""A""",xã,núi\n=X,,xã,\n'),
  },
]).population.units;

const forms: readonly TemplateForm[] = ['xlsx', 'csv', 'json'];

describe.each(['vi', 'en'] as const)('a template in %s', (tongue) => {
  it.each(forms)(
    'as %s is read again without a word, and holds nothing but the units',
    async (form) => {
      const files = await dataTemplate([rulebook], units, tongue, form);
      const { population, findings } = readDataset(rulebook, files, { openWorkbook });
      const serious = findings.filter(({ severity }) => severity !== 'info');
      // JSON shows one row of each table without rows, which names no unit.
      expect(
        serious.filter(({ code }) => form !== 'json' || code !== 'UNIT_MISSING').map(showFinding),
      ).toEqual([]);
      const shown = showPopulation(population).filter((line) => !line.includes('hồ_sơ'));
      expect(shown).toEqual(['001 (Xã "A" | xã | núi)', '=X (- | xã | -)']);
    },
  );
});

describe('a template as workbook', () => {
  const file = dataTemplate([rulebook], units, 'vi', 'xlsx');

  it('has a sheet for all that the rulebook asks for', async () => {
    const cells = cellsOf((await file)[0]?.bytes ?? new Uint8Array());
    expect(Object.keys(cells)).toEqual([
      'Đơn vị',
      'Số liệu',
      'Số liệu chung',
      'Minh chứng',
      'Khảo sát',
      'Điểm chấm',
      'hồ_sơ',
      '_lists',
    ]);
    expect(cells['Số liệu']).toMatchObject({
      A1: 'đơn vị',
      A2: '// mã đơn vị',
      A3: '001',
      B1: 'dân_số',
      B2: 'Dân số (người) [số nguyên]',
      D2: 'Tỷ lệ đúng hạn (%) [tỷ lệ]; ≤ 100%',
      G2: 'gửi_lúc [ngày/tháng/năm giờ:phút]',
      H2: 'mức [chọn trong danh sách]',
    });
    expect(cells['Minh chứng']).toMatchObject({ A3: '001', B3: 'kế_hoạch' });
    expect(cells['Điểm chấm']).toMatchObject({ B3: '3.1', C3: 'chủ_tịch', B5: '3.2' });
  });

  it('takes only what belongs into a column', async () => {
    const sheets = unzipSync((await file)[0]?.bytes ?? new Uint8Array());
    const inputs = strFromU8(sheets['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
    expect(inputs).toContain(
      '<dataValidation type="whole" sqref="B3:B304" operator="greaterThanOrEqual"',
    );
    expect(inputs).toContain('<dataValidation type="decimal" sqref="D3:D304" operator="between"');
    expect(inputs).toContain("<formula1>'_lists'!$C$1:$C$2</formula1>");
    expect(inputs).toContain('ySplit="2"');
  });

  it('has the same bytes each time', async () => {
    const [first, again] = [await file, await dataTemplate([rulebook], units, 'vi', 'xlsx')];
    expect(Buffer.from(again[0]?.bytes ?? []).equals(first[0]?.bytes ?? Buffer.of(0))).toBe(true);
  });
});

it('text that begins like a formula leaves with an apostrophe in front', async () => {
  const [, inputs] = await dataTemplate([rulebook], units, 'vi', 'csv');
  expect(
    Buffer.from(inputs?.bytes ?? [])
      .toString('utf8')
      .split('\r\n')[3],
  ).toMatch(/^'=X;/);
});
