import type { Population } from '@cchc/model';
import { afterAll, describe, expect, test } from 'vitest';
import { batchOf, batchTable, referenceTable } from './batch-table.js';
import { stream } from './made-up.js';
import { workshop } from './scorers.js';

/**
 * Leaves on both sides of what 16 bits hold, in which the kernel works out eight rows at a time: figures, points,
 * what stands between them and sums of scores that come close to it, meet it and go beyond it.
 */
const shop = workshop();
afterAll(shop.remove);

interface Figure {
  readonly name: string;
  readonly type: string;
  readonly low: number;
  readonly high: number;
  readonly digits?: number;
}

interface Leaf {
  readonly points: string;
  readonly figures: readonly Figure[];
  readonly lines: readonly string[];
}

const whole = (name: string, low: number, high: number): Figure => ({
  ...{ name, low, high },
  type: `số nguyên "Số ${name}" không dưới ${low} không quá ${high}`,
});
const yesNo = (name: string): Figure => ({
  ...{ name, low: 0, high: 1 },
  type: `có/không "Có ${name}"`,
});
const share = (name: string): Figure => ({
  ...{ name, low: 0, high: 10_000, digits: 4 },
  type: `tỷ lệ "Tỷ lệ ${name}" không dưới 0% không quá 100%`,
});

/** A count whose bound is near the greatest number of 16 bits, in bands that end there. */
const banded = (high: number): Leaf => ({
  points: '300',
  figures: [whole(`đếm_${high}`, 0, high)],
  lines: [
    `chấm theo đếm_${high} {`,
    '  dưới 1: 0',
    `  từ 1 đến dưới ${high - 1}: 25% tối đa`,
    `  từ ${high - 1} đến dưới ${high}: 50% tối đa`,
    `  từ ${high}: tối đa`,
    '}',
  ],
});

/** So much for each, whose product comes close to what 16 bits hold, or goes beyond it. */
const counted = (high: number): Leaf => ({
  points: '300',
  figures: [whole(`lỗi_${high}`, 0, high), yesNo(`được_${high}`)],
  lines: [
    'chấm cộng dồn {',
    `  150,25 khi được_${high}`,
    `  150 khi lỗi_${high} = 0`,
    `  trừ 0,25 mỗi lỗi_${high}`,
    '}',
  ],
});

/** A hundredth for every so many: rounded by what 16 bits can divide, and by what they cannot. */
const stepped = (step: number, high: number): Leaf => ({
  points: '320',
  figures: [whole(`bước_${step}_${high}`, 0, high)],
  lines: [
    `chấm theo bước_${step}_${high} {`,
    '  đến 0: 0',
    `  trên 0: 0 + 0,01 mỗi ${step} vượt 0, nhiều nhất tối đa`,
    '}',
  ],
});

const rated = (points: string): Leaf => ({
  points,
  figures: [share(`đạt_${points.replace(',', '_')}`)],
  lines: [`chấm đạt_${points.replace(',', '_')} × tối đa`],
});

const below: Leaf = {
  points: '2, thấp nhất -320',
  figures: [whole('âm', -32_000, 32_000), whole('vi_phạm', 0, 322)],
  lines: ['chấm từ tối đa {', '  trừ 1 mỗi vi_phạm', '  trừ 0,01 khi âm < 0', '}'],
};

const LEAVES: readonly Leaf[] = [
  ...[32_765, 32_766, 32_767, 32_768, 100].map(banded),
  ...[300, 1_300, 1_310, 1_311, 40_000].map(counted),
  ...[2, 3, 7, 16, 24, 60, 1_500, 20_000].map((step) => stepped(step, 30_000)),
  ...[2, 3, 64, 255].map((step) => stepped(step, 32_760)),
  ...['0,5', '1', '1,5', '2', '3,25', '12,5', '64', '300'].map(rated),
  below,
];
const FIGURES = LEAVES.flatMap(({ figures }) => figures);
const total = LEAVES.reduce((sum, { points }) => {
  const [, units = '0', hundredths = ''] = /^(\d+)(?:,(\d+))?/.exec(points) ?? [];
  return sum + Number(units) * 100 + Number(hundredths.padEnd(2, '0').slice(0, 2));
}, 0);

const text = `bộ tiêu chí "Số ngắn" {
  ngôn ngữ: 1
  mã: SO_NGAN
  năm: 2026
  thang điểm: ${String(total / 100).replace('.', ',')}
  làm tròn: mỗi tiêu chí 2 chữ số, tổng điểm 2 chữ số
${LEAVES.map(
  ({ points, figures, lines }, at) =>
    `  tiêu chí ${at + 1} "Số ${at + 1}" ${points.replace(/^\d+(,\d+)?/, '$& điểm')} {\n` +
    [...figures.map(({ name, type }) => `số liệu ${name}: ${type}`), ...lines]
      .map((line) => `    ${line}\n`)
      .join('') +
    '  }\n',
).join('')}}
`;

const next = stream(17);
const upTo = (most: number): number => Math.floor(next() * (most + 1));

/** On a bound or close to it, or anywhere between. */
function steps({ low, high }: Figure): number {
  const near = Math.min(upTo(3), high - low);
  const way = upTo(3);
  if (way === 0) return low + near;
  return way === 1 ? high - near : low + upTo(high - low);
}

const UNITS = 1_003;
const cells = Array.from({ length: UNITS }, () =>
  FIGURES.map((figure) => {
    const own = steps(figure);
    if (figure.type.startsWith('có')) return own === 1 ? 'yes' : 'no';
    return figure.digits === undefined ? String(own) : String(own / 10 ** figure.digits);
  }),
);
const csv = new TextEncoder().encode(
  [['unit', ...FIGURES.map(({ name }) => name)], ...cells.map((own, at) => [`"u, ${at}"`, ...own])]
    .map((line) => `${line.join(',')}\n`)
    .join(''),
);

const nothing = {
  evidence: new Map(),
  surveys: new Map(),
  manualScores: new Map(),
  choices: new Map(),
};
const population: Population = {
  ...{ rounds: ['final'], shared: new Map() },
  units: cells.map((own, at) => {
    const given = FIGURES.map(
      ({ name }, place) => [name, { kind: 'given', value: own[place] ?? '' }] as const,
    );
    return {
      ...{ id: `u, ${at}`, attributes: new Map(), cases: new Map() },
      rounds: new Map([['final', { inputs: new Map(given), ...nothing }]]),
    };
  }),
};

describe.each(['wasm', 'columns'])('%s', (engine) => {
  test('scores numbers of up to 16 bits and more as exact numbers do', async () => {
    const { rulebook, scoreCsv } = await batchOf(text, shop);
    const result = scoreCsv(csv, { engine });
    expect(result.exact.size).toBe(0);
    expect(batchTable(result, UNITS, LEAVES.length)).toEqual(
      referenceTable(rulebook, population, result.scale),
    );
  });
});
