import type { AnalysisFindingArgs, Interval, OutcomeAt, TierForm, Witness } from '@cchc/analysis';
import type { Span } from '@cchc/model';
import { formatPoints } from '../format/points.js';
import { absenceInWords } from '../results/absence.js';
import type { Speaker } from '../speaker.js';
import type { Sentences } from './sentences.js';
import { intervalInWords, witnessInWords } from './witness.js';

const BRANCH: Readonly<Record<TierForm, string>> = { bands: 'mức', guards: 'trường hợp' };

const IDLE: Readonly<Record<AnalysisFindingArgs['CONDITION_WITHOUT_EFFECT']['what'], string>> = {
  exception: 'Trường hợp loại trừ này không bao giờ xảy ra.',
  gate: 'Điều kiện này lúc nào cũng đúng nên không chặn được ai.',
  item: 'Dòng này không bao giờ được tính vì điều kiện của nó không bao giờ đúng.',
};

/** What is wrong with the values of a rulebook, in Vietnamese. */
export const analysisVi: Sentences<AnalysisFindingArgs> = {
  GAP_IN_TIERS: ({ form, witness, between }, say) => ({
    message: between
      ? `Không ${BRANCH[form]} nào chấm cho ${stretch(between)}${example(witness)}.`
      : `Có tình huống không thuộc ${BRANCH[form]} nào${example(witness)}.`,
    help: `Thêm một ${BRANCH[form]} cho tình huống này, hoặc thêm dòng ${say.code`{else}: 0`}; ${keep('GAP_IN_TIERS', say, ': 0')}.`,
  }),
  OVERLAP_IN_TIERS: ({ first, second, scores, agree, witness, between }, say) => ({
    message: `${lines(first, second)} cùng nhận ${between ? stretch(between) : 'một giá trị'}${
      agree ? ', tuy cho điểm như nhau' : ` nhưng cho điểm khác nhau (${outcomes(scores)})`
    }${example(witness)}.`,
    help: `Viết rõ mốc thuộc mức nào, ví dụ: ${say.code`{from} 80% {to under} 100%`}; ${keep('OVERLAP_IN_TIERS', say)}.`,
  }),
  UNREACHABLE_BRANCH: ({ form, branch, why }, say) => ({
    message:
      branch === 'otherwise'
        ? `${say.keyword('else')} không bao giờ được dùng vì các ${BRANCH[form]} ở trên đã nhận hết.`
        : `Không bao giờ chấm đến ${BRANCH[form]} này vì ${NEVER[why]}.`,
    help: `Sửa lại các mốc hoặc điều kiện, hay bỏ dòng này; ${keep('UNREACHABLE_BRANCH', say)}.`,
  }),
  CONDITION_WITHOUT_EFFECT: ({ what }, say) => ({
    message: IDLE[what],
    help: `Sửa lại điều kiện, hay bỏ dòng này; ${keep('CONDITION_WITHOUT_EFFECT', say)}.`,
  }),
  DIVISION_BY_ZERO: ({ table, witness }, say) => ({
    message:
      table === undefined
        ? `Mẫu số có thể bằng 0 mà chưa nói khi đó chấm thế nào${example(witness)}.`
        : `Bảng ${say.quote(table)} có thể không có dòng nào để tính mà chưa nói khi đó chấm thế nào${example(witness)}.`,
    help: `Thêm một dòng vào cách chấm, ví dụ: ${say.code`{zero denominator}: {not assessed}`}.`,
  }),

  POINTS_NOT_REACHED: ({ code, points, best, witness }, say) => ({
    message: `Mục ${say.quote(code)} ghi ${vi(points)} nhưng chấm cao nhất chỉ được ${vi(best)}${example(witness)}.`,
    help: `Cho mức tốt nhất đủ điểm (${say.keyword('max')}), hoặc sửa điểm tối đa của mục; ${keep('POINTS_NOT_REACHED', say)}.`,
  }),
  SCORE_ABOVE_POINTS: ({ code, points, score, witness }, say) => ({
    message: `Mục ${say.quote(code)} tối đa ${vi(points)} nhưng cách chấm có thể cho ${vi(score)}${example(witness)}.`,
    help: `Thêm giới hạn sau công thức, ví dụ: ${say.code`…, {no more than} {max}`}; hoặc giới hạn số liệu bằng ${say.keyword('at most')}.`,
  }),
  SCORE_BELOW_LOWEST: ({ code, lowest, score, witness }, say) => ({
    message: `Mục ${say.quote(code)} thấp nhất ${vi(lowest)} nhưng cách chấm có thể cho ${vi(score)}${example(witness)}.`,
    help: `Nếu được âm điểm thì ghi sau điểm tối đa, ví dụ: ${say.code`1 {points}, {lowest} -1`}; không được âm thì viết ${say.code`{largest}(0; …)`} quanh giá trị.`,
  }),

  GRADE_NOT_TAKEN: ({ grade, why }, say) => ({
    message: `Không tổng điểm nào được xếp loại ${say.quote(grade)} vì ${GRADE_NEVER[why]}.`,
    help: `Sửa điều kiện của mức này hoặc của các mức ở trên; ${keep('GRADE_NOT_TAKEN', say)}.`,
  }),
  GAP_IN_GRADES: ({ witness, between }, say) => ({
    message: `Có trường hợp không được xếp loại nào${between ? ` khi tổng điểm ${intervalInWords(between, 'vi')}` : ''}${example(witness)}.`,
    help: `Thêm một mức cho trường hợp này, hoặc để mức cuối là ${say.keyword('else')}; ${keep('GAP_IN_GRADES', say)}.`,
  }),
  OVERLAP_IN_GRADES: ({ first, second, witness, between }, say) => ({
    message: `Xếp loại ${say.quote(first)} và ${say.quote(second)} cùng nhận ${between ? `tổng điểm ${intervalInWords(between, 'vi')}` : 'một trường hợp'}${example(witness)}.`,
    help: `Viết rõ mốc thuộc mức nào, ví dụ: ${say.code`{from} 85 {to under} 95`}; ${keep('OVERLAP_IN_GRADES', say)}.`,
  }),

  ACKNOWLEDGEMENT_UNUSED: ({ code }, say) => ({
    message: `Đã chấp nhận ${say.quote(code)} nhưng ở đây không còn lỗi hay cảnh báo đó.`,
    help: `Xóa dòng ${say.keyword('accept')} này.`,
  }),
};

const NEVER = {
  'never-holds': 'không tình huống nào thỏa mãn nó',
  'taken-before': 'các dòng ở trên đã nhận hết các tình huống đó',
} as const;

const GRADE_NEVER = {
  'never-holds': 'không tổng điểm nào thỏa mãn các điều kiện của mức này',
  'taken-before': 'các mức ở trên đã nhận hết',
} as const;

const vi = (exact: string): string => formatPoints(exact, 'vi');

/** The stretch of a subject, such that it can follow a verb. */
function stretch(between: Interval): string {
  return `${between.kind === 'date' ? 'trường hợp' : 'giá trị'} ${intervalInWords(between, 'vi')}`;
}

function example(witness: Witness): string {
  return witness.length === 0 ? '' : `, ví dụ: ${witnessInWords(witness, 'vi')}`;
}

function lines(first: Span, second: Span): string {
  const [a, b] = [first.start.line + 1, second.start.line + 1];
  return a === b ? `Hai mức trên dòng ${a}` : `Mức ở dòng ${a} và mức ở dòng ${b}`;
}

function outcomes([first, second]: readonly [OutcomeAt, OutcomeAt]): string {
  return `${outcome(first)} và ${outcome(second)}`;
}

function outcome(at: OutcomeAt): string {
  switch (at.kind) {
    case 'score':
      return vi(at.score);
    case 'absent':
      return absenceInWords(at.absence, 'vi');
    case 'explain':
      return 'cần giải trình';
    case 'unknown':
      return 'chưa rõ điểm';
  }
}

/** How to keep a flaw of the real text on purpose. */
function keep(code: string, say: Speaker, points = ''): string {
  return `nếu quyết định viết đúng như vậy thì ghi ${say.code`{accept} ${code} {because} "…"${points}`}`;
}
