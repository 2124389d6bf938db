import { nowhere as at } from '@cchc/model';
import type {
  BoundaryCoverage,
  BranchCoverage,
  BranchKind,
  ExpectationResult,
} from '@cchc/semantics';
import {
  boundaryInWords,
  branchInWords,
  expectationInWords,
  withoutValueInWords,
  type Tongue,
} from '@cchc/words';
import { describe, expect, it } from 'vitest';
import { rulebookOf } from './rulebook.js';

const rulebook = rulebookOf('số liệu thu: số\n chấm thu, nhiều nhất tối đa');

const expectations: readonly (readonly [ExpectationResult, vi: string, en: string])[] = [
  [
    { kind: 'score', at, met: false, node: '1', expected: null, actual: null },
    'điểm của 1: mong đợi một số, thực tế không có mục này',
    'the score of 1: expected a number, got not in the rulebook',
  ],
  [
    {
      kind: 'status',
      at,
      met: false,
      node: 'total',
      expected: 'scored',
      actual: { score: null, status: 'incomplete', reasons: [] },
    },
    'tình trạng của tổng điểm: mong đợi đã chấm, thực tế chưa đủ điểm thành phần',
    'the status of the total: expected scored, got some parts have no score yet',
  ],
  [
    {
      kind: 'grade',
      at,
      met: false,
      expected: 'A',
      actual: { status: 'graded', grade: 'B', by: 'cap' },
    },
    'xếp loại: mong đợi A, thực tế B (do bị giới hạn mức cao nhất)',
    'the grade: expected A, got B (held by a highest grade)',
  ],
  [
    { kind: 'grade', at, met: false, expected: 'A', actual: null },
    'xếp loại: mong đợi A, thực tế bộ tiêu chí không xếp loại',
    'the grade: expected A, got none, as the rulebook has no grades',
  ],
  [
    { kind: 'refused', at, met: false, input: 'thu', actual: 'missing' },
    'số liệu thu: mong đợi bị từ chối, thực tế chưa có',
    'the input thu: expected refused, got missing',
  ],
];

it.each(expectations)('%j', (result, vi, en) => {
  expect(expectationInWords(rulebook, result, 'vi')).toBe(vi);
  expect(expectationInWords(rulebook, result, 'en')).toBe(en);
});

const kinds: Readonly<Record<BranchKind, true>> = {
  band: true,
  branch: true,
  alternative: true,
  bracket: true,
  otherwise: true,
  uncovered: true,
  gate: true,
  exception: true,
  item: true,
  evidence: true,
  fallback: true,
  grade: true,
  veto: true,
  downgrade: true,
  'grade-cap': true,
};

const branches: readonly BranchCoverage[] = [
  ...Object.keys(kinds).map((kind) => ({ kind: kind as BranchKind, at, holds: true, tests: 0 })),
  { kind: 'gate', at, holds: false, tests: 0 },
  { kind: 'item', at, holds: false, tests: 0 },
];

function said(tongue: Tongue): readonly string[] {
  return [...branches.map((one) => branchInWords(one, tongue)), withoutValueInWords(tongue)];
}

describe('what no test reaches', () => {
  it('has words of its own for each way, in both languages', () => {
    expect(new Set(said('vi')).size).toBe(branches.length + 1);
    expect(new Set(said('en')).size).toBe(branches.length + 1);
    for (const text of said('en')) expect(text).toMatch(/^[\x20-\x7e]+$/);
    for (const text of said('vi')) {
      expect(text).toBe(text.normalize('NFC'));
      expect(text).not.toMatch(/\b(test|the|no|band)\b/);
    }
  });

  it.each<[Partial<BoundaryCoverage>, string, string]>([
    [
      { on: false },
      'giá trị biên 80%: chưa thử đúng giá trị này',
      'the boundary 80%: no test has the value itself',
    ],
    [
      { on: true, below: false, above: true },
      'giá trị biên 80%: chưa thử ngay dưới',
      'the boundary 80%: no test has the one just below',
    ],
    [
      { on: false, below: false, above: false },
      'giá trị biên 80%: chưa thử đúng giá trị này, ngay dưới và ngay trên',
      'the boundary 80%: no test has the value itself, the one just below and the one just above',
    ],
  ])('of a boundary: %j', (hit, vi, en) => {
    const boundary = { at, on: false, below: null, above: null, ...hit };
    expect(boundaryInWords(boundary, '80%', 'vi')).toBe(vi);
    expect(boundaryInWords(boundary, '80%', 'en')).toBe(en);
  });
});
