import { describe, expect, it } from 'vitest';
import { read, rulebook } from './fixture.js';

describe('units', () => {
  it('are read with header words of either language, further columns being attributes', () => {
    const vi = 'Đơn vị;Tên đơn vị;Loại;Khối;vùng\nX1;Xã Một;Xã;miền núi;1\nP1;;phường;;\n';
    const { population, findings } = read({ 'don-vi.csv': vi }, rulebook);
    expect(population).toEqual(['X1 (Xã Một | xã | miền núi) vùng=1', 'P1 (- | phường | -)']);
    expect(findings).toEqual(['don-vi.csv info SEPARATOR_DETECTED {"separator":";"}']);
    const en = 'unit,name,type,block,vùng\nX1,Xã Một,Xã,miền núi,1\nP1,,phường,,\n';
    expect(read({ 'units.csv': en }, rulebook).population).toEqual(population);
  });

  it('without a list are those that appear', () => {
    const files = {
      'so-lieu.csv': 'đơn vị;dân số\nB;2\nA;1\n',
      'minh-chung.csv': 'đơn vị;minh chứng;trạng thái\nC;kế_hoạch;đã duyệt\n',
    };
    expect(read(files).population).toEqual([
      'B',
      '  final: dân_số=2',
      'A',
      '  final: dân_số=1',
      'C',
      '  final: kế_hoạch=[{"state":"accepted"}]',
    ]);
  });

  it('take the only type there is', () => {
    const { population } = read(
      { 'a.csv': 'unit,dân_số\nX,1\n' },
      { ...rulebook, unitTypes: ['sở'] },
    );
    expect(population[0]).toBe('X (- | sở | -)');
  });
});

describe('inputs', () => {
  it.each([
    ['31/1/2025 17:00', '2025-01-31T17:00:00'],
    ['31/01/2025, 7:05:09', '2025-01-31T07:05:09'],
    ['2025-01-31T17:00', '2025-01-31T17:00:00'],
    ['2025-01-31 17:00:30.000', '2025-01-31T17:00:30'],
    ['17:00 31/1/2025', '2025-01-31T17:00:00'],
    ['17 giờ 30 ngày 31/1/2025', '2025-01-31T17:30:00'],
    ['17h ngày 31/1/2025', '2025-01-31T17:00:00'],
    ['31/1/2025 lúc 17h00', '2025-01-31T17:00:00'],
    ['17:00 on 31/1/2025', '2025-01-31T17:00:00'],
  ])('a time of a day: %s', (written, moment) => {
    const { population, findings } = read({ 'so-lieu.csv': `đơn vị;gửi_lúc\nX;${written}\n` });
    expect(population).toEqual(['X', `  final: gửi_lúc=${moment}`]);
    expect(findings).toEqual(['so-lieu.csv info SEPARATOR_DETECTED {"separator":";"}']);
  });

  it('the day of issue of a document, with its time where one is given', () => {
    const text = [
      'đơn vị;minh chứng;trạng thái;ngày ban hành',
      'X;kế_hoạch;đã duyệt;31/1/2025',
      'X;kế_hoạch;đã duyệt;31/1/2025 17:05',
    ];
    const { population } = read({ 'minh-chung.csv': `${text.join('\n')}\n` });
    const issued = '"state":"accepted","issued":"2025-01-31"';
    expect(population[1]).toBe(`  final: kế_hoạch=[{${issued}},{${issued},"time":"17:05:00"}]`);
  });

  it('of every type, wide, by name, title or unit of measure', () => {
    const text = [
      'đơn vị\tDân số (người)\tdiện_tích\tTỷ lệ đúng hạn (%)\tniêm_yết\tngày_gửi\tmức',
      'X\t16.000\t1.234,5\t85,3\tCó\t31/1/2025\tMức A',
      'Y\t007\t-0,125\t85%\tFALSE\t2025-12-31\tb',
      'Z\t16 000\t\t\t\t\t',
    ];
    const { population, findings } = read({ 'so-lieu.csv': `${text.join('\n')}\n` });
    expect(population).toEqual([
      'X',
      '  final: dân_số=16000 diện_tích=1234.5 đúng_hạn=0.853 niêm_yết=yes ngày_gửi=2025-01-31 mức=a',
      'Y',
      '  final: dân_số=7 diện_tích=-0.125 đúng_hạn=0.85 niêm_yết=no ngày_gửi=2025-12-31 mức=b',
      'Z',
      '  final: dân_số=16000',
    ]);
    expect(findings).toEqual([
      'so-lieu.csv info SEPARATOR_DETECTED {"separator":"\\t"}',
      'so-lieu.csv info DECIMAL_MARK_DETECTED {"mark":","}',
    ]);
  });

  it('long, in rounds', () => {
    const text = 'unit,round,input,value\nX,self,dân_số,5\nX,thẩm định,dân_số,6\nX,self,mức,a\n';
    expect(read({ 'inputs.csv': text }).population).toEqual([
      'X',
      '  self: dân_số=5 mức=a',
      '  appraisal: dân_số=6',
    ]);
  });

  it('may stand in the list of units', () => {
    const { population, findings } = read({ 'u.csv': 'unit,type,dân_số\nX,xã,5\n' }, rulebook);
    expect(population).toEqual(['X (- | xã | -)', '  final: dân_số=5']);
    expect(findings).toHaveLength(1);
  });

  it('for all units', () => {
    const long = read({
      'so-lieu-chung.csv': 'số liệu;giá trị\nbình_quân;3,5\n',
      'a.csv': 'unit\nX\n',
    });
    const wide = read({ 'shared.csv': 'bình_quân\n"3,5"\n', 'a.csv': 'unit\nX\n' });
    expect(long.population).toEqual(['* bình_quân=3.5', 'X']);
    expect(wide.population).toEqual(long.population);
  });
});

it('evidence: several documents, none, and what is known of each', () => {
  const text = [
    'unit,evidence,state,issued,issuer,reference,section,page',
    'X,Kế hoạch năm,accepted,5/1/2025,UBND xã,12/KH,II,3',
    'X,kế_hoạch,chờ duyệt,,,,,',
    'Y,kế_hoạch,none,,,,,',
  ];
  expect(read({ 'evidence.csv': text.join('\n') }).population).toEqual([
    'X',
    '  final: kế_hoạch=[{"state":"accepted","issued":"2025-01-05","issuer":"UBND xã",' +
      '"reference":"12/KH","section":"II","page":"3"},{"state":"pending"}]',
    'Y',
    '  final: kế_hoạch=[]',
  ]);
});

describe('case tables', () => {
  const units = { 'units.csv': 'unit\nX\nY\n' };

  it('are known by their name, with accents or without, or by their columns', () => {
    const text = 'unit,ngày_hẹn,trễ\nX,1/2/2025,có\nX,,không\n';
    const { population } = read({ ...units, 'hồ_sơ.csv': text });
    expect(population).toEqual([
      'X',
      '  hồ_sơ: 2',
      '    2: ngày_hẹn=2025-02-01 trễ=yes',
      '    3: trễ=no',
      'Y',
      '  hồ_sơ: 0',
    ]);
    expect(read({ ...units, 'ho_so.csv': text }).population).toEqual(population);
    expect(read({ ...units, 'bieu-2.csv': text }).population).toEqual(population);
    expect(read({ ...units, ['hồ_sơ.csv'.normalize('NFD')]: text }).population).toEqual(population);
  });

  it('handed in empty have no rows, which is not the same as not handed in', () => {
    expect(read({ ...units, 'ho_so.csv': 'unit,ngày_hẹn,trễ\n' }).population).toContain(
      '  hồ_sơ: 0',
    );
    expect(read(units).population).toEqual(['X', 'Y']);
  });
});

describe('the text of a CSV file', () => {
  const plain = read({ 'a.csv': 'unit,dân_số\nX,1\nY,2\n' });

  it.each([
    ['byte order mark', '\ufeffunit,dân_số\nX,1\nY,2\n'],
    ['CRLF', 'unit,dân_số\r\nX,1\r\nY,2\r\n'],
    ['CR', 'unit,dân_số\rX,1\rY,2'],
    ['NFD', 'unit,dân_số\nX,1\nY,2\n'.normalize('NFD')],
    ['blank rows and columns', '\nunit,dân_số,\n\nX,1,\n,,\nY,2,\n'],
    ['quotes', '"unit","dân_số"\n"X","1"\n"Y","2"\n'],
    ['blanks around', 'unit , dân_số\n X ,\u00a01\n Y , 2\n'],
  ])('%s changes nothing', (_what, text) => {
    expect(read({ 'a.csv': text }).population).toEqual(plain.population);
  });

  it('quotes may hold separators, quotes and ends of line', () => {
    const { population } = read({ 'units.csv': 'unit,name\nX,"a, ""b""\nc"\nY,Trường "A"\n' });
    expect(population).toEqual(['X (a, "b"\nc | - | -)', 'Y (Trường "A" | - | -)']);
  });
});
