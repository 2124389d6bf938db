import type { GradeResult, RankResult, Reason, StatusKind } from '@cchc/model';
import { nowhere } from '@cchc/model';
import {
  absenceInWords,
  gradeInWords,
  rankInWords,
  reasonInWords,
  reasonTemplates,
  reasonWords,
  refusalInWords,
  statusInWords,
  type Tongue,
} from '@cchc/words';
import { describe, expect, it } from 'vitest';
import { rulebookOf } from './rulebook.js';

const rulebook = rulebookOf(
  `
  số liệu xong: số nguyên "Số nhiệm vụ đã xong"
  số liệu giao: số nguyên
  minh chứng kế_hoạch "Kế hoạch"
  bảng hồ_sơ "Hồ sơ" { hẹn: ngày tháng "Ngày hẹn" }
  chấm xong, nhiều nhất tối đa`,
  `khảo sát hài_lòng "Sự hài lòng" {
    nhóm dân "Người dân"
    phương án tốt: 100%
  }`,
);

const statuses: Readonly<Record<StatusKind, readonly [vi: string, en: string]>> = {
  scored: ['đã chấm', 'scored'],
  'not-assessed': ['không đánh giá', 'not assessed'],
  'missing-input': ['thiếu số liệu', 'missing input'],
  'missing-evidence': ['thiếu minh chứng', 'missing evidence'],
  'awaiting-explanation': ['chờ giải trình', 'awaiting explanation'],
  'awaiting-manual-score': ['chờ người chấm', 'awaiting manual score'],
  refused: ['không chấm được', 'cannot be scored'],
  incomplete: ['chưa đủ điểm thành phần', 'some parts have no score yet'],
  monitored: ['chỉ theo dõi', 'monitored only'],
};

it.each(Object.entries(statuses))('status %s', (status, [vi, en]) => {
  expect(statusInWords(status as StatusKind, 'vi')).toBe(vi);
  expect(statusInWords(status as StatusKind, 'en')).toBe(en);
});

describe('reasons', () => {
  const reasons: readonly (readonly [Reason, string, string])[] = [
    [
      { kind: 'absence', absence: 'left-out', cause: 'zero-denominator' },
      'không đánh giá vì mẫu số bằng 0',
      'not assessed because a denominator is 0',
    ],
    [
      { kind: 'missing-input', input: 'xong' },
      'thiếu số liệu: Số nhiệm vụ đã xong (xong)',
      'missing figure: Số nhiệm vụ đã xong (xong)',
    ],
    [
      { kind: 'missing-cell', table: 'hồ_sơ', column: 'hẹn', row: 7 },
      'bảng Hồ sơ (hồ_sơ), dòng 7: thiếu Ngày hẹn (hẹn)',
      'table Hồ sơ (hồ_sơ), row 7: Ngày hẹn (hẹn) is missing',
    ],
    [
      { kind: 'evidence', evidence: 'kế_hoạch', state: 'rejected' },
      'minh chứng Kế hoạch (kế_hoạch): bị từ chối',
      'evidence Kế hoạch (kế_hoạch): rejected',
    ],
    [
      { kind: 'refused-input', input: 'giao', why: 'above-highest' },
      'số liệu cao hơn mức cho phép: giao',
      'figure is higher than allowed: giao',
    ],
    [
      { kind: 'refused-input', input: 'giao', why: 'above-highest', value: '1200.5', bound: '100' },
      'số liệu cao hơn mức cho phép: giao = 1.200,5 (mức cho phép: 100)',
      'figure is higher than allowed: giao = 1,200.5 (allowed: 100)',
    ],
    [
      { kind: 'refused-cell', table: 'hồ_sơ', column: 'hẹn', row: 7, why: 'unreadable' },
      'bảng Hồ sơ (hồ_sơ), dòng 7: số liệu không đọc được: Ngày hẹn (hẹn)',
      'table Hồ sơ (hồ_sơ), row 7: figure cannot be read: Ngày hẹn (hẹn)',
    ],
    [
      { kind: 'gate' },
      'chưa đạt điều kiện để được chấm',
      'a condition for being scored is not met',
    ],
    [
      { kind: 'clamped', to: 'points' },
      'điểm tính được cao hơn điểm tối đa nên lấy bằng điểm tối đa',
      'the score worked out is above the points, so it is the points',
    ],
    [
      { kind: 'uncovered' },
      'trường hợp này không thuộc mức nào đã quy định',
      'no band or branch takes this case',
    ],
    [{ kind: 'part', node: '1.1' }, 'mục 1.1 chưa có điểm', '1.1 has no score yet'],
    [
      { kind: 'zero-denominator' },
      'mẫu số bằng 0 mà bộ tiêu chí chưa nói khi đó chấm thế nào',
      'a denominator is 0 and the rulebook does not say how to score then',
    ],
    [
      { kind: 'parameter-without-value', parameter: 'mức' },
      'tham số mức không có giá trị cho đơn vị này trong năm đánh giá',
      'the parameter mức has no value for this unit in the assessed year',
    ],
    [
      { kind: 'undated-evidence', evidence: 'kế_hoạch' },
      'minh chứng Kế hoạch (kế_hoạch) không ghi ngày ban hành',
      'evidence Kế hoạch (kế_hoạch) has no date of issue',
    ],
    [
      { kind: 'missing-survey', survey: 'hài_lòng' },
      'khảo sát Sự hài lòng (hài_lòng) chưa có câu trả lời',
      'the survey Sự hài lòng (hài_lòng) has no answers yet',
    ],
    [
      { kind: 'missing-survey', survey: 'hài_lòng', group: 'dân' },
      'khảo sát Sự hài lòng (hài_lòng) chưa có câu trả lời của nhóm Người dân (dân)',
      'the survey Sự hài lòng (hài_lòng) has no answers of the group Người dân (dân) yet',
    ],
    [
      { kind: 'small-sample', survey: 'hài_lòng', answers: '29', least: 1000 },
      'khảo sát Sự hài lòng (hài_lòng) chỉ có 29 câu trả lời, cần ít nhất 1.000',
      'the survey Sự hài lòng (hài_lòng) has only 29 answers and needs at least 1,000',
    ],
    [
      { kind: 'refused-survey', survey: 'hài_lòng', why: 'unreadable' },
      'khảo sát Sự hài lòng (hài_lòng) có số câu trả lời hoặc phương án không đọc được',
      'the survey Sự hài lòng (hài_lòng) has a count or an option that cannot be read',
    ],
    [{ kind: 'missing-score' }, 'chưa có ai chấm', 'nobody has scored it yet'],
    [
      { kind: 'missing-score', rater: 'chủ_tịch' },
      'chờ chủ tịch chấm',
      'awaiting the score of chủ tịch',
    ],
    [
      { kind: 'refused-score', rater: 'chủ_tịch', why: 'without-reason' },
      'điểm của chủ tịch: chưa ghi lý do',
      'the score of chủ tịch has no reason',
    ],
    [
      { kind: 'beyond-calendar', calendar: 'lịch_2026', day: '2026-12-29' },
      'lịch làm việc lịch_2026 không đủ dài để đếm từ 29/12/2026',
      'the working calendar lịch_2026 does not reach far enough to count from 29/12/2026',
    ],
    [
      { kind: 'unsupported', construct: 'unknown-calendar' },
      'chưa chấm được thời hạn theo một lịch làm việc chưa khai',
      'cannot score deadlines by a working calendar that is not declared',
    ],
  ];
  it.each(reasons)('%j', (reason, vi, en) => {
    expect(reasonInWords(rulebook, reason, 'vi')).toBe(vi);
    expect(reasonInWords(rulebook, reason, 'en')).toBe(en);
  });

  // Numbers and days are told there as they are written.
  const unformatted = reasons.filter(
    ([reason]) =>
      reason.kind === 'part' || !/[0-9][.,][0-9]|[0-9]{2}-|[0-9]{4}/.test(JSON.stringify(reason)),
  );
  it.each(unformatted)('%j by its template', (reason, vi, en) => {
    expect(byTemplate(reason, 'vi')).toBe(vi);
    expect(byTemplate(reason, 'en')).toBe(en);
  });
});

/** As a generated scorer tells a reason. */
function byTemplate(reason: Reason, tongue: Tongue): string | undefined {
  type Said = Readonly<Record<string, string | number>> & {
    readonly table?: string;
    readonly survey?: string;
    readonly name?: string;
  };
  const said = reason as unknown as Said;
  const words = new Map(reasonWords(rulebook, tongue));
  const within = { column: `column.${said.table}`, group: `group.${said.survey}` };
  const fits = (need: string): boolean => {
    const [what = '', value] = need.split('=');
    return value === undefined ? what in said : said[what] === value;
  };
  return reasonTemplates(tongue)
    .find(({ kind, needs }) => kind === reason.kind && needs.every(fits))
    ?.text.replace(/\{(\w+)\}/g, (_, what: string) => {
      const own = String(said[what] ?? said.name);
      if (what === 'rater') return own.replaceAll('_', ' ');
      const place = what in within ? within[what as keyof typeof within] : `${reason.kind}.${what}`;
      return words.get(`${place}.${own}`) ?? words.get(`${what}.${own}`) ?? own;
    });
}

it.each([
  ['left-out', 'không đánh giá', 'not assessed'],
  ['rescaled', 'không đánh giá, quy đổi phần còn lại', 'not assessed, the rest rescaled'],
  ['full', 'tính đủ điểm', 'given full points'],
  ['zero', 'tính 0 điểm', 'given 0 points'],
  ['skipped', 'không áp dụng', 'not applicable'],
  [
    'not-counted',
    'không tính, giữ nguyên điểm tối đa',
    'not counted, its points kept in the maximum',
  ],
] as const)('absence %s', (absence, vi, en) => {
  expect(absenceInWords(absence, 'vi')).toBe(vi);
  expect(absenceInWords(absence, 'en')).toBe(en);
});

describe('grades and ranks', () => {
  const grades: readonly (readonly [GradeResult, string, string])[] = [
    [{ status: 'graded', grade: 'Tốt', by: 'band' }, 'Tốt', 'Tốt'],
    [
      { status: 'graded', grade: 'Tốt', by: 'quota' },
      'Tốt (do vượt số lượng được xếp mức trên)',
      'Tốt (beyond the quota of the grade above)',
    ],
    [{ status: 'no-grade-takes-it' }, 'không thuộc mức xếp loại nào', 'no grade takes it'],
    [
      { status: 'awaiting-score', reasons: [] },
      'chưa xếp loại, chờ đủ điểm',
      'not graded yet, awaiting scores',
    ],
  ];
  it.each(grades)('%j', (grade, vi, en) => {
    expect(gradeInWords(grade, 'vi')).toBe(vi);
    expect(gradeInWords(grade, 'en')).toBe(en);
  });

  const ranks: readonly (readonly [RankResult, string, string])[] = [
    [{ status: 'ranked', rank: 3, tied: false }, 'hạng 3', 'rank 3'],
    [{ status: 'ranked', rank: 2, tied: true }, 'đồng hạng 2', 'tied at rank 2'],
    [
      { status: 'awaiting-decision', rank: 2, authority: 'Hội đồng' },
      'đồng hạng 2, chờ quyết định của Hội đồng',
      'tied at rank 2, awaiting the decision of Hội đồng',
    ],
    [{ status: 'awaiting-score' }, 'chưa xếp hạng, chờ đủ điểm', 'not ranked yet, awaiting scores'],
  ];
  it.each(ranks)('%j', (rank, vi, en) => {
    expect(rankInWords(rank, 'vi')).toBe(vi);
    expect(rankInWords(rank, 'en')).toBe(en);
  });
});

it('refusals name the construct and the line', () => {
  const refusal = { construct: 'unknown-calendar', at: nowhere } as const;
  expect(refusalInWords(refusal, 'vi')).toBe(
    'dòng 1: chưa chấm được thời hạn theo một lịch làm việc chưa khai',
  );
  expect(refusalInWords(refusal, 'en')).toBe(
    'line 1: cannot score deadlines by a working calendar that is not declared',
  );
});
