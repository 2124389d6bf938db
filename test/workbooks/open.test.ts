import { readDataset } from '@cchc/data';
import { openWorkbook } from '@cchc/workbooks';
import { describe, expect, it } from 'vitest';
import { anyType, rulebook, showFinding, showPopulation } from '../data/fixture.js';
import { craft } from './craft.js';

function read(bytes: Uint8Array, book = anyType) {
  const files = [{ name: 'so-lieu.xlsx', bytes }];
  const { population, findings } = readDataset(book, files, { openWorkbook });
  return { population: showPopulation(population), findings: findings.map(showFinding) };
}

/** What a column of one input gives for unit X. */
function value(header: string, cell: string) {
  const { population, findings } = read(craft({ 'Số liệu': [`đơn vị|${header}`, `X|${cell}`] }));
  return [population[1]?.replace(/^.*?=/, ''), ...findings];
}

describe('one cell of a workbook', () => {
  it.each([
    ['dân_số', '16000', '16000'],
    ['dân_số', '1.6E4', '16000'],
    // What programs write for 0.853 and for 0.1 + 0.2 − 0.3 + 4.1.
    ['diện_tích', '0.85299999999999998', '0.853'],
    ['diện_tích', '4.0999999999999996', '4.1'],
    ['diện_tích', '"1.234,5', '1234.5'],
    ['đúng_hạn', '<c s="1"><v>0.85299999999999998</v></c>', '0.853'],
    ['đúng_hạn', '<c s="1"><v>7.0000000000000007E-2</v></c>', '0.07'],
    ['đúng_hạn (%)', '85.3', '0.853'],
    ['đúng_hạn', '"85,3%', '0.853'],
    ['niêm_yết', '<c t="b"><v>1</v></c>', 'yes'],
    ['niêm_yết', '"Không', 'no'],
    ['ngày_gửi', '<c s="2"><v>45658</v></c>', '2025-01-01'],
    ['ngày_gửi', '"31/12/2025', '2025-12-31'],
    ['ngày_gửi', '<c s="3"><v>45658</v></c>', '2025-01-01'],
    ['gửi_lúc', '<c s="3"><v>45658.708333333336</v></c>', '2025-01-01T17:00:00'],
    ['gửi_lúc', '<c s="3"><v>45658</v></c>', '2025-01-01T00:00:00'],
    ['gửi_lúc', '"17:00 1/1/2025', '2025-01-01T17:00:00'],
    ['mức', '"Mức A', 'a'],
    ['mức', '<c t="str"><v>b</v></c>', 'b'],
  ])('%s %s is %s', (header, cell, wanted) => {
    expect(value(header, cell)[0]).toBe(wanted);
  });

  it.each([
    ['diện_tích', '0.30000000000000004', 'TOO_FINE'],
    ['dân_số', '1.5', 'TOO_FINE'],
    ['dân_số', '<c s="2"><v>45658</v></c>', 'DATE_CELL'],
    ['đúng_hạn', '0.853', 'RATIO_WITHOUT_PERCENT'],
    ['diện_tích', '<c s="1"><v>0.05</v></c>', 'NUMBER_UNREADABLE'],
    ['ngày_gửi', '45658', 'DATE_UNREADABLE'],
    ['ngày_gửi', '<c s="2"><v>30</v></c>', 'DATE_UNREADABLE'],
    ['ngày_gửi', '<c s="3"><v>45658.5</v></c>', 'DATE_UNREADABLE'],
    ['gửi_lúc', '<c s="2"><v>45658</v></c>', 'TIME_UNREADABLE'],
    ['gửi_lúc', '45658.5', 'TIME_UNREADABLE'],
    ['niêm_yết', '1', 'YES_NO_UNREADABLE'],
    ['diện_tích', '<c t="e"><v>#DIV/0!</v></c>', 'ERROR_CELL'],
    ['diện_tích', '<c><f>A1*2</f></c>', 'FORMULA_CELL'],
    ['diện_tích', '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', 'ERROR_CELL'],
  ])('%s %s is refused: %s', (header, cell, code) => {
    const [datum, ...findings] = value(header, cell);
    expect(datum).toMatch(/^!/);
    expect(findings.find((line) => line?.includes(' error '))).toContain(code);
  });

  it('says the sheet, row and column', () => {
    expect(value('dân_số', '1.5')[1]).toBe(
      'so-lieu.xlsx:2:2 error TOO_FINE {"sheet":"Số liệu","name":"dân_số","text":"1.5","resolution":"1"}',
    );
  });

  it('counts days from 1904 where the workbook does', () => {
    const rows = { 'Số liệu': ['đơn vị|ngày_gửi', 'X|<c s="2"><v>44196</v></c>'] };
    expect(read(craft(rows, {}, { date1904: true })).population[1]).toContain('2025-01-01');
  });
});

describe('formulas', () => {
  it('count with the result they were saved with, which is said once a sheet', () => {
    const { population, findings } = read(
      craft({
        'Số liệu': [
          'đơn vị|dân_số|diện_tích',
          'X|<c><f>SUM(1,2)</f><v>3</v></c>|<c><f t="shared" ref="C2:C3" si="0">B2/2</f><v>1.5</v></c>',
          'Y|4|<c><f t="shared" si="0"/><v>2</v></c>',
        ],
      }),
    );
    expect(population).toEqual([
      'X',
      '  final: dân_số=3 diện_tích=1.5',
      'Y',
      '  final: dân_số=4 diện_tích=2',
    ]);
    expect(findings).toEqual([
      'so-lieu.xlsx:2:2 info FORMULA_RESULT_TAKEN {"sheet":"Số liệu","name":"dân_số","count":3}',
    ]);
  });

  it('that give an empty text are blank', () => {
    expect(value('dân_số', '<c t="str"><f>IF(1,"","x")</f><v></v></c>')[0]).toBeUndefined();
  });
});

describe('sheets', () => {
  it('are told by their names, their headers, or the name of the file; titles and notes are passed over', () => {
    const { population, findings } = read(
      craft({
        'Đơn vị': [
          'DANH SÁCH CÁC XÃ',
          '',
          'Đơn vị|Tên|Loại',
          '// mã|tên đầy đủ|xã hay phường',
          'X|Xã X|xã',
        ],
        Sheet2: ['Đơn vị|Dân số (người)', 'X|5'],
        'Minh chứng': ['Đơn vị|Minh chứng|Trạng thái', 'X|kế_hoạch|đạt'],
        'hồ sơ': ['Đơn vị|ngày_hẹn|trễ', 'X|<c s="2"><v>45658</v></c>|có'],
        _ds: ['xã', 'phường'],
        Trống: [],
      }),
      rulebook,
    );
    expect(population).toEqual([
      'X (Xã X | xã | -)',
      '  final: dân_số=5 kế_hoạch=[{"state":"accepted"}]',
      '  hồ_sơ: 1',
      '    2: ngày_hẹn=2025-01-01 trễ=yes',
    ]);
    expect(findings).toEqual([]);
  });

  it('that nobody knows or that are hidden are left out and told', () => {
    const sheets = {
      Bìa: ['Báo cáo năm'],
      Cũ: ['đơn vị|dân_số', 'X|1'],
      'Số liệu': ['đơn vị|dân_số', 'X|2'],
    };
    const { population, findings } = read(craft(sheets, {}, { hidden: 'Cũ' }));
    expect(population).toEqual(['X', '  final: dân_số=2']);
    expect(findings).toEqual([
      'so-lieu.xlsx warning SHEET_IGNORED {"sheet":"Bìa","why":"unknown"}',
      'so-lieu.xlsx warning SHEET_IGNORED {"sheet":"Cũ","why":"hidden"}',
    ]);
  });

  it('may be called anything where the file says what its only sheet holds', () => {
    const bytes = craft({ Sheet1: ['Đơn vị|Cột lạ', 'X|2'] });
    const { findings } = readDataset(anyType, [{ name: 'so-lieu.xlsx', bytes }], { openWorkbook });
    expect(findings.map(showFinding)[0]).toContain('INPUT_UNKNOWN');
  });

  it('report what stands under no header', () => {
    const { findings } = read(craft({ 'Số liệu': ['đơn vị|dân_số', 'X|1|7'] }));
    expect(findings[0]).toContain('so-lieu.xlsx:1:3 warning INPUT_UNKNOWN');
  });

  it('name a unit by no day and no failed formula', () => {
    const rows = ['đơn vị|dân_số', '<c s="2"><v>45658</v></c>|1', '<c t="e"><v>#REF!</v></c>|2'];
    const { findings } = read(craft({ 'Số liệu': rows }));
    expect(findings.map((line) => /[A-Z_]{5,}/.exec(line)?.[0])).toEqual([
      'DATE_CELL',
      'ERROR_CELL',
      'NO_UNITS',
    ]);
  });
});

describe('codes of criteria', () => {
  const header = 'đơn vị|tiêu chí|người chấm|điểm|lý do';
  const scores = (row: string) => read(craft({ 'Điểm chấm': [header, row] }));

  it('are read from numbers', () => {
    expect(scores('X|3.2|A|4.5|tốt').population[1]).toContain('3.2=[A:4.5(tốt)]');
  });

  it('are refused where two codes are one number, and where they became days', () => {
    const [first] = anyType.fields;
    if (first?.kind !== 'leaf') throw new Error('no leaf');
    const fields = [...anyType.fields, { ...first, id: '3.20', code: '3.20' }];
    const both = craft({ 'Điểm chấm': [header, 'X|3.2|A|4|tốt', 'X|"3.2|A|4|tốt'] });
    expect(read(both, { ...anyType, fields }).findings).toEqual([
      'so-lieu.xlsx:2:2 error CODE_AS_NUMBER {"sheet":"Điểm chấm","name":"tiêu chí","text":"3.2","codes":["3.2","3.20"]}',
    ]);
    expect(scores('X|<c s="2"><v>45658</v></c>|A|4|tốt').findings[0]).toContain('DATE_CELL');
  });
});
