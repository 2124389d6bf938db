import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { read } from '@cchc/language';
import { print, type Rulebook } from '@cchc/model';
import { scoredLeaves, QUESTIONS } from '../../packages/analysis/src/analyse.js';
import { plainResults } from '../../packages/analysis/src/plain/plain.js';
import { furthestOf } from '../../packages/analysis/src/proofs/extremes.js';
import { explore, type Results } from '../../packages/analysis/src/symbolic/explore.js';
import { checkedExample, exampleFiles } from '../example-files.js';
import { leafText } from './find.js';

/**
 * What is told of a leaf without a look at its cases is what its cases tell: nothing is wrong, nothing is
 * open, and the leaf gives the same.
 */
function plainLeaves(rulebook: Rulebook): number {
  let plain = 0;
  for (const scored of scoredLeaves(rulebook)) {
    const told = plainResults(scored, rulebook);
    if (!told) continue;
    plain++;
    const explored = explore(scored, rulebook);
    const answers = QUESTIONS.flatMap((question) => {
      const { findings, undecided } = question(explored, rulebook);
      return [...findings, ...undecided];
    });
    expect({ code: scored.leaf.code, answers }).toEqual({ code: scored.leaf.code, answers: [] });
    expect(explored.complete).toBe(true);
    expect(explored.unknown).toEqual([]);
    expect(givenBy(told)).toEqual(givenBy(explored));
  }
  return plain;
}

/** What of the results a total hangs on. */
function givenBy(results: Results) {
  const end = (side: 'most' | 'least') => {
    const found = furthestOf(results, side)?.end;
    return found && print(found.value);
  };
  const absences = [...results.results, ...results.withoutInput].flatMap(({ result }) =>
    result.kind === 'absent' ? [result.absence] : [],
  );
  return { most: end('most'), least: end('least'), absences: [...new Set(absences)].sort() };
}

describe('leaves that are plainly right', () => {
  it.each(exampleFiles)('are right by all their cases (%s)', { timeout: 60_000 }, (name) => {
    for (const rulebook of checkedExample(name).rulebooks) plainLeaves(rulebook);
  });

  it('are half of an office’s rulebook', () => {
    const { rulebook } = checkedExample('cap-xa/cap-xa.cchc');
    expect(rulebook && plainLeaves(rulebook)).toBeGreaterThanOrEqual(46);
  });
});

/** Figures and what is said of them; a rule is over numbers or over shares, and so are its limits. */
const FAMILIES = [
  {
    declared: [
      'số liệu y: số nguyên "Y"',
      'số liệu y: số nguyên "Y" không dưới 1 không quá 3',
      'số liệu y: số "Y" chính xác đến 0,5',
    ],
    subjects: ['y'],
    limits: ['mức', '50% × mức', '0', '1', '2', '2,5', '3'],
    parameters: ['còn lại: 2', 'xã: 1; phường: 2', 'xã: 3', 'từ 1/1/2024: 1; từ 1/1/2026: 3'],
    formulas: ['0,5 mỗi y', 'y × 2', 'mức / 3 × y', '10 - y', 'tối đa'],
    steps: ['8 + 0,5 mỗi 1 vượt 2, nhiều nhất tối đa', 'tối đa - 0,5 mỗi 1 kém 3'],
  },
  {
    declared: [
      'số liệu y: số nguyên "Y"\nsố liệu x: số nguyên "X" không quá y',
      'số liệu y: số nguyên "Y" không dưới 1\nsố liệu x: số nguyên "X"',
      'số liệu y: số nguyên "Y" không quá 3\nsố liệu x: số nguyên "X" không quá 3',
      'số liệu y: số "Y"\nsố liệu x: số "X" chính xác đến 0,5 không quá y',
    ],
    subjects: ['x / y', 'x / y', 'x / x'],
    limits: ['mức', '50% × mức', '0%', '10%', '50%', '99,5%', '100%', '120%'],
    parameters: ['còn lại: 80%', 'xã: 90%; phường: 100%', 'từ 1/1/2024: 50%; từ 1/1/2026: 60%'],
    formulas: ['x / y × tối đa', 'x / y × mức × 5', '(x + y) / y'],
    steps: ['8 + 0,5 mỗi 1% vượt 99,5%, nhiều nhất tối đa', 'tối đa - 0,5 mỗi 10% kém 100%'],
  },
] as const;

type Family = (typeof FAMILIES)[number];

/** Bands as people write them, one beginning where the other ends, and such as hold anything. */
function bandsOf({ limits, steps }: Family) {
  const limit = fc.constantFrom(...limits);
  const points = fc.constantFrom(
    ...['0', '2', '5,5', 'tối đa', '50% tối đa', '12', 'không đánh giá'],
    ...['giá trị × tối đa', 'giá trị / mức × 5', ...steps],
  );
  const from = fc.constantFrom('từ', 'trên');
  const range = fc.oneof(
    fc.tuple(fc.constantFrom('từ', 'trên', 'đến', 'dưới'), limit).map((all) => all.join(' ')),
    fc.tuple(from, limit, fc.constantFrom('đến', 'đến dưới'), limit).map((all) => all.join(' ')),
    limit,
  );
  const two = fc
    .tuple(limit, fc.boolean(), points, points, fc.boolean())
    .map(([at, included, high, low, rest]) => [
      `${included ? 'từ' : 'trên'} ${at}: ${high}`,
      `${rest ? 'còn lại' : `${included ? 'dưới' : 'đến'} ${at}`}: ${low}`,
    ]);
  const three = fc
    .tuple(limit, limit, points, points, points)
    .map(([low, high, ...given]) => [
      `từ ${high}: ${given[0]}`,
      `từ ${low} đến dưới ${high}: ${given[1]}`,
      `dưới ${low}: ${given[2]}`,
    ]);
  const band = fc.tuple(range, points).map((all) => all.join(': '));
  const any = fc
    .tuple(fc.array(band, { minLength: 1, maxLength: 4 }), fc.option(points))
    .map(([all, rest]) => [...all, ...(rest === null ? [] : [`còn lại: ${rest}`])]);
  return fc.oneof(two, three, any);
}

function ruleOf(family: Family): fc.Arbitrary<string> {
  const over = fc
    .tuple(fc.constantFrom(...family.subjects), bandsOf(family))
    .map(([subject, all]) => `chấm theo ${subject} {\n${all.join('\n')}\n}`);
  const formula = fc
    .tuple(
      fc.constantFrom(...family.formulas),
      fc.constantFrom('', ', nhiều nhất tối đa', ', nhiều nhất 5'),
    )
    .map((parts) => `chấm ${parts.join('')}`);
  return fc
    .tuple(
      fc.constantFrom(...family.declared),
      fc.constantFrom(...family.parameters).map((cases) => `tham số mức "Mức" { ${cases} }`),
      fc.constantFrom('', '', 'áp dụng cho: xã', 'không áp dụng cho: phường'),
      fc.constantFrom('', 'mẫu bằng 0: không đánh giá', 'mẫu bằng 0: 3'),
      fc.oneof({ weight: 4, arbitrary: over }, formula),
    )
    .map((parts) => parts.filter((part) => part !== '').join('\n'));
}

const ANSWERS = `số liệu a: có/không "A"
số liệu b: có/không "B"
số liệu c: lựa chọn { tốt "Tốt"; khá "Khá"; yếu "Yếu" } "C"
số liệu n: số nguyên "N"
số liệu r: tỷ lệ "R"
tham số mức "Mức" { xã: 1; phường: 2 }`;
const atom = fc.oneof(
  fc.constantFrom('a', 'b', 'không a', 'c = tốt', 'c <> yếu', 'n >= mức'),
  fc
    .tuple(fc.constantFrom('<', '<=', '>', '>=', '=', '<>'), fc.constantFrom('0', '1', '2', '3'))
    .map(([operator, limit]) => `n ${operator} ${limit}`),
  fc
    .tuple(fc.constantFrom('<', '>='), fc.constantFrom('50%', '90%', '100%'))
    .map(([operator, limit]) => `r ${operator} ${limit}`),
);
const condition = fc.oneof(
  atom,
  fc.tuple(atom, fc.constantFrom('và', 'hoặc'), atom).map((parts) => parts.join(' ')),
);
const given = fc.constantFrom('0', '2', '5,5', 'tối đa', 'không đánh giá', '12');
const guards = fc
  .tuple(fc.array(fc.tuple(condition, given), { minLength: 1, maxLength: 3 }), fc.option(given))
  .map(([branches, rest]) => [
    `${ANSWERS}\nchấm {`,
    ...branches.map(([when, outcome]) => `khi ${when}: ${outcome}`),
    ...(rest === null ? [] : [`còn lại: ${rest}`]),
    '}',
  ])
  .map((lines) => lines.join('\n'));

const RULES = [
  ['a figure', ruleOf(FAMILIES[0])],
  ['a share', ruleOf(FAMILIES[1])],
  ['answers and limits', guards],
] as const;

test.each(RULES)(
  'a leaf over %s that is called plainly right is right by all its cases',
  { timeout: 900_000 },
  (_name, rule) => {
    let [tried, plain] = [0, 0];
    fc.assert(
      fc.property(rule, (text) => {
        const { rulebook } = read(leafText(text));
        fc.pre(rulebook !== undefined);
        tried++;
        plain += plainLeaves(rulebook);
      }),
      { numRuns: Number(process.env.CCHC_RUNS ?? 300) },
    );
    expect(plain / tried).toBeGreaterThan(0.02);
  },
);

test('a parameter by types says nothing plain where a unit may be of any type', () => {
  const text = leafText(`số liệu y: số nguyên "Y"
    tham số mức "Mức" { xã: 12; còn lại: 2 }
    chấm theo y { từ mức: tối đa; dưới mức: 0 }`).replace('  đối tượng: xã, phường\n', '');
  const { rulebook, findings } = read(text);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(rulebook?.unitTypes).toEqual([]);
  expect(rulebook && plainLeaves(rulebook)).toBe(0);
});
