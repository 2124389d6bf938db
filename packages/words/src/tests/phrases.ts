import type { BranchKind } from '@cchc/semantics';
import type { InBoth } from '../tongue.js';

type One = (x: string) => string;
type Two = (a: string, b: string) => string;

/** The words in which tests and what they reach are told, in one language. */
export interface TestPhrases {
  readonly expected: (what: string, expected: string, actual: string) => string;
  readonly total: string;
  readonly scoreOf: One;
  readonly statusOf: One;
  readonly grade: string;
  readonly input: One;
  readonly refused: string;
  readonly accepted: string;
  readonly missing: string;
  readonly refusedSince: One;
  readonly noNumber: string;
  readonly noNode: string;
  readonly noGrades: string;
  readonly because: Two;
  readonly withoutValue: string;
  /** A branch that no test takes, by the way it goes. */
  readonly branch: Readonly<Record<BranchKind, string>>;
  readonly gateNeverClosed: string;
  readonly itemNeverLeftOut: string;
  readonly boundary: Two;
  readonly on: string;
  readonly below: string;
  readonly above: string;
}

export const TEST_PHRASES: InBoth<TestPhrases> = {
  vi: {
    expected: (what, expected, actual) => `${what}: mong đợi ${expected}, thực tế ${actual}`,
    total: 'tổng điểm',
    scoreOf: (node) => `điểm của ${node}`,
    statusOf: (node) => `tình trạng của ${node}`,
    grade: 'xếp loại',
    input: (input) => `số liệu ${input}`,
    refused: 'bị từ chối',
    accepted: 'được chấp nhận',
    missing: 'chưa có',
    refusedSince: (why) => `bị từ chối vì ${why}`,
    noNumber: 'một số',
    noNode: 'không có mục này',
    noGrades: 'bộ tiêu chí không xếp loại',
    because: (what, why) => `${what} (${why})`,
    withoutValue: 'giá trị này không phải là hằng số nên không được đưa vào',
    branch: {
      band: 'mức chưa kiểm thử nào đạt tới',
      branch: 'trường hợp chưa kiểm thử nào rơi vào',
      alternative: 'trường hợp chưa kiểm thử nào chọn',
      bracket: 'bậc chưa kiểm thử nào đạt tới',
      otherwise: 'phần còn lại chưa kiểm thử nào rơi vào',
      uncovered: 'chỗ hở được chấp nhận chưa kiểm thử nào rơi vào',
      gate: 'điều kiện chưa kiểm thử nào đạt',
      exception: 'ngoại lệ chưa kiểm thử nào rơi vào',
      item: 'khoản chưa kiểm thử nào được tính',
      evidence: 'tình trạng minh chứng chưa kiểm thử nào có',
      fallback: 'trường hợp thiếu số liệu hoặc mẫu bằng 0 chưa kiểm thử nào gặp',
      grade: 'mức xếp loại chưa kiểm thử nào đạt theo điểm',
      veto: 'điều kiện loại trừ chưa kiểm thử nào gặp',
      downgrade: 'điều kiện hạ bậc chưa kiểm thử nào gặp',
      'grade-cap': 'giới hạn mức cao nhất chưa kiểm thử nào gặp',
    },
    gateNeverClosed: 'điều kiện chưa kiểm thử nào không đạt',
    itemNeverLeftOut: 'khoản chưa kiểm thử nào không được tính',
    boundary: (bound, points) => `giá trị biên ${bound}: chưa thử ${points}`,
    on: 'đúng giá trị này',
    below: 'ngay dưới',
    above: 'ngay trên',
  },
  en: {
    expected: (what, expected, actual) => `${what}: expected ${expected}, got ${actual}`,
    total: 'the total',
    scoreOf: (node) => `the score of ${node}`,
    statusOf: (node) => `the status of ${node}`,
    grade: 'the grade',
    input: (input) => `the input ${input}`,
    refused: 'refused',
    accepted: 'accepted',
    missing: 'missing',
    refusedSince: (why) => `refused, as it ${why}`,
    noNumber: 'a number',
    noNode: 'not in the rulebook',
    noGrades: 'none, as the rulebook has no grades',
    because: (what, why) => `${what} (${why})`,
    withoutValue: 'this value is no constant, so nothing was given',
    branch: {
      band: 'no test reaches this band',
      branch: 'no test takes this branch',
      alternative: 'no test chooses this case',
      bracket: 'no test reaches this bracket',
      otherwise: 'no test takes what is left',
      uncovered: 'no test falls into this accepted gap',
      gate: 'no test meets this condition',
      exception: 'no test meets this exception',
      item: 'no test earns or suffers this item',
      evidence: 'no test has evidence in this state',
      fallback: 'no test has a missing figure or a zero denominator here',
      grade: 'no test gets this grade by its score',
      veto: 'no test meets this exclusion',
      downgrade: 'no test meets this downgrade',
      'grade-cap': 'no test meets this highest grade',
    },
    gateNeverClosed: 'no test fails this condition',
    itemNeverLeftOut: 'no test leaves this item out',
    boundary: (bound, points) => `the boundary ${bound}: no test has ${points}`,
    on: 'the value itself',
    below: 'the one just below',
    above: 'the one just above',
  },
};
