import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkText } from '@cchc/check';
import type { Rulebook } from '@cchc/model';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { stream } from './made-up.js';
import { workshop } from './scorers.js';
import { syntheticInputs, syntheticRecords, syntheticRulebook } from './synthetic/index.js';

/** Rows in blocks give what each of them gives by itself, whatever stands in them. */
const shop = workshop();
afterAll(shop.remove);

type Given = Record<string, Record<string, unknown>>;
type Text = Readonly<Record<string, unknown>>;

interface Block {
  readonly from: number;
  readonly size: number;
  readonly scale: number;
  readonly total: (row: number) => number | undefined;
  readonly grade: (row: number) => string | undefined;
  readonly leaf: (row: number, leaf: number) => number | undefined;
  readonly exact: ReadonlyMap<number, unknown>;
}

interface Package {
  readonly places: Readonly<Record<string, readonly [string, string]>>;
  readonly scoreRecords: (records: Iterable<unknown>, options?: object) => Iterable<Block>;
  readonly scoreRows: (rows: Iterable<unknown>, options?: object) => Iterable<Block>;
  readonly scoreUnit: (unit: object) => {
    readonly total: { readonly score: string | null };
    readonly grade?: { readonly grade?: string };
    readonly nodes: readonly { readonly node: string; readonly score: string | null }[];
  };
  readonly layout: { readonly leaves: readonly { readonly id: string }[] };
}

async function packageOf(rulebook: Rulebook): Promise<Package> {
  const folder = shop.write('typescript', rulebook);
  const files = ['batch.js', 'columns.js', 'index.js', 'rows.js'];
  const parts = await Promise.all(
    files.map((name) => import(pathToFileURL(join(folder, name)).href) as Promise<object>),
  );
  return Object.assign({}, ...parts) as Package;
}

const LEAVES = 30;
const inputs = syntheticInputs(LEAVES);
const synthetic = packageOf(syntheticRulebook(LEAVES));

/** Beyond the bounds of most, and what 15, 16, 31 and 32 bits hold: what is cut off there would be another value. */
const BEYOND = [101, 20_001, 2 ** 15, 40_000, 2 ** 16 + 5, 600_000, 2 ** 31, 2 ** 32 + 5];

/** What a value is as it stands in a population, for what the tests put into rows; undefined: nothing. */
const FORMS = {
  scoreRecords: {
    of: (steps: number, { kind, digits }: (typeof inputs)[number]): unknown =>
      kind === 'yes-no' ? steps === 1 : steps / 10 ** digits,
    odd: [
      undefined,
      null,
      -1,
      0.123456,
      1e15,
      1e-7,
      NaN,
      Infinity,
      'x',
      '3',
      'yes',
      {},
      5n,
      2 ** 53,
      ...BEYOND,
    ],
    text: (value: unknown): unknown => {
      if (typeof value === 'string') return value;
      if (typeof value === 'boolean') return value ? 'yes' : 'no';
      if (typeof value !== 'number' || !Number.isFinite(value)) return refused;
      return value === 1e-7 ? '0.0000001' : String(value);
    },
  },
  scoreRows: {
    of: (steps: number): unknown => steps,
    odd: [
      undefined,
      null,
      -1,
      0.5,
      1e15,
      NaN,
      -Infinity,
      'x',
      '3',
      true,
      [],
      5n,
      2 ** 53,
      ...BEYOND,
    ],
    text: (value: unknown, { kind, digits }: (typeof inputs)[number]): unknown => {
      if (typeof value !== 'number' || !Number.isInteger(value)) return refused;
      if (kind === 'yes-no') return ['no', 'yes'][value] ?? refused;
      const size = String(Math.abs(value)).padStart(digits + 1, '0');
      const whole = size.slice(0, size.length - digits);
      return `${value < 0 ? '-' : ''}${whole}.${size.slice(size.length - digits)}0`;
    },
  },
} as const;
const refused = { refused: 'unreadable', text: '' };

describe.each(['scoreRecords', 'scoreRows'] as const)('%s', (name) => {
  const form = FORMS[name];
  const rowsOf = ({ places }: Package, records: readonly (readonly number[])[]): Given[] =>
    records.map((record) => {
      const row: Given = {};
      for (const [at, input] of inputs.entries()) {
        const [group, own] = places[input.name] ?? ['', ''];
        (row[group] ??= {})[own] = form.of(record[at] ?? 0, input);
      }
      return row;
    });

  describe.each(['wasm', 'columns'])('by %s', (engine) => {
    test.each(['typical', 'edge'] as const)('scores %s rows without asking', async (set) => {
      const made = await synthetic;
      const rows = rowsOf(made, syntheticRecords(LEAVES, 300, set));
      const table = tableOf(made, made[name](rows, { engine }));
      expect(table.asked).toBe(0);
      expect(table.lines).toEqual(oneByOne(made, rows, form.text));
    });

    test('asks the exact runtime for what is lacking, of another type, too large or too fine', async () => {
      const made = await synthetic;
      const next = stream(11);
      const rows = rowsOf(made, syntheticRecords(LEAVES, 600, 'edge'));
      for (const row of rows) {
        for (const group of Object.values(row)) {
          for (const own of Object.keys(group)) {
            const odd = form.odd[Math.floor(next() * form.odd.length)];
            if (next() < 0.01) group[own] = odd;
          }
        }
      }
      const [first] = Object.keys(rows[5] ?? {});
      if (first !== undefined) Reflect.deleteProperty(rows[5] ?? {}, first);
      const table = tableOf(made, made[name](rows, { engine }));
      expect(table.asked).toBeGreaterThan(100);
      expect(table.lines).toEqual(oneByOne(made, rows, form.text));
    });
  });

  test('scores the same where WebAssembly is forbidden', async () => {
    const made = await synthetic;
    const rows = rowsOf(made, syntheticRecords(LEAVES, 20, 'edge'));
    const forbidden = () => {
      throw new Error('refused by the policy');
    };
    // A package of its own: this one may have a kernel already.
    const anew = await packageOf(syntheticRulebook(LEAVES));
    vi.stubGlobal('WebAssembly', { Memory: forbidden, Module: forbidden, Instance: forbidden });
    try {
      expect(tableOf(anew, anew[name](rows)).lines).toEqual(oneByOne(made, rows, form.text));
    } finally {
      vi.unstubAllGlobals();
    }
  });

  test('takes whatever can be iterated, and two at the same time', async () => {
    const made = await synthetic;
    const rows = rowsOf(made, syntheticRecords(LEAVES, 600, 'typical'));
    const one = made[name](rows.values())[Symbol.iterator]();
    const other = made[name](new Set(rows.slice(300)))[Symbol.iterator]();
    const expected = oneByOne(made, rows, form.text);
    for (const [blocks, start] of [
      [one, 0],
      [other, 300],
      [one, 256],
      [other, 556],
    ] as const) {
      const block = blocks.next().value as Block;
      expect(linesOf(made, block)).toEqual(expected.slice(start, start + block.size));
    }
  });

  test('does not let a block be read that was filled anew: it would tell of other rows', async () => {
    const made = await synthetic;
    const blocks = [...made[name](rowsOf(made, syntheticRecords(LEAVES, 300, 'typical')))];
    expect(blocks.map(({ from, size }) => [from, size])).toEqual([
      [0, 256],
      [256, 44],
    ]);
    expect(() => blocks[0]?.total(0)).toThrow('filled with other rows');
    expect(blocks[1]?.total(0)).toBeTypeOf('number');
  });

  test('says which row is no object', async () => {
    const made = await synthetic;
    const [row] = rowsOf(made, syntheticRecords(LEAVES, 1, 'typical'));
    expect(() => [...made[name]([row, null])]).toThrow('row 1 is no object');
    expect([...made[name]([])]).toEqual([]);
  });
});

describe('a rulebook with bounds in another group, steps of a half, days and options', () => {
  const rulebook = checked(`bộ tiêu chí "Nhiều loại" {
  ngôn ngữ: 1
  mã: NHIEU_LOAI
  năm: 2026
  thang điểm: 10
  làm tròn: mỗi tiêu chí 2 chữ số, mỗi lĩnh vực 2 chữ số, tổng điểm 2 chữ số

  lĩnh vực 1 "Một" 4 điểm {
    tiêu chí 1.1 "Giao" 4 điểm {
      số liệu giao: số nguyên "Số giao" không dưới 1, không quá 1000
      chấm giao / 1000 × tối đa
    }
  }
  lĩnh vực 2 "Hai" 6 điểm {
    tiêu chí 2.1 "Xong" 2 điểm {
      số liệu xong: số nguyên "Số xong" không quá giao
      chấm xong / 1000 × tối đa
    }
    tiêu chí 2.2 "Ngày" 1 điểm {
      số liệu nộp: ngày tháng "Ngày nộp"
      chấm theo nộp { đến 15/12/2026: tối đa; còn lại: 0 }
    }
    tiêu chí 2.3 "Nơi" 1 điểm {
      số liệu nơi: lựa chọn { tỉnh "Tỉnh"; xã "Xã" } "Nơi nộp"
      chấm { khi nơi = xã: tối đa; còn lại: 0 }
    }
    tiêu chí 2.5 "Nửa" 1 điểm {
      số liệu nửa: số "Nửa" không quá 10, chính xác đến 0,5
      chấm theo nửa { từ 0,5: tối đa; còn lại: 0 }
    }
    tiêu chí 2.4 "Tiền" 1 điểm {
      số liệu thu: số "Số thu" không quá 10000000, chính xác đến 0,1
      chấm thu / 10000000 × tối đa
    }
  }
}
`);
  const made = packageOf(rulebook);
  const day = Date.UTC(2026, 11, 15) / 86_400_000;
  const good = { giao: 100, xong: 100, nop: day, noi: 1, nua: 0.5, thu: 5_000_000 };
  const odd: readonly Partial<Record<keyof typeof good, unknown>>[] = [
    {},
    { xong: 101 },
    { giao: 1001 },
    { nop: day + 1, noi: 0 },
    { nop: 5_000_000 },
    { noi: 2 },
    { noi: 0.5 },
    { thu: 4_999_999.9 },
    { thu: 10_000_000.1 },
    { thu: 2 ** 60 },
    { thu: -0 },
    { nua: 0.3 },
    { nua: 0 },
    { thu: undefined },
  ];

  test.each(['scoreRecords', 'scoreRows'] as const)('%s', async (name) => {
    const scorer = await made;
    const given = odd.map((one) => ({ ...good, ...one }));
    const rows = given.map((figures) => {
      const row: Given = {};
      for (const [group, own] of Object.values(scorer.places))
        (row[group] ??= {})[own] = figures[own as keyof typeof good];
      if (name === 'scoreRows') {
        const own = Object.values(row).find((group) => 'thu' in group) ?? {};
        for (const tenths of ['nua', 'thu'])
          if (own[tenths] !== undefined) own[tenths] = Math.round(Number(own[tenths]) * 10);
      }
      return row;
    });
    const texts = given.map(({ giao, xong, nop, noi, nua, thu }) => ({
      giao: String(giao),
      xong: String(xong),
      nộp:
        nop === 5_000_000 ? refused : new Date(Number(nop) * 86_400_000).toISOString().slice(0, 10),
      nơi: ['tỉnh', 'xã'][Number(noi)] ?? refused,
      nửa: String(nua),
      ...(thu === undefined ? {} : { thu: String(Number(thu)) }),
    }));
    for (const engine of ['wasm', 'columns']) {
      const table = tableOf(scorer, scorer[name](rows, { engine }));
      expect(table.lines).toEqual(texts.map((one) => byItself(scorer, one)));
      expect(table.asked).toBe(9);
    }
  });
});

function checked(text: string): Rulebook {
  const { rulebook, findings } = checkText(text, 'thu.cchc');
  if (!rulebook) throw new Error(JSON.stringify(findings));
  return rulebook;
}

/** Total, grade and leaf scores of each row, and how many of them were asked of the exact runtime. */
function tableOf(made: Package, blocks: Iterable<Block>) {
  let asked = 0;
  const lines = [];
  for (const block of blocks) {
    expect(block.from).toBe(lines.length);
    asked += block.exact.size;
    lines.push(...linesOf(made, block));
  }
  return { asked, lines };
}

function linesOf({ layout }: Package, { size, total, grade, leaf }: Block) {
  return Array.from({ length: size }, (_, row) => [
    ...[total(row), grade(row)],
    ...layout.leaves.map((_, at) => leaf(row, at)),
  ]);
}

/** The same by the exact runtime, a unit at a time. */
function oneByOne(
  made: Package,
  rows: readonly Given[],
  textOf: (value: unknown, input: (typeof inputs)[number]) => unknown,
) {
  return rows.map((row) =>
    byItself(
      made,
      Object.fromEntries(
        inputs.flatMap((input) => {
          const [group = '', own = ''] = made.places[input.name] ?? [];
          const value = row[group]?.[own];
          return value === undefined || value === null
            ? []
            : [[input.name, textOf(value, input)] as const];
        }),
      ),
    ),
  );
}

function byItself({ scoreUnit, layout }: Package, figures: Text) {
  const none = { evidence: {}, surveys: {}, manualScores: {}, choices: {} };
  const unit = {
    id: 'a',
    attributes: {},
    cases: {},
    rounds: { final: { inputs: figures, ...none } },
  };
  const { total, grade, nodes } = scoreUnit(unit);
  const steps = (text: string | null | undefined) =>
    typeof text === 'string' ? Math.round(Number(text) * 100) : undefined;
  return [
    ...[steps(total.score), grade?.grade],
    ...layout.leaves.map(({ id }) => steps(nodes.find(({ node }) => node === id)?.score)),
  ];
}
