import type { GradeResult, RankResult, Reason, Rulebook } from '@cchc/model';
import { RESULT_PHRASES } from '../results/phrases.js';
import type { InBoth, Tongue } from '../tongue.js';

/**
 * The codes that results carry, as a list in Markdown. The tables are those of the model: a code that is new
 * there does not compile here until it is told.
 */
export function resultCodes({ grading, ranking }: Rulebook, tongue: Tongue): string {
  const say = PHRASES[tongue];
  const { status, absence, cause, evidenceState, refusal, scoreRefusal, choiceRefusal } =
    RESULT_PHRASES[tongue];
  // What is accepted is no reason for anything.
  const lacking = Object.fromEntries(
    Object.entries(evidenceState).filter(([state]) => state !== 'accepted'),
  );
  const groups: readonly (readonly [said: string, codes: Readonly<Record<string, string>>])[] = [
    [say.status, status],
    [say.reasons, say.reason],
    [say.absence, absence],
    [say.cause, cause],
    [say.state, lacking],
    [say.why, { ...scoreRefusal, ...choiceRefusal, ...refusal }],
    ...(grading
      ? ([
          [say.grade, say.graded],
          [say.by, say.gradedBy],
        ] as const)
      : []),
    ...(ranking ? ([[say.rank, say.ranked]] as const) : []),
  ];
  const lines = groups.flatMap(([said, codes]) => [
    `- ${said}`,
    ...Object.entries(codes).map(([code, meaning]) => `  - \`${code}\`: ${meaning}`),
  ]);
  return [say.head, lines.join('\n')].join('\n\n');
}

interface Phrases {
  readonly head: string;
  readonly status: string;
  readonly reasons: string;
  readonly reason: Readonly<Record<Reason['kind'], string>>;
  readonly absence: string;
  readonly cause: string;
  readonly state: string;
  readonly why: string;
  readonly grade: string;
  readonly graded: Readonly<Record<GradeResult['status'], string>>;
  readonly by: string;
  readonly gradedBy: Readonly<Record<Extract<GradeResult, { status: 'graded' }>['by'], string>>;
  readonly rank: string;
  readonly ranked: Readonly<Record<RankResult['status'], string>>;
}

const PHRASES: InBoth<Phrases> = {
  vi: {
    head: 'Các mã có thể gặp trong kết quả:',
    status: '`status`, tình trạng của từng mục và của tổng điểm:',
    reasons: '`reasons[].kind`, lý do; các tên đi kèm lý do được ghi trong dấu huyền:',
    reason: {
      absence: 'không được chấm như thường; tính thế nào: `absence`, vì sao: `cause`',
      'missing-input': 'thiếu số liệu `input`',
      'missing-cell': 'bảng `table`, dòng `row`: thiếu ô ở cột `column`',
      evidence: 'minh chứng `evidence` đang ở tình trạng `state`',
      'refused-input': 'số liệu `input` không dùng được: `why`',
      'refused-cell': 'bảng `table`, dòng `row`: ô ở cột `column` không dùng được: `why`',
      'missing-survey': 'khảo sát `survey` chưa có câu trả lời (của nhóm `group`, nếu có ghi nhóm)',
      'small-sample':
        'khảo sát `survey` chỉ có `answers` câu trả lời, ít hơn mức tối thiểu là `least`',
      'refused-survey': 'khảo sát `survey` có số câu trả lời hoặc phương án không dùng được: `why`',
      'missing-score': 'người chấm (`rater`, nếu có ghi tên) chưa cho điểm',
      'refused-score': 'điểm do `rater` chấm không dùng được: `why`',
      'missing-previous': 'năm trước không có số liệu, điểm hoặc tổng điểm này (`what`, `name`)',
      'refused-previous': 'số liệu `input` của năm trước không dùng được: `why`',
      'missing-choice': 'người chấm chưa chọn trường hợp',
      'refused-choice': 'lựa chọn của `rater` không dùng được: `why`',
      gate: 'chưa đạt điều kiện để được chấm',
      clamped:
        'điểm tính ra cao hơn điểm tối đa (`to` là `points`) hoặc thấp hơn mức thấp nhất (`lowest`) nên lấy đúng mức đó',
      uncovered: 'bộ tiêu chí không có mức hoặc trường hợp nào cho giá trị này',
      part: 'mục `node` chưa có điểm',
      'zero-denominator': 'mẫu số bằng 0 mà bộ tiêu chí không nói khi đó chấm thế nào',
      'parameter-without-value':
        'tham số `parameter` không có giá trị cho đơn vị này trong năm đánh giá',
      'undated-evidence': 'minh chứng `evidence` không có ngày ban hành',
      'untimed-evidence': 'minh chứng `evidence` có ngày ban hành nhưng không có giờ',
      'beyond-calendar': 'lịch làm việc `calendar` không đủ dài để tính từ ngày `day`',
      unsupported: 'không chấm được cách quy định `construct`',
    },
    absence: '`absence`, tính thế nào khi không được chấm như thường:',
    cause: '`cause`, vì sao không được chấm như thường:',
    state: '`state`, tình trạng của minh chứng:',
    why: '`why`, vì sao không dùng được:',
    grade: '`grade.status`, tình trạng xếp loại:',
    graded: {
      graded: 'đã xếp loại: `grade`',
      'no-grade-takes-it': 'không thuộc mức xếp loại nào',
      'awaiting-score': 'chưa xếp loại, chờ đủ điểm',
    },
    by: '`grade.by`, điều gì quyết định mức xếp loại:',
    gradedBy: {
      band: 'tổng điểm và các điều kiện của mức đó',
      veto: 'vi phạm điều kiện loại trừ',
      downgrade: 'bị hạ bậc',
      cap: 'bị giới hạn mức cao nhất',
      quota: 'vượt số lượng được xếp mức trên',
    },
    rank: '`rank.status`, tình trạng xếp hạng:',
    ranked: {
      ranked: 'đã xếp hạng: `rank`; `tied` là `true` nếu đồng hạng',
      'awaiting-decision': 'đồng hạng, chờ quyết định của `authority`',
      'awaiting-score': 'chưa xếp hạng, chờ đủ điểm',
    },
  },
  en: {
    head: 'Codes that results may carry:',
    status: '`status` of a node and of the total:',
    reasons: '`reasons[].kind`; what else the reason names stands in backticks:',
    reason: {
      absence: 'not scored as usual; `absence` says what it comes to, `cause` why',
      'missing-input': 'the figure `input` is missing',
      'missing-cell': 'table `table`, row `row`: `column` is missing',
      evidence: 'the evidence `evidence` is in the state `state`',
      'refused-input': 'the figure `input` cannot be used: `why`',
      'refused-cell': 'table `table`, row `row`: `column` cannot be used: `why`',
      'missing-survey': 'the survey `survey` has no answers yet (of the group `group`, if named)',
      'small-sample': 'the survey `survey` has only `answers` answers and needs at least `least`',
      'refused-survey': 'the survey `survey` has a count or an option that cannot be used: `why`',
      'missing-score': 'somebody (`rater`, if named) has not scored yet',
      'refused-score': 'the score of `rater` cannot be used: `why`',
      'missing-previous':
        'the year before has no such figure, score or total of the unit (`what`, `name`)',
      'refused-previous': 'the figure `input` of the year before cannot be used: `why`',
      'missing-choice': 'nobody has chosen one of the alternatives yet',
      'refused-choice': 'the choice of `rater` cannot be used: `why`',
      gate: 'a condition for being scored is not met',
      clamped:
        'the score worked out is above the points (`to` is `points`) or below the lowest (`lowest`), so it is that',
      uncovered: 'no band or branch takes this case',
      part: '`node` has no score yet',
      'zero-denominator': 'a denominator is 0 and the rulebook does not say how to score then',
      'parameter-without-value':
        'the parameter `parameter` has no value for this unit in the assessed year',
      'undated-evidence': 'the evidence `evidence` has no date of issue',
      'untimed-evidence': 'the evidence `evidence` has a date of issue but no time',
      'beyond-calendar':
        'the working calendar `calendar` does not reach far enough to count from `day`',
      unsupported: 'cannot score `construct`',
    },
    absence: '`absence`, what comes of what is not scored as usual:',
    cause: '`cause`, why it is not scored as usual:',
    state: '`state` of evidence:',
    why: '`why` something cannot be used: it',
    grade: '`grade.status`:',
    graded: {
      graded: 'graded: `grade`',
      'no-grade-takes-it': 'no grade takes it',
      'awaiting-score': 'not graded yet, awaiting scores',
    },
    by: '`grade.by`, what decided the grade:',
    gradedBy: {
      band: 'the total and the conditions of the grade',
      veto: 'an exclusion',
      downgrade: 'a downgrade',
      cap: 'a highest grade',
      quota: 'more units than the grade above may have',
    },
    rank: '`rank.status`:',
    ranked: {
      ranked: 'ranked: `rank`; `tied` is `true` for a shared rank',
      'awaiting-decision': 'tied, awaiting the decision of `authority`',
      'awaiting-score': 'not ranked yet, awaiting scores',
    },
  },
};
