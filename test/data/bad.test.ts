import { describe, expect, it } from 'vitest';
import { LIMITS, readDataset } from '@cchc/data';
import { nowhere } from '@cchc/model';
import { read, rulebook } from './fixture.js';

/** Milliseconds, for a test that fills a limit, on a busy machine. */
const SLOW = 60_000;

/** The findings that are no news of what was detected. */
function complaints(files: Readonly<Record<string, string>>, book = rulebook): readonly string[] {
  return read(files, book).findings.filter((line) => !line.includes(' info '));
}

describe('one value', () => {
  const bad: readonly (readonly [string, string, string, string])[] = [
    ['diện_tích', '12abc', 'unreadable', 'NUMBER_UNREADABLE'],
    ['diện_tích', '1E+05', 'unreadable', 'NUMBER_UNREADABLE'],
    ['diện_tích', '1.23.456', 'unreadable', 'NUMBER_UNREADABLE'],
    ['diện_tích', '5%', 'unreadable', 'NUMBER_UNREADABLE'],
    ['diện_tích', '0,0005', 'too-fine', 'TOO_FINE'],
    ['dân_số', '5,5', 'too-fine', 'TOO_FINE'],
    ['dân_số', '16.000', 'unreadable', 'DECIMAL_MARK_UNDECIDED'],
    ['đúng_hạn', '0,85', 'unreadable', 'RATIO_WITHOUT_PERCENT'],
    ['đúng_hạn', '85,35%', 'too-fine', 'TOO_FINE'],
    ['ngày_gửi', '31/2/2025', 'unreadable', 'DATE_UNREADABLE'],
    ['ngày_gửi', '12/31/2025', 'unreadable', 'DATE_UNREADABLE'],
    ['ngày_gửi', '1/1/25', 'unreadable', 'DATE_UNREADABLE'],
    ['ngày_gửi', '45678', 'unreadable', 'DATE_UNREADABLE'],
    ['ngày_gửi', 'tháng 1', 'unreadable', 'DATE_UNREADABLE'],
    ['gửi_lúc', '31/1/2025', 'unreadable', 'TIME_UNREADABLE'],
    ['gửi_lúc', '31/1/2025 24:00', 'unreadable', 'TIME_UNREADABLE'],
    ['gửi_lúc', '31/1/2025 17:60', 'unreadable', 'TIME_UNREADABLE'],
    ['gửi_lúc', '31/2/2025 17:00', 'unreadable', 'TIME_UNREADABLE'],
    ['gửi_lúc', '12/31/2025 17:00', 'unreadable', 'TIME_UNREADABLE'],
    ['gửi_lúc', '17:00', 'unreadable', 'TIME_UNREADABLE'],
    ['gửi_lúc', '2025-01-31T17:00Z', 'unreadable', 'TIME_UNREADABLE'],
    ['gửi_lúc', '31/1/2025 5 giờ chiều', 'unreadable', 'TIME_UNREADABLE'],
    ['ngày_gửi', '31/1/2025 17:00', 'unreadable', 'DATE_UNREADABLE'],
    ['niêm_yết', 'x', 'unreadable', 'YES_NO_UNREADABLE'],
    ['niêm_yết', '1', 'unreadable', 'YES_NO_UNREADABLE'],
    ['mức', 'c', 'unknown-option', 'OPTION_UNKNOWN'],
    ['diện_tích', '#N/A', 'unreadable', 'ERROR_CELL'],
    ['mức', '#REF!', 'unreadable', 'ERROR_CELL'],
    ['niêm_yết', '#DIV/0!', 'unreadable', 'ERROR_CELL'],
    ['diện_tích', '=A1+B1', 'unreadable', 'FORMULA_CELL'],
  ];

  it.each(bad)('%s `%s` is refused as %s: %s', (name, text, why, code) => {
    const { population, findings } = read({ 'a.csv': `unit;${name}\nX;${text}\n` });
    expect(population).toEqual(['X', `  final: ${name}=!${why}(${text})`]);
    const [finding] = findings.filter((line) => !line.includes(' info '));
    expect(finding).toContain(`a.csv:2:2 error ${code}`);
  });

  it('does not keep the rest from being read', () => {
    const { population } = read({ 'a.csv': 'unit,dân_số,mức\nX,?,a\nY,2,b\n' });
    expect(population).toEqual([
      'X',
      '  final: dân_số=!unreadable(?) mức=a',
      'Y',
      '  final: dân_số=2 mức=b',
    ]);
  });
});

describe('conventions of a file', () => {
  it('refuse every number with a mark where two marks conflict, and say where', () => {
    const { population, findings } = read({ 'a.csv': 'unit;diện_tích\nX;1,5\nY;2.5\nZ;3\n' });
    expect(population).toEqual([
      'X',
      '  final: diện_tích=!unreadable(1,5)',
      'Y',
      '  final: diện_tích=!unreadable(2.5)',
      'Z',
      '  final: diện_tích=3',
    ]);
    expect(findings.slice(1)).toEqual([
      'a.csv error DECIMAL_MARK_CONFLICT {"comma":{"file":"a.csv","row":2,"column":2,"name":"diện_tích","text":"1,5"},' +
        '"point":{"file":"a.csv","row":3,"column":2,"name":"diện_tích","text":"2.5"}}',
    ]);
  });

  it('decide how a number that reads both ways is read', () => {
    const read1 = read({ 'a.csv': 'unit;diện_tích\nX;1,234\nY;0,5\n' }).population[1];
    const read2 = read({ 'a.csv': 'unit;diện_tích\nX;"1,234"\nY;0.5\n' }).population[1];
    expect([read1, read2]).toEqual(['  final: diện_tích=1.234', '  final: diện_tích=1234']);
  });

  it('leave no date that reads both ways beside one with the month first', () => {
    const text = 'unit;ngày_gửi\nX;12/31/2025\nY;1/2/2025\nZ;13/1/2025\nW;2/2/2025\n';
    expect(read({ 'a.csv': text }).population.filter((line) => line.startsWith(' '))).toEqual([
      '  final: ngày_gửi=!unreadable(12/31/2025)',
      '  final: ngày_gửi=!unreadable(1/2/2025)',
      '  final: ngày_gửi=2025-01-13',
      '  final: ngày_gửi=2025-02-02',
    ]);
  });
});

it('everything is said at once, by file, row and column', () => {
  const files = {
    'units.csv': 'unit,type\nX,xã\nX,phường\nY,\nS,sở\n,xã\n',
    'so-lieu.csv':
      'đơn vị;đợt;dan so;bình_quân;sai_tên\nX;self;1;2;3\nX;cuối;1;2;3\nQ;self;1;2;3\nX;self\n',
    'dài.csv':
      'unit,input,value\nX,dân_sốs,1\nX,dân_sốs,1\nX,dân_số,1\nX,dân_số,2\nX,mức,a\nX,mức,a\n',
    'minh-chung.csv': 'unit;evidence;state\nX;kế_hoch;đạt\nX;kế_hoạch;xong\n',
    'ho_so.csv': 'unit;ngay_hen;ghi chú\nX;1;2\n',
    'shared.csv': 'input,value\ndân_số,1\n',
  };
  expect(complaints(files)).toEqual([
    'units.csv:3 error UNIT_TWICE {"unit":"X","firstRow":2}',
    'units.csv:4 error UNIT_WITHOUT_TYPE {"unit":"Y","known":["xã","phường"]}',
    'units.csv:5 warning UNIT_TYPE_NOT_ASSESSED {"unit":"S","known":["xã","phường"],"type":"sở"}',
    'units.csv:6 error UNIT_MISSING',
    'so-lieu.csv:1:4 error INPUT_IS_SHARED {"name":"bình_quân","input":"bình_quân"}',
    'so-lieu.csv:1:3 warning INPUT_UNKNOWN {"name":"dan so","input":"dan so","suggestion":"dân_số"}',
    'so-lieu.csv:1:5 warning INPUT_UNKNOWN {"name":"sai_tên","input":"sai_tên"}',
    expect.stringContaining('so-lieu.csv:3:2 error ROUND_UNKNOWN {"name":"đợt","text":"cuối"'),
    'so-lieu.csv:4 error UNIT_UNKNOWN {"unit":"Q"}',
    'so-lieu.csv:5 error ROW_LENGTH {"cells":2,"wanted":5}',
    'dài.csv:2:2 warning INPUT_UNKNOWN {"name":"input","input":"dân_sốs","suggestion":"dân_số"}',
    'dài.csv:5:3 error VALUE_TWICE {"name":"dân_số","unit":"X","firstRow":4}',
    'dài.csv:7:3 error VALUE_TWICE {"name":"mức","unit":"X","firstRow":6}',
    'minh-chung.csv:2:2 error EVIDENCE_UNKNOWN {"name":"evidence","evidence":"kế_hoch","suggestion":"kế_hoạch"}',
    expect.stringContaining(
      'minh-chung.csv:3:3 error EVIDENCE_STATE_UNKNOWN {"name":"state","text":"xong"',
    ),
    'ho_so.csv:1 error COLUMN_MISSING {"wanted":["ngày_hẹn"]}',
    'ho_so.csv:1 error COLUMN_MISSING {"wanted":["trễ"]}',
    'ho_so.csv:1:2 warning COLUMN_UNKNOWN {"name":"ngay_hen","suggestion":"ngày_hẹn"}',
    'shared.csv:2:1 error INPUT_IS_NOT_SHARED {"name":"input","input":"dân_số"}',
  ]);
});

it('columns that are of no use are named, and those without a name where something stands in them', () => {
  const cases = 'unit,người nộp,,ngày_hẹn,,trễ\nX,B,1,,,có\n';
  expect(read({ 'hồ_sơ.csv': cases }).findings.slice(1)).toEqual([
    'hồ_sơ.csv:1:2 info COLUMN_IGNORED {"name":"người nộp"}',
    'hồ_sơ.csv:1:3 info COLUMN_IGNORED {"name":""}',
  ]);
});

describe('a value given twice', () => {
  it('is refused where the two differ, and kept where they are the same', () => {
    const text = 'unit,input,value\nX,dân_số,1\nX,dân_số,2\nX,mức,a\nX,mức,a\n';
    expect(read({ 'inputs.csv': text }).population[1]).toBe('  final: dân_số=!unreadable(2) mức=a');
  });
});

describe('a file that is no data of a known kind', () => {
  const units = { 'units.csv': 'unit\nX\n' };

  it.each([
    ['a.csv', '', 'FILE_EMPTY'],
    ['a.csv', '\n ;;\n', 'FILE_EMPTY'],
    ['a.csv', 'a,b\n1,2\n', 'FILE_KIND_UNKNOWN {"header":["a","b"]'],
    ['a.csv', 'unit,survey,option\n', 'COLUMN_MISSING {"wanted":["số phiếu","count"]}'],
    ['a.csv', 'unit,criterion,rater,score\n', 'COLUMN_MISSING {"wanted":["lý do","reason"]}'],
    ['a.xlsx', 'x', 'FILE_KIND_NOT_YET {"kind":"spreadsheet"}'],
    ['a.csv', 'PK\x03\x04', 'FILE_KIND_NOT_YET {"kind":"spreadsheet"}'],
    ['a.jsonl', '{}', 'JSON_NOT_IN_SHAPE {"pointer":"/format","wanted":"format"}'],
    ['a.csv', 'unit\0', 'ENCODING_REFUSED {"suspected":"binary"}'],
    ['inputs.csv', 'dân_số\n1\n', 'COLUMN_MISSING {"wanted":["đơn vị","unit"]}'],
    ['inputs.csv', 'unit,dân_số,dân_số\nX,1,2\n', 'COLUMN_TWICE {"name":"dân_số","firstColumn":2}'],
    ['inputs.csv', 'unit,dân_số\nX,1\nY,"2\n', 'CSV_MALFORMED {"why":"quote-unclosed"}'],
  ])('%s `%s`: %s', (name, text, code) => {
    expect(complaints({ [name]: text, ...units }, { ...rulebook, unitTypes: [] })[0]).toContain(
      code,
    );
  });

  it('leaves nobody to score where it is alone', () => {
    expect(read({}).findings).toEqual(['error NO_UNITS']);
  });

  it('what stands before an unclosed quote is read', () => {
    const { population } = read({ 'inputs.csv': 'unit,dân_số\nX,1\nY,"2\nZ,3\n' });
    expect(population).toEqual(['X', '  final: dân_số=1']);
  });
});

describe('limits', () => {
  it('a cell longer than a spreadsheet allows is refused', () => {
    const { findings } = read({ 'a.csv': `unit;diện_tích\nX;${'1'.repeat(40_000)}\n` });
    expect(findings[1]).toBe(
      'a.csv:2:2 error CELL_TOO_LONG {"name":"diện_tích","characters":40000,"limit":32767}',
    );
  });

  it(
    'rows beyond the limit are not read',
    () => {
      const rows = Array.from({ length: LIMITS.rows + 1 }, (_, index) => `${index}`);
      const { population, findings } = read({ 'units.csv': `unit\n${rows.join('\n')}\n` });
      expect(population).toHaveLength(LIMITS.rows);
      expect(findings).toEqual([
        `units.csv:${LIMITS.rows + 2} error TOO_MANY_ROWS {"limit":200000}`,
      ]);
    },
    SLOW,
  );

  it('a file beyond the limit is not read', () => {
    const bytes = new Uint8Array(LIMITS.jsonBytes + 1);
    const { findings } = readDataset(rulebook, [{ name: 'a.json', bytes }]);
    expect(findings.map(({ code }) => code)).toEqual(['FILE_TOO_LARGE', 'NO_UNITS']);
  });
});

it('the block of a unit is that of its type, where the rulebook makes blocks of types', () => {
  const blocks = {
    ...rulebook,
    unitBlocks: [{ name: 'Cấp xã', types: ['xã', 'phường'], at: nowhere }],
  };
  const files = { 'units.csv': 'unit,type,block\nX,xã,cấp xã\nY,xã,\nZ,phường,Phường\n' };
  const { population } = read(files, blocks);
  expect(population).toEqual([
    'X (- | xã | Cấp xã)',
    'Y (- | xã | Cấp xã)',
    'Z (- | phường | Cấp xã)',
  ]);
  expect(complaints(files, blocks)).toEqual([
    'units.csv:4 error UNIT_BLOCK_CONTRADICTED {"unit":"Z","stated":"Phường","block":"Cấp xã"}',
  ]);
});
