import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { checkText } from '@cchc/check';
import type { Population } from '@cchc/model';
import { afterAll, describe, expect, test } from 'vitest';
import { stream } from './made-up.js';
import { workshop } from './scorers.js';
import { batchTable, referenceTable, type BatchResult } from './batch-table.js';
import {
  csvOf,
  syntheticCells,
  syntheticInputs,
  syntheticPopulation,
  syntheticRecords,
  syntheticRulebook,
} from './synthetic/index.js';

/** The batch of a generated package gives what the reference gives, whichever way a unit is scored. */
const shop = workshop();
afterAll(shop.remove);

const LEAVES = 30;
const rulebook = syntheticRulebook(LEAVES);
const folder = shop.write('typescript', rulebook);
const load = (name: string) => import(pathToFileURL(join(folder, name)).href);

interface Batch {
  readonly scoreCsv: (bytes: Uint8Array, options?: object) => BatchResult;
}

describe.each(['wasm', 'columns'])('%s', (engine) => {
  test.each(['typical', 'edge'] as const)('scores %s units without asking', async (set) => {
    const records = syntheticRecords(LEAVES, 300, set);
    const { scoreCsv } = (await load('batch.js')) as Batch;
    const result = scoreCsv(csvOf(LEAVES, records.map(cellsOf)), { engine });
    expect(result.exact.size).toBe(0);
    expectEqual(result, syntheticPopulation(LEAVES, records));
  });

  test('asks the exact runtime for what columns do not hold', async () => {
    const next = stream(7);
    const odd = ['', '-1', '0.25', '999999999999999', '9'.repeat(30), 'x', 'yes'];
    const cells = syntheticRecords(LEAVES, 200, 'edge').map((record) =>
      cellsOf(record).map((cell) => (next() < 0.01 ? (odd[Math.floor(next() * 7)] ?? '') : cell)),
    );
    const { scoreCsv } = (await load('batch.js')) as Batch;
    const result = scoreCsv(csvOf(LEAVES, cells), { engine });
    expect(result.exact.size).toBeGreaterThan(20);
    expectEqual(result, populationOf(cells));
  });
});

interface Rows {
  readonly ASK: number;
  readonly places: Readonly<Record<string, readonly [string, string]>>;
  readonly scoreRow: (row: object, scores: Int32Array) => number;
  readonly scoreRecord: (record: object, scores: Int32Array) => number;
}

test('rows and records give the totals and scores of columns', async () => {
  const { places, scoreRow, scoreRecord } = (await load('rows.js')) as Rows;
  const records = syntheticRecords(LEAVES, 100, 'edge');
  const { scoreCsv } = (await load('batch.js')) as Batch;
  const batch = scoreCsv(csvOf(LEAVES, records.map(cellsOf)));
  for (const [unit, record] of records.entries()) {
    const row: Record<string, Record<string, unknown>> = {};
    const given: Record<string, Record<string, unknown>> = {};
    for (const [at, { name, kind, digits }] of syntheticInputs(LEAVES).entries()) {
      const [group = '', own = ''] = places[name] ?? [];
      const value = (record[at] ?? 0) / 10 ** digits;
      (row[group] ??= {})[own] = record[at] ?? 0;
      (given[group] ??= {})[own] = kind === 'yes-no' ? value === 1 : value;
    }
    const scores = Array.from({ length: LEAVES }, (_, leaf) => batch.leaf(unit, leaf));
    const [ofRow, ofRecord] = [new Int32Array(LEAVES), new Int32Array(LEAVES)];
    expect([scoreRow(row, ofRow), scoreRecord(given, ofRecord)]).toEqual(
      Array.from({ length: 2 }, () => batch.total(unit)),
    );
    expect([[...ofRow], [...ofRecord]]).toEqual([scores, scores]);
  }
});

/** Figures by the names that the code of rows has for its own, one bound by another of another group. */
const NAMES = ['own', 'record', 'scores', 's0', 'NONE', 'total', 'isAsked'] as const;
const TEXT = `bộ tiêu chí "Tên của mã" {
  ngôn ngữ: 1
  mã: TEN_CUA_MA
  năm: 2026
  thang điểm: ${10 * NAMES.length}
  làm tròn: mỗi tiêu chí thành phần 2 chữ số, tổng điểm 2 chữ số
${NAMES.map((name, at) => {
  const bound = at === 0 ? '100' : (NAMES[at - 1] ?? '');
  return `  tiêu chí ${at + 1} "Nhóm ${at + 1}" 10 điểm {
    tiêu chí thành phần ${at + 1}.1 "Một" 10 điểm {
      số liệu ${name}: số nguyên "Số ${at}" không quá ${bound}
      chấm ${name} / 100 × tối đa
    }
  }
`;
}).join('')}}
`;

describe('records whose figures are called as parts of the code are', () => {
  const { rulebook: named } = checkText(TEXT);
  const at = named ? shop.write('typescript', named) : '';
  const scored = async (change: Readonly<Record<string, unknown>>): Promise<number | 'asked'> => {
    const { ASK, places, scoreRecord } = (await import(
      pathToFileURL(join(at, 'rows.js')).href
    )) as Rows;
    const record: Record<string, Record<string, unknown>> = {};
    for (const [index, name] of NAMES.entries()) {
      const [group = '', own = ''] = places[name] ?? [];
      const value = name in change ? change[name] : 70 - index;
      if (value !== undefined) (record[group] ??= {})[own] = value;
    }
    const total = scoreRecord(record, new Int32Array(NAMES.length));
    return total === ASK ? 'asked' : total;
  };

  test.each<[string, object, number | 'asked']>([
    ['in order', {}, 10 * (70 + 69 + 68 + 67 + 66 + 65 + 64)],
    ['on its bound, which is a figure of another group', { record: 70 }, 4700],
    ['beyond it', { record: 71 }, 'asked'],
    ['beyond its number', { own: 101 }, 'asked'],
    ['below zero', { isAsked: -1 }, 'asked'],
    ['too fine', { s0: 66.5 }, 'asked'],
    ['a text', { NONE: '66' }, 'asked'],
    ['not there, nor its group', { total: undefined }, 'asked'],
    ['nothing', { total: null }, 'asked'],
  ])('%s', async (_, change, expected) => {
    expect(await scored({ ...change })).toBe(expected);
  });
});

/** Scores of leaves whose siblings are groups stood in the places of others. */
test('records give the scores of a leaf, a group and a leaf in the order of the rulebook', async () => {
  const leaf = (code: string, name: string, points: number): string =>
    `${code} "Điểm ${name}" ${points} điểm {
        số liệu ${name}: số nguyên "Số ${name}" không quá 10
        chấm ${name} / 10 × tối đa
      }`;
  const { rulebook: mixed } = checkText(`bộ tiêu chí "Lẫn lộn" {
  ngôn ngữ: 1
  mã: LAN_LON
  năm: 2026
  thang điểm: 60
  làm tròn: mỗi tiêu chí thành phần 2 chữ số, mỗi mục 2 chữ số, tổng điểm 2 chữ số
  tiêu chí 1 "Một" 60 điểm {
    tiêu chí thành phần ${leaf('1.1', 'đầu', 10)}
    tiêu chí thành phần 1.2 "Giữa" 20 điểm {
      mục ${leaf('a', 'giữa', 20)}
    }
    tiêu chí thành phần ${leaf('1.3', 'cuối', 30)}
  }
}
`);
  if (!mixed) throw new Error('the rulebook is well formed');
  const at = shop.write('typescript', mixed);
  const { places, scoreRecord } = (await import(pathToFileURL(join(at, 'rows.js')).href)) as Rows;
  const record: Record<string, Record<string, number>> = {};
  for (const [group, own] of Object.values(places)) (record[group] ??= {})[own] = 5;
  const scores = new Int32Array(3);
  expect([scoreRecord(record, scores), ...scores]).toEqual([3_000, 500, 1_000, 1_500]);
});

/** Reading ahead went beyond the memory where a block ended shortly before it. */
test.each([39, 40, 41, 42])(
  '%i leaves by themselves are scored within the memory',
  async (count) => {
    const codes = Array.from({ length: count }, (_, at) => at + 1);
    const { rulebook: many, findings } = checkText(`bộ tiêu chí "Sát mép" {
  ngôn ngữ: 1
  mã: SAT_MEP
  năm: 2026
  thang điểm: ${300 * count}
  làm tròn: mỗi tiêu chí 2 chữ số, tổng điểm 2 chữ số
${codes
  .map(
    (code) => `  tiêu chí ${code} "Số ${code}" 300 điểm {
    số liệu b_${code}: số nguyên "Giao ${code}" không dưới 1 không quá 300
    số liệu a_${code}: số nguyên "Xong ${code}" không dưới 0 không quá 300
    chấm a_${code} / b_${code} × tối đa, nhiều nhất tối đa
  }
`,
  )
  .join('')}}
`);
    if (!many) throw new Error(JSON.stringify(findings));
    const at = shop.write('typescript', many);
    const [{ places }, { scoreRecords }] = (await Promise.all(
      ['rows.js', 'batch.js'].map((name) => import(pathToFileURL(join(at, name)).href)),
    )) as [Rows, { readonly scoreRecords: (records: object[]) => Iterable<BatchResult> }];
    const record: Record<string, Record<string, number>> = {};
    for (const [group, own] of Object.values(places)) (record[group] ??= {})[own] = 150;
    const totals = Array.from(
      scoreRecords(Array.from({ length: 256 }, () => record)),
      ({ total }) => total(255),
    );
    expect(totals).toEqual([30_000 * count]);
  },
);

function cellsOf(record: readonly number[]): readonly string[] {
  return syntheticCells(LEAVES, record);
}

function populationOf(lines: readonly (readonly string[])[]): Population {
  const empty = syntheticPopulation(
    LEAVES,
    lines.map(() => []),
  );
  const inputs = syntheticInputs(LEAVES);
  const units = empty.units.map((unit, at) => {
    const given = inputs.flatMap(({ name }, place) => {
      const value = lines[at]?.[place] ?? '';
      return value === '' ? [] : [[name, { kind: 'given', value }] as const];
    });
    const [round] = unit.rounds.values();
    if (!round) throw new Error('units have a round');
    return { ...unit, rounds: new Map([['final', { ...round, inputs: new Map(given) }]]) };
  });
  return { ...empty, units };
}

function expectEqual(result: BatchResult, population: Population): void {
  expect(batchTable(result, population.units.length, LEAVES)).toEqual(
    referenceTable(rulebook, population, result.scale),
  );
}
