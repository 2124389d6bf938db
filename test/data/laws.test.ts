import { LIMITS, readDataset } from '@cchc/data';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { anyType, read, showPopulation, textFiles } from './fixture.js';

// Many runs, or a process of their own: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

const names = ['units.csv', 'so-lieu.csv', 'ho_so.csv', 'a.csv', 'a.json', 'minh-chung.csv', 'a'];

describe('nothing throws', () => {
  const neverThrows = (file: fc.Arbitrary<Uint8Array>) => {
    const files = fc.array(fc.record({ name: fc.constantFrom(...names), bytes: file }), {
      maxLength: 3,
    });
    fc.assert(
      fc.property(files, (some) => {
        const { population, findings } = readDataset(anyType, some);
        // Whatever is not read is said.
        expect(population.units.length > 0 || findings.length > 0).toBe(true);
      }),
    );
  };

  it('on bytes', () => {
    neverThrows(fc.uint8Array({ maxLength: 400 }));
  });

  it('on near misses of CSV', () => {
    const pieces = [
      'unit',
      'đơn vị',
      'dân_số',
      'input',
      'value',
      'evidence',
      'state',
      'X',
      '"',
      '""',
      ',',
      ';',
    ];
    const more = [
      '\t',
      '\n',
      '\r\n',
      '1',
      '1,5',
      '2.5',
      '%',
      '#N/A',
      '=',
      '31/12/2025',
      '\ufeff',
      'có',
      '\u0301',
    ];
    neverThrows(text(fc.array(fc.constantFrom(...pieces, ...more), { maxLength: 60 })));
  });

  it('on near misses of JSON', () => {
    const pieces = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"format":1',
      '"units"',
      '"unit":"X"',
      '"cases"',
      '"',
      '\\',
    ];
    const more = [
      '1',
      '1e5',
      '-',
      'null',
      'true',
      '{"format":1,"inputs":[{"unit":"X"',
      '\n',
      '"dân_số":',
    ];
    neverThrows(text(fc.array(fc.constantFrom(...pieces, ...more), { maxLength: 60 })));
  });

  it('on a valid JSON text of any shape', () => {
    neverThrows(text(fc.json().map((json) => [`{"format":1,"units":${json},"inputs":[${json}]}`])));
  });

  it.each([
    ['one line of a megabyte', 'x'.repeat(1_000_000)],
    ['a megabyte of quotes', `unit,dân_số\n${'"'.repeat(1_000_001)}`],
    ['a megabyte of separators', `unit${','.repeat(1_000_000)}`],
    ['a megabyte of ends of line', '\n'.repeat(1_000_000)],
  ])('on %s, nor does it hang', (_what, long) => {
    expect(read({ 'a.csv': long }).findings.length).toBeGreaterThan(0);
  });

  it('on a number of as many digits as a cell may have', () => {
    const digits = '9'.repeat(LIMITS.cellCharacters);
    expect(read({ 'a.csv': `unit;diện_tích\nX;${digits}\n` }).population[1]).toBe(
      `  final: diện_tích=${digits}`,
    );
  });
});

function text(pieces: fc.Arbitrary<readonly string[]>): fc.Arbitrary<Uint8Array> {
  return pieces.map((some) => new TextEncoder().encode(some.join('')));
}

describe('the same data gives the same population', () => {
  /** A number as units of 1/1000, so that its text in every form is exact. */
  const row = fc.record({
    dân_số: fc.integer({ min: 0, max: 2_000_000 }),
    diện_tích: fc.integer({ min: -5_000_000, max: 5_000_000 }),
    đúng_hạn: fc.integer({ min: 0, max: 1000 }),
    niêm_yết: fc.boolean(),
    mức: fc.constantFrom('a', 'b'),
  });
  const rows = fc.array(row, { minLength: 1, maxLength: 5 });
  type SomeRow = typeof row extends fc.Arbitrary<infer Row> ? Row : never;
  type Form = (rows: readonly SomeRow[]) => Readonly<Record<string, string>>;

  const forms: readonly (readonly [string, Form])[] = [
    ['semicolon, decimal comma, long', (some) => ({ 'a.csv': long(some, ';', ',') })],
    ['comma, decimal point, wide', (some) => ({ 'a.csv': wide(some, ',', '.') })],
    ['comma, decimal comma in quotes', (some) => ({ 'a.csv': wide(some, ',', ',') })],
    ['tab, decimal comma, wide', (some) => ({ 'a.csv': wide(some, '\t', ',') })],
    [
      'CRLF, byte order mark, NFD',
      (some) => ({
        'a.csv': `\ufeff${wide(some, ';', ',').normalize('NFD').replaceAll('\n', '\r\n')}`,
      }),
    ],
    ['JSON', (some) => ({ 'a.json': json(some) })],
    [
      'a file a unit',
      (some) =>
        Object.fromEntries(
          some.map((one, index) => [`${index}.csv`, wide([one], ';', ',', index)]),
        ),
    ],
  ];

  it.each(forms)('%s', (_name, form) => {
    fc.assert(
      fc.property(rows, (some) => {
        const wanted = readDataset(anyType, textFiles({ 'a.csv': wide(some, ';', ',') }));
        const got = readDataset(anyType, textFiles(form(some)));
        expect(showPopulation(got.population)).toEqual(showPopulation(wanted.population));
        expect(got.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
        expect(wanted.population.units).toHaveLength(some.length);
      }),
    );
  });

  function wide(some: readonly SomeRow[], separator: string, mark: string, from = 0): string {
    const header = ['đơn vị', 'dân_số', 'diện_tích', 'đúng_hạn', 'niêm_yết', 'mức'];
    const body = some.map((one, index) => [`U${index + from}`, ...cells(one, mark)]);
    return csv([header, ...body], separator);
  }

  function long(some: readonly SomeRow[], separator: string, mark: string): string {
    const inputs = ['dân_số', 'diện_tích', 'đúng_hạn', 'niêm_yết', 'mức'];
    const body = some.flatMap((one, index) =>
      cells(one, mark).map((cell, at) => [`U${index}`, inputs[at] ?? '', cell]),
    );
    return csv([['unit', 'input', 'value'], ...body], separator);
  }

  /** Four digits after the mark, so that no number reads as a group of thousands. */
  function cells(one: SomeRow, mark: string): readonly string[] {
    const area = `${thousandths(one.diện_tích)}0`.replace('.', mark);
    const ratio = `${Math.floor(one.đúng_hạn / 10)}.${one.đúng_hạn % 10}%`.replace('.', mark);
    return [`${one.dân_số}`, area, ratio, one.niêm_yết ? 'có' : 'không', one.mức];
  }

  function json(some: readonly SomeRow[]): string {
    const inputs = some.map((one, index) => {
      const head = JSON.stringify({ unit: `U${index}`, dân_số: one.dân_số }).slice(0, -1);
      const tail = JSON.stringify({ niêm_yết: one.niêm_yết, mức: one.mức }).slice(1);
      const area = thousandths(one.diện_tích);
      return `${head},"diện_tích":${area},"đúng_hạn":${thousandths(one.đúng_hạn)},${tail}`;
    });
    return `{"format": 1, "inputs": [${inputs.join(',')}]}`;
  }

  function thousandths(value: number): string {
    const digits = `${Math.abs(value)}`.padStart(4, '0');
    return `${value < 0 ? '-' : ''}${digits.slice(0, -3)}.${digits.slice(-3)}`;
  }

  function csv(lines: readonly (readonly string[])[], separator: string): string {
    const quoted = (cell: string) => (cell.includes(separator) ? `"${cell}"` : cell);
    return lines.map((line) => `${line.map(quoted).join(separator)}\n`).join('');
  }
});
