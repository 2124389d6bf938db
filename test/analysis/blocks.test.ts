import { describe, expect, it } from 'vitest';
import { analyseText, inBrief, rulebookText } from './find.js';

const FIELD = `lĩnh vực I "Một" 10 điểm {
  số liệu a: tỷ lệ
  tiêu chí 1 "Một" 10 điểm { chấm a × tối đa }
}`;
const BONUS = `điểm cộng tối đa 3 điểm {
  tiêu chí C "C" 3 điểm { số liệu b: số nguyên; chấm 1 mỗi b, nhiều nhất tối đa }
}`;
const PENALTY = BONUS.replace('cộng', 'trừ');
const BEST_OF = `lĩnh vực I "Một" 10 điểm {
  số liệu a: tỷ lệ
  cao nhất trong {
    tiêu chí 1 "Một" 10 điểm { chấm a × tối đa }
    tiêu chí 2 "Hai" 5 điểm { chấm 5 }
  }
}`;

function graded(parts: string, ...grades: readonly string[]): readonly string[] {
  return inBrief(analyseText(rulebookText(`${parts}\nxếp loại {\n${grades.join('\n')}\n}`)));
}

describe('a bonus', () => {
  it('widens the totals by what it can add, and no further', () => {
    expect(graded(`${FIELD}\n${BONUS}`, '"Nhất": từ 13', '"Khá": còn lại')).toEqual([]);
    expect(graded(`${FIELD}\n${BONUS}`, '"Nhất": từ 14', '"Khá": còn lại')).toEqual([
      'GRADE_NOT_TAKEN never-holds Nhất',
    ]);
  });

  it('does not widen the total without it', () => {
    const best = '"Nhất": tổng điểm không kể điểm cộng từ 11';
    expect(graded(`${FIELD}\n${BONUS}`, best, '"Khá": còn lại')).toEqual([
      'GRADE_NOT_TAKEN never-holds Nhất',
    ]);
  });

  it('may be a share of the total', () => {
    const share = `điểm cộng {\nsố liệu sớm: có/không\ncộng 10% tổng điểm khi sớm\n}`;
    expect(graded(`${FIELD}\n${share}`, '"Nhất": từ 11', '"Khá": dưới 11')).toEqual([]);
    expect(graded(`${FIELD}\n${share}`, '"Nhất": trên 11', '"Khá": đến 11')).toEqual([
      'GRADE_NOT_TAKEN never-holds Nhất',
    ]);
  });

  it('shows a gap that only it leads to', () => {
    expect(graded(`${FIELD}\n${BONUS}`, '"Nhất": từ 8 đến 12', '"Khá": dưới 8')).toEqual([
      'GAP_IN_GRADES total=13 [12.01; 13]',
    ]);
  });
});

it('a penalty takes the total below zero', () => {
  expect(graded(`${FIELD}\n${PENALTY}`, '"Tốt": từ 8', '"Khá": từ 0 đến dưới 8')).toEqual([
    'GAP_IN_GRADES total=-0.01 [-3; -0.01]',
  ]);
  const negative = 'điểm trừ tối đa 3 điểm {\ntiêu chí T "T" 0 điểm, thấp nhất -3 { chấm -3 }\n}';
  expect(graded(`${FIELD}\n${negative}`, '"Tốt": từ 8', '"Khá": từ -3 đến dưới 8')).toEqual([]);
});

describe('the best of several parts', () => {
  it('is no more than the best of them', () => {
    expect(graded(BEST_OF, '"Nhất": từ 11', '"Khá": còn lại')).toEqual([
      'GRADE_NOT_TAKEN never-holds Nhất',
    ]);
  });

  it('shows a gap', () => {
    expect(graded(BEST_OF, '"Tốt": từ 8', '"Khá": từ 5 đến dưới 7')).toEqual([
      'GAP_IN_GRADES total=7.99 [7; 7.99]',
    ]);
  });
});

it('a rescaled total reaches what it is rescaled to', () => {
  const rescaled = `quy đổi tổng điểm về 20\n${FIELD}`;
  expect(graded(rescaled, '"Nhất": từ 20', '"Khá": còn lại')).toEqual([]);
  expect(graded(rescaled, '"Nhất": trên 20', '"Khá": còn lại')).toEqual([
    'GRADE_NOT_TAKEN never-holds Nhất',
  ]);
});
