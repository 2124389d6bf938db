import { afterAll, describe, expect, test } from 'vitest';
import { batchOf } from './batch-table.js';
import { stream } from './made-up.js';
import { workshop } from './scorers.js';

/**
 * Quotients on both sides of a half and on it, where a kernel that estimates in floats would go wrong first:
 * parts as great as their bounds, small ones, and ones so great that other instructions divide.
 */
const shop = workshop();
afterAll(shop.remove);

/** The most that both parts of a quotient may be, and the points in hundredths. */
const LEAVES = [
  { most: 20_000, points: 150 },
  { most: 20_750, points: 200 },
  { most: 21_000, points: 200 },
  { most: 21_845, points: 255 },
  { most: 21_846, points: 255 },
  { most: 43_690, points: 127 },
  { most: 10_000, points: 500 },
  { most: 41_000, points: 100 },
  { most: 42_500, points: 100 },
  { most: 419_400, points: 10 },
  { most: 900_000, points: 300 },
  { most: 100, points: 5_000_000 },
  { most: 400, points: 100_000_000 },
] as const;
/** Every so many of what is counted give a hundredth. */
const STEPS = [1_500, 24, 7] as const;
const MOST_COUNTED = 30_000;

const decimal = (hundredths: number): string => String(hundredths / 100).replace('.', ',');
const total = LEAVES.reduce((sum, { points }) => sum + points, 0) + STEPS.length * 5_000;
const text = `bộ tiêu chí "Gần một nửa" {
  ngôn ngữ: 1
  mã: GAN_NUA
  năm: 2026
  thang điểm: ${decimal(total)}
  làm tròn: mỗi tiêu chí 2 chữ số, tổng điểm 2 chữ số
${LEAVES.map(
  ({ most, points }, at) => `  tiêu chí ${at + 1} "Tỷ lệ ${at + 1}" ${decimal(points)} điểm {
    số liệu b_${at}: số nguyên "Được giao" không quá ${most}
    số liệu a_${at}: số nguyên "Đã làm" không quá b_${at}
    chấm a_${at} / b_${at} × tối đa
    mẫu bằng 0: 0 điểm
  }
`,
).join('')}${STEPS.map(
  (step, at) => `  tiêu chí ${LEAVES.length + at + 1} "Đếm ${at + 1}" 50 điểm {
    số liệu c_${at}: số nguyên "Số đếm" không quá ${MOST_COUNTED}
    chấm theo c_${at} {
      đến 0: 0
      trên 0: 0 + 0,01 mỗi ${step} vượt 0, nhiều nhất tối đa
    }
  }
`,
).join('')}}
`;

const next = stream(11);
const below = (most: number): number => Math.floor(next() * (most + 1));

/** Both parts of a quotient that is as near to a half of a hundredth as its divisor lets it be. */
function nearHalf({ most, points }: (typeof LEAVES)[number]): readonly [number, number] {
  const given = Math.max(1, next() < 0.5 ? most - below(Math.min(most, 50)) : below(most));
  const half = 2 * below(points - 1) + 1;
  const done = Math.floor((half * given) / (2 * points)) + (next() < 0.5 ? 1 : 0);
  return [given, Math.min(done, given)];
}

const UNITS = 6_000;
const units = Array.from({ length: UNITS }, () => ({
  quotients: LEAVES.map(nearHalf),
  counted: STEPS.map((step) =>
    Math.min(MOST_COUNTED, step * below(60) + Math.floor(step / 2) + below(1)),
  ),
}));

/** To the nearest, a half up, of non-negative whole numbers. */
const rounded = (top: bigint, bottom: bigint): number =>
  Number((2n * top + bottom) / (2n * bottom));

const expected = units.map(({ quotients, counted }) => [
  ...quotients.map(([given, done], at) =>
    rounded(BigInt(done) * BigInt(LEAVES[at]?.points ?? 0), BigInt(given)),
  ),
  ...counted.map((count, at) => Math.min(5_000, rounded(BigInt(count), BigInt(STEPS[at] ?? 1)))),
]);

const header = [
  'unit',
  ...LEAVES.flatMap((_, at) => [`b_${at}`, `a_${at}`]),
  ...STEPS.map((_, at) => `c_${at}`),
];
const csv = new TextEncoder().encode(
  [
    header,
    ...units.map(({ quotients, counted }, at) => [`u${at}`, ...quotients.flat(), ...counted]),
  ]
    .map((line) => `${line.join(',')}\n`)
    .join(''),
);

describe.each(['wasm', 'columns'])('%s', (engine) => {
  test('rounds quotients near a half as exact numbers do', async () => {
    const { scoreCsv } = await batchOf(text, shop);
    const result = scoreCsv(csv, { engine });
    expect(result.exact.size).toBe(0);
    const own = units.map((_, unit) => expected[unit]?.map((_, leaf) => result.leaf(unit, leaf)));
    const wrong = own.flatMap((scores, unit) =>
      (scores ?? []).flatMap((score, leaf) =>
        score === expected[unit]?.[leaf] ? [] : [{ unit, leaf, score }],
      ),
    );
    expect(wrong.slice(0, 10)).toEqual([]);
  });
});
