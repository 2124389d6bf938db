import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UnitResult } from '@cchc/model';
import { openWorkbook } from '@cchc/workbooks';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { folderWith } from '../cli/fixture.js';
import { fods, type Typed } from './fods.js';
import { ALL_SHEETS, convert } from './soffice.js';

/** A day in an office, with another program's hands: template, filled workbook, check, score, ranking. */
const RULEBOOK = `bộ tiêu chí "Một ngày làm việc" {
  ngôn ngữ: 1
  mã: NGAY
  năm: 2025
  thang điểm: 15
  làm tròn: tổng điểm 2 chữ số
  đối tượng: xã

  tiêu chí 1 "Hồ sơ đúng hạn" 5 điểm {
    số liệu xong: số nguyên
    số liệu giao: số nguyên
    chấm theo xong / giao {
      từ 80%: tối đa
      dưới 80%: giá trị × tối đa
      mẫu bằng 0: không đánh giá
    }
  }

  tiêu chí 2 "Niêm yết công khai" 5 điểm {
    số liệu niêm_yết: có/không
    chấm {
      khi niêm_yết: 5
      còn lại: 0
    }
  }

  tiêu chí 3 "Trực tuyến" 5 điểm {
    số liệu trực_tuyến: tỷ lệ
    chấm trực_tuyến × tối đa
  }

  xếp hạng theo tổng điểm
}
`;

const FILLED: Readonly<Record<string, readonly Typed[]>> = {
  '001': [9, 10, 'có', { percent: 0.853 }],
  '002': [1, 3, 'không', { percent: 0.07 }],
  '003': [7, 10, 'có', { percent: 0.29 }],
  '004': [7, 10, 'có', { percent: 0.29 }],
};

it('template, LibreOffice, check, score, ranking that LibreOffice works out to the same numbers', async () => {
  const list = Object.keys(FILLED).map((unit) => `${unit},Xã ${unit},xã\n`);
  const folder = folderWith({
    'bo.cchc': RULEBOOK,
    'don-vi.csv': `đơn vị,tên,loại\n${list.join('')}`,
  });
  const template = await folder.cchc('data template bo.cchc --units don-vi.csv --out mau.xlsx');
  expect(template.exit).toBe(0);

  writeFileSync(join(folder.cwd, 'da-dien.fods'), fods(filled(join(folder.cwd, 'mau.xlsx'))));
  convert(folder.cwd, 'da-dien.fods', 'xlsx');
  const checked = await folder.cchc('data check bo.cchc --data da-dien.xlsx');
  expect(checked).toEqual({
    exit: 0,
    stdout: 'Đã đọc 1 tệp, 4 đơn vị: 0 lỗi, 0 cảnh báo.\n',
    stderr: '',
  });

  const scored = await folder.cchc('score bo.cchc --data da-dien.xlsx --format json');
  const [, ...lines] = scored.stdout.trim().split('\n');
  const results = lines.map((line) => JSON.parse(line) as UnitResult);
  expect(results.map(({ total }) => total.score)).toEqual(['14.27', '2.02', '9.95', '9.95']);
  await folder.cchc('score bo.cchc --data da-dien.xlsx --out ket-qua.xlsx');

  // Without the results that were written with the formulas, all must be worked out.
  const path = join(folder.cwd, 'ket-qua.xlsx');
  writeFileSync(path, withoutResults(readFileSync(path)));
  convert(folder.cwd, 'ket-qua.xlsx', ALL_SHEETS);
  const ranked = folder.text('ket-qua-Xếp hạng.csv').trim().split('\n').slice(2);
  const found = ranked
    .map((row) => row.split(','))
    .map(([rank, unit, , , total]) => [unit, rank, Number(total)]);
  expect(found).toEqual([
    ['001', '1', 14.27],
    ['003', '2', 9.95],
    ['004', '2', 9.95],
    ['002', '4', 2.02],
  ]);
});

/** The sheets of the template with figures typed below their headings. */
function filled(path: string): Readonly<Record<string, readonly (readonly Typed[])[]>> {
  const opened = openWorkbook(readFileSync(path));
  if (!opened.ok) throw new Error(opened.why);
  const sheets = opened.sheets.filter(({ hidden }) => !hidden);
  return Object.fromEntries(
    sheets.map(({ name, rows }) => [
      name,
      rows.map(({ cells }): readonly Typed[] => {
        const texts = cells.map(({ text }) => text);
        const figures = name === 'Số liệu' ? FILLED[texts[0] ?? ''] : undefined;
        return [...texts, ...(figures ?? [])];
      }),
    ]),
  );
}

function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]): [string, Uint8Array] => [
    name,
    name.startsWith('xl/worksheets/')
      ? strToU8(strFromU8(part).replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1'))
      : part,
  ]);
  return zipSync(Object.fromEntries(parts));
}
