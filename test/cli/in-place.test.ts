import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { checkText } from '@cchc/check';
import { readDatasets, type DataFile, type Datasets } from '@cchc/data';
import { quoted } from '@cchc/generators';
import { printResults, score } from '@cchc/semantics';
import { describe, expect, it, onTestFinished } from 'vitest';
import { withDatabase } from '../../packages/cli/src/duckdb/database.js';
import { openFiles } from '../../packages/cli/src/duckdb/open-files.js';
import type { DataBytes } from '../../packages/cli/src/files/read-data.js';
import { folderWith } from './fixture.js';
import { BAD, GOOD, PARQUET, RULEBOOK, SEMICOLONS, UNITS } from './in-place-fixture.js';

/** A busy machine may need long for a million rows. */
const PATIENCE = 240_000;

const encode = (text: string) => new TextEncoder().encode(text);
const units: DataBytes = { name: 'don-vi.csv', path: undefined, bytes: encode(UNITS) };
const { rulebooks } = checkText(RULEBOOK);
const readAll = (files: readonly DataFile[]) => readDatasets(rulebooks, files);

describe('figures over rows that stay in their file are those over rows at hand', () => {
  it.each([
    ['good rows', GOOD],
    ['faults of each kind', BAD],
    ['decimal commas, semicolons, CRLF', SEMICOLONS],
    [
      'tabs',
      GOOD.replaceAll(/"([^"]*)"/g, '$1')
        .replace('1,500.25', '1500.25')
        .replaceAll(',', '\t'),
    ],
    ['both marks', GOOD.replace('120.5', '"120,5"')],
    ['the month first', GOOD.replace('05/06/2026', '12/31/2026')],
    ['a column that is not there', GOOD.replace('ngày_trả', 'ngày_khác')],
  ])(
    '%s',
    async (_, text) => {
      const there = await inPlace(text);
      const here = readAll([units, { name: 'hồ_sơ.csv', bytes: encode(text) }]);
      expect(there.parts[0]?.population.units.some(({ figures }) => figures)).toBe(true);
      expect(results(there)).toBe(results(here));
      expect(told(there)).toEqual(told(here));
    },
    PATIENCE,
  );

  it(
    'of Parquet, with numbers, decimals, days and answers of their own types',
    async () => {
      const path = join(folder(), 'hồ_sơ.parquet');
      await write(`COPY (${PARQUET}) TO ${quoted(path)} (FORMAT parquet)`);
      const file = { name: 'hồ_sơ.parquet', path, bytes: new Uint8Array() };
      const elsewhere = { path, bytes: 1, form: 'parquet' } as const;
      const read = async (mostRows?: number) =>
        readAll(await openFiles(rulebooks, [units, { ...file, elsewhere }], readAll, mostRows));
      const [there, here] = [await read(0), await read()];
      expect(there.parts[0]?.population.units.some(({ figures }) => figures)).toBe(true);
      expect(here.parts[0]?.population.units.some(({ figures }) => figures)).toBe(false);
      const csv = readAll([units, { name: 'hồ_sơ.csv', bytes: encode(GOOD) }]);
      expect(results(there)).toBe(results(csv));
      expect(results(here)).toBe(results(csv));
    },
    PATIENCE,
  );
});

describe('a database sees the named files only', () => {
  it(
    'whatever they and their columns are called',
    async () => {
      const name = `x'); DROP TABLE y; --[1]*?.csv`;
      const text = GOOD.replace('phí', `"phí', (SELECT 1)); --"`);
      const there = await inPlace(text, name);
      expect(told(there)).toEqual(told(readAll([units, { name, bytes: encode(text) }])));
    },
    PATIENCE,
  );

  it(
    'and neither reads, writes nor loads anything else',
    async () => {
      const own = folder();
      const [named, other] = [join(own, 'a.csv'), join(own, 'b.csv')];
      for (const path of [named, other]) writeFileSync(path, 'a\n1\n');
      const refused = await withDatabase([named], async ({ ask, files: [file] }) => {
        expect(await ask(`SELECT a FROM read_csv(${String(file)})`)).toEqual([['1']]);
        const tried: readonly string[] = [
          `SELECT * FROM read_csv(${quoted(other)})`,
          `SELECT * FROM read_csv(${quoted(join(own, '*.csv'))})`,
          `SELECT * FROM read_text('/etc/passwd')`,
          `COPY (SELECT 1) TO ${quoted(join(own, 'c.csv'))}`,
          `COPY (SELECT 1) TO ${quoted(named)}`,
          `ATTACH ${quoted(join(own, 'd.db'))}`,
          'INSTALL httpfs',
          'LOAD httpfs',
          'SET enable_external_access = true',
        ];
        return Promise.all(
          tried.map((sql) =>
            ask(sql).then(
              () => `done: ${sql}`,
              () => 'refused',
            ),
          ),
        );
      });
      expect(new Set(refused)).toEqual(new Set(['refused']));
      expect(readdirSync(own).toSorted()).toEqual(['a.csv', 'b.csv']);
    },
    PATIENCE,
  );
});

describe('what cannot be worked out there is refused by name', () => {
  it.each([
    [
      'rows that are scored one by one',
      'row-by-row',
      RULEBOOK.replace(
        'chấm tổng(phí × 2 trong hồ_sơ) / 1000, nhiều nhất tối đa',
        'chấm từng hồ_sơ {\n khi số_ngày > 1: 1\n còn lại: 0\n không có dòng nào: không tính\n } lấy trung bình',
      ),
    ],
    ['a ratio of columns', 'not-exact', RULEBOOK.replace('phí × 2', 'phí / số_ngày')],
  ])(
    '%s',
    async (_, why, text) => {
      const { rulebooks: other } = checkText(text);
      const read = (files: readonly DataFile[]) => readDatasets(other, files);
      const { findings } = await inPlace(GOOD, 'hồ_sơ.csv', other, read);
      expect(findings.filter(({ severity }) => severity === 'error')).toMatchObject([
        { code: 'TABLE_IN_PLACE_REFUSED', args: { why } },
      ]);
    },
    PATIENCE,
  );

  it(
    'a table in two files',
    async () => {
      const more = { name: 'b/hồ_sơ.csv', path: undefined, bytes: encode(GOOD) };
      const { findings } = await inPlace(GOOD, 'hồ_sơ.csv', rulebooks, readAll, [more]);
      expect(findings).toContainEqual(
        expect.objectContaining({
          code: 'TABLE_IN_PLACE_REFUSED',
          args: expect.objectContaining({ why: 'several-files' }) as unknown,
        }),
      );
    },
    PATIENCE,
  );
});

it(
  'finds the one bad cell of a million rows, and scores the rest',
  async () => {
    const rows = ['đơn vị,số_ngày'];
    for (let row = 2; row <= 1_000_001; row++) {
      rows.push(`${row % 2 === 0 ? 'X1' : 'X2'},${row === 777_777 ? '3..5' : String(row % 7)}`);
    }
    const rulebook = RULEBOOK.replace(/ {4}phí[^]*?(?= {2}})/, '').replace(
      / {2}lĩnh vực A1[^]*$/,
      '  lĩnh vực A1 "Chậm" 90 điểm { chấm đếm(hồ_sơ khi số_ngày > 3) / 10000, nhiều nhất tối đa }\n}\n',
    );
    const folderOfRun = folderWith({
      'b.cchc': rulebook,
      'd/don-vi.csv': UNITS,
      'd/hồ_sơ.csv': rows.join('\n'),
    });
    const ran = await folderOfRun.cchc('score b.cchc --data d --format json');
    expect(ran.stderr).toContain('d/hồ_sơ.csv:777777:2  lỗi NUMBER_UNREADABLE');
    expect(ran.stderr).toContain('1.000.000');
    const [, x1, p1, x2] = ran.stdout.split('\n');
    expect(x1).toContain('"node":"A1","score":"21.4286","outOf":"90","status":"scored"');
    expect(p1).toContain('"node":"A1","score":"0"');
    expect(x2).toContain(
      '{"kind":"refused-cell","table":"hồ_sơ","column":"số_ngày","row":777777,"why":"unreadable"}',
    );
    expect(ran.exit).toBe(1);
  },
  PATIENCE,
);

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'cchc-place-'));
  onTestFinished(() => {
    rmSync(path, { recursive: true, force: true });
  });
  return path;
}

async function inPlace(
  text: string,
  name = 'hồ_sơ.csv',
  asked = rulebooks,
  read = readAll,
  more: readonly DataBytes[] = [],
): Promise<Datasets> {
  const path = join(folder(), name);
  writeFileSync(path, text);
  const bytes = encode(text);
  const elsewhere = { path, bytes: bytes.length, form: 'csv' } as const;
  return read(await openFiles(asked, [units, { name, path, bytes, elsewhere }, ...more], read));
}

function results({ parts: [part] }: Datasets): string {
  if (!part) return 'nothing';
  const result = score(part.rulebook, part.population);
  return result.ok ? printResults(result) : JSON.stringify(result.refusals);
}

function told({ findings }: Datasets): readonly string[] {
  return findings
    .filter(({ code }) => code !== 'TABLE_IN_PLACE')
    .map(({ code, args }) => `${code} ${JSON.stringify(args)}`)
    .toSorted();
}

async function write(sql: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  try {
    await (await instance.connect()).run(sql);
  } finally {
    instance.closeSync();
  }
}
