import {
  nowhere,
  type Expression,
  type Leaf,
  type Rulebook,
  type Scoring,
  type Outcome,
  type Reference,
} from '@cchc/model';
import { ruleInWords } from '@cchc/words';
import { describe, expect, it } from 'vitest';
import { leafOf, rulebookOf } from './rulebook.js';

// What the model has and the language does not write yet: said from the model alone.

const at = nowhere;
const number = (value: string): Expression => ({ kind: 'number', value, percent: false, at });
const input = (name: string): Reference => ({ kind: 'reference', to: 'input', name, at });
const points = (value: string): Outcome => ({ kind: 'value', value: number(value), at });

const base = rulebookOf('số liệu thu: số "Thu ngân sách"\n chấm thu, nhiều nhất tối đa');
const rulebook: Rulebook = {
  ...base,
  surveys: [{ name: 'hài_lòng', title: 'Mức độ hài lòng', groups: [], options: [], at }],
};

function said(scoring: Scoring, tongue: 'vi' | 'en'): string {
  const leaf: Leaf = { ...leafOf(base), rule: { gates: [], exceptions: [], scoring, at } };
  return ruleInWords(rulebook, leaf, tongue).join('\n');
}

describe('rules', () => {
  const table: readonly (readonly [scoring: Scoring, vi: string, en: string])[] = [
    [
      {
        kind: 'progressive',
        subject: input('thu'),
        brackets: [
          { to: number('525'), rate: number('4'), size: number('525'), whole: false, at },
          { to: number('4200'), rate: number('3'), size: number('525'), whole: true, at },
          { rate: number('1'), size: number('1000'), whole: false, at },
        ],
        at,
      },
      'Lũy tiến theo Thu ngân sách: phần từ 525 trở xuống: 4 điểm cho mỗi 525; phần trên 525 đến 4.200: 3 điểm cho mỗi 525 trọn; phần trên 4.200: 1 điểm cho mỗi 1.000.',
      'Progressively by Thu ngân sách: the part 525 or less: 4 points for each 525; the part over 525 to 4,200: 3 points for each full 525; the part over 4,200: 1 point for each 1,000.',
    ],
    [
      {
        kind: 'scorer-choice',
        alternatives: [
          { title: 'Có tổ chức', outcome: points('3'), at },
          { title: 'Không tổ chức', outcome: points('0'), at },
        ],
        at,
      },
      'Người chấm chọn một trường hợp: “Có tổ chức”: 3 điểm; “Không tổ chức”: 0 điểm.',
      'The scorer chooses one case: “Có tổ chức”: 3 points; “Không tổ chức”: 0 points.',
    ],
    [
      {
        kind: 'guards',
        branches: [],
        otherwise: { kind: 'absent', absence: { kind: 'rescaled', to: '1' }, at },
        uncovered: { kind: 'absent', absence: { kind: 'zero' }, at },
        at,
      },
      'Còn lại: không đánh giá, phần còn lại quy đổi về điểm tối đa của 1; trường hợp chưa được quy định: 0 điểm.',
      'Otherwise: not assessed, the rest rescaled to the points of 1; cases not provided for: 0 points.',
    ],
    [
      { kind: 'survey', survey: 'hài_lòng', at },
      'Điểm = kết quả trung bình của khảo sát Mức độ hài lòng × điểm tối đa.',
      'Score = mean result of the survey Mức độ hài lòng × max points.',
    ],
    [
      {
        kind: 'manual',
        lowest: number('0'),
        highest: { kind: 'max-points', at },
        step: '0.25',
        raters: [
          { name: 'chủ_tịch', weight: '0.6' },
          { name: 'hội_đồng', weight: '0.4' },
        ],
        at,
      },
      'Người chấm cho từ 0 đến 3 điểm, có nêu lý do; mỗi bước 0,25 điểm; trọng số: chủ tịch 60%, hội đồng 40%.',
      'The scorer gives from 0 to 3 points, with a reason; in steps of 0.25 points; weights: chủ tịch 60%, hội đồng 40%.',
    ],
  ];
  it.each(table)('%j', (scoring, vi, en) => {
    expect(said(scoring, 'vi')).toBe(vi);
    expect(said(scoring, 'en')).toBe(en);
  });
});

describe('formulas', () => {
  const table: readonly (readonly [value: Expression, vi: string, en: string])[] = [
    [
      { kind: 'population', figure: 'mean', over: 'all', of: input('thu'), at },
      'trung bình Thu ngân sách của tất cả đơn vị',
      'mean of Thu ngân sách over all units',
    ],
    [
      { kind: 'population', figure: 'largest', over: 'block', of: input('thu'), at },
      'Thu ngân sách cao nhất trong khối',
      'highest Thu ngân sách in the block',
    ],
    [
      { kind: 'previous', of: input('thu'), at },
      'Thu ngân sách của kỳ trước',
      'Thu ngân sách of the previous period',
    ],
    [
      { kind: 'round-score', round: 'self', node: '1.1', at },
      'điểm tự chấm của 1.1',
      'self-assessed score of 1.1',
    ],
    [
      {
        kind: 'working-days',
        from: { kind: 'date', value: '2026-01-05', at },
        days: number('5'),
        direction: 'after',
        calendar: 'lịch',
        at,
      },
      '5 ngày làm việc sau 05/01/2026',
      '5 working days after 05/01/2026',
    ],
    [
      {
        kind: 'working-days-between',
        from: { kind: 'date', value: '2026-01-05', at },
        to: input('ngày_trả'),
        calendar: 'lịch',
        at,
      },
      'số ngày làm việc từ 05/01/2026 đến ngày trả',
      'the number of working days from 05/01/2026 to ngày trả',
    ],
    [
      {
        kind: 'arithmetic',
        operator: '-',
        left: number('1'),
        right: {
          kind: 'arithmetic',
          operator: '-',
          left: input('thu'),
          right: { kind: 'negation', value: number('2'), at },
          at,
        },
        at,
      },
      '1 - (Thu ngân sách - -2)',
      '1 - (Thu ngân sách - -2)',
    ],
    [
      { kind: 'extreme', which: 'smallest', of: [input('thu'), number('1000.5')], at },
      'số nhỏ nhất trong (Thu ngân sách; 1.000,5)',
      'the smallest of (Thu ngân sách; 1,000.5)',
    ],
  ];
  it.each(table)('%j', (value, vi, en) => {
    expect(said({ kind: 'formula', value, at }, 'vi')).toBe(`Điểm = ${vi}.`);
    expect(said({ kind: 'formula', value, at }, 'en')).toBe(`Score = ${en}.`);
  });
});

it('groups say what they add up', () => {
  const [field] = rulebookOf('chấm 3').fields;
  if (!field) throw new Error('no field');
  const child = { ...leafOf(base), id: '1.1', code: '1.1' };
  const { id, code, title, level, worth, applies, notes, basis } = field;
  const node = { id, code, title, level, worth, applies, notes, basis, at };
  const children = [child, { ...child, id: '1.2', code: '1.2' }];
  const group = { ...node, kind: 'group', combine: 'sum', children } as const;
  expect(ruleInWords(base, group, 'vi')).toEqual(['Tổng điểm của 1.1 và 1.2.']);
  expect(ruleInWords(base, { ...group, combine: 'best' }, 'en')).toEqual([
    'The best score of 1.1 and 1.2.',
  ]);
});
