import { checkText, isOpen } from '@cchc/check';
import type { Load } from '@cchc/language';
import { describe, expect, it } from 'vitest';
import { rulebook } from './language/rulebook.js';

/**
 * Ways in which real decisions contradict themselves, each in the fewest lines, and the code that says
 * so. What is cured by a declaration that the language demands has no code: it cannot be written.
 */
const leaf = (body: string, points = 10) =>
  rulebook(`  lĩnh vực I "Một" ${String(points)} điểm {\n${body}\n  }`);

interface Pitfall {
  readonly flaw: string;
  readonly text: string;
  readonly code: string;
}

const PITFALLS: Readonly<Record<string, readonly Pitfall[]>> = {
  'sums and best tiers': [
    {
      flaw: '99,55 points under 100',
      text: rulebook(`  lĩnh vực I "Một" 10 điểm {
    tiêu chí 1 "a" 5 điểm { chấm 5 }
    tiêu chí 2 "b" 4,55 điểm { chấm 4,55 }
  }`),
      code: 'POINTS_DO_NOT_ADD_UP',
    },
    {
      flaw: 'a best tier of 1 where 2 points are to be had',
      text: leaf('chấm theo n { từ 5: 5; dưới 5: 0 }\nsố liệu n: số nguyên'),
      code: 'POINTS_NOT_REACHED',
    },
    {
      flaw: 'shares of 100,01%',
      text: leaf(`khảo sát s { nhóm a "A" 50%; nhóm b "B" 50,01%; phương án t "T": 100% }
chấm theo khảo sát s`),
      code: 'SHARES_DO_NOT_ADD_UP',
    },
  ],
  boundaries: [
    {
      flaw: 'above 90 and up',
      text: leaf('số liệu n: số nguyên\nchấm theo n { trên 90 trở lên: 10; còn lại: 0 }'),
      code: 'BOUND_CONTRADICTORY',
    },
    {
      flaw: '70% and down, 70% and up',
      text: leaf('số liệu r: tỷ lệ\nchấm theo r { từ 70% trở xuống: 0; từ 70% trở lên: 10 }'),
      code: 'OVERLAP_IN_TIERS',
    },
  ],
  gaps: [
    {
      flaw: 'a case that no tier takes',
      text: leaf('số liệu r: tỷ lệ\nchấm theo r { từ 30%: 10; dưới 20%: 0 }'),
      code: 'GAP_IN_TIERS',
    },
    {
      flaw: 'a total that no grade takes',
      text: rulebook(`  lĩnh vực I "Một" 10 điểm { số liệu r: tỷ lệ; chấm r × tối đa }
  xếp loại { "Tốt": từ 9 và mọi lĩnh vực trên 0 điểm; "Khá": từ 5 đến dưới 9 }`),
      code: 'GAP_IN_GRADES',
    },
  ],
  numbers: [
    { flaw: 'a decimal point', text: leaf('chấm 0.25'), code: 'NUMBER_NOT_IN_FILE_LANGUAGE' },
    {
      flaw: 'thousands with a comma',
      text: leaf('số liệu n: số nguyên\nchấm theo n { đến 16,000: 10; còn lại: 0 }'),
      code: 'NUMBER_AMBIGUOUS',
    },
  ],
  numbering: [
    {
      flaw: 'a code used twice',
      text: rulebook(`  lĩnh vực I "Một" 10 điểm {
    tiêu chí 1 "a" 5 điểm { chấm 5 }
    tiêu chí 1 "b" 5 điểm { chấm 5 }
  }`),
      code: 'CODE_TWICE',
    },
    {
      flaw: 'a code of another section',
      text: rulebook(`  lĩnh vực 1 "Một" 10 điểm {
    tiêu chí 1.1 "a" 4 điểm { chấm 4 }
    tiêu chí 1.2 "b" 4 điểm { chấm 4 }
    tiêu chí 3.3 "c" 2 điểm { chấm 2 }
  }`),
      code: 'CODE_NOT_UNDER_PARENT',
    },
    {
      flaw: 'codes out of order',
      text: rulebook(`  lĩnh vực 1 "Một" 10 điểm {
    tiêu chí 1.2 "a" 5 điểm { chấm 5 }
    tiêu chí 1.1 "b" 5 điểm { chấm 5 }
  }`),
      code: 'CODE_OUT_OF_ORDER',
    },
  ],
  dates: [
    {
      flaw: 'a day that no calendar has',
      text: leaf('số liệu h: ngày tháng\nchấm theo h { đến 31/6: 10; còn lại: 0 }'),
      code: 'DATE_INVALID',
    },
    {
      flaw: 'an hour of no day',
      text: leaf('số liệu h: ngày giờ\nchấm theo h { đến 17 giờ 00: 10; còn lại: 0 }'),
      code: 'TIME_WITHOUT_DAY',
    },
    {
      flaw: 'an hour held against a day',
      text: leaf('số liệu h: ngày tháng\nchấm theo h { đến 17 giờ 00 ngày 20/10: 10; còn lại: 0 }'),
      code: 'TYPE_MISMATCH',
    },
    {
      flaw: 'working days without a calendar',
      text: leaf(`số liệu g: ngày tháng; số liệu h: ngày tháng
chấm { khi h <= 5 ngày làm việc sau g: 10; còn lại: 0 }`),
      code: 'CALENDAR_MISSING',
    },
    {
      flaw: 'a year mistyped',
      text: leaf('số liệu h: ngày tháng\nchấm theo h { đến 31/12/2062: 10; còn lại: 0 }'),
      code: 'DATE_OUTSIDE_YEAR',
    },
  ],
  'beyond the points': [
    {
      flaw: 'a ratio above 100% without a cap',
      text: leaf('số liệu a: số nguyên; số liệu b: số nguyên không dưới 1\nchấm a / b × tối đa'),
      code: 'SCORE_ABOVE_POINTS',
    },
    {
      flaw: 'a negative score nobody allowed',
      text: leaf('số liệu a: số nguyên\nchấm 10 - a'),
      code: 'SCORE_BELOW_LOWEST',
    },
  ],
  versions: [
    {
      flaw: 'an amendment of a criterion that is not there',
      text: 'sửa đổi "2025.cchc" { ngôn ngữ: 1; mã: SUA; năm: 2026; bỏ 9.9 }',
      code: 'AMENDMENT_TARGET_UNKNOWN',
    },
    {
      flaw: 'a parameter of later years only',
      text: leaf(`tham số m { từ 1/1/2030: 5 }
số liệu n: số nguyên\nchấm theo n { từ m: 10; dưới m: 0 }`),
      code: 'PARAMETER_WITHOUT_VALUE',
    },
  ],
  ranking: [
    {
      flaw: 'a key behind a decision that ends all ties',
      text: rulebook(`  lĩnh vực I "Một" 10 điểm { số liệu r: tỷ lệ; chấm r × tối đa }
  xếp hạng theo tổng điểm, rồi quyết định của "Hội đồng", rồi điểm của I`),
      code: 'RANK_KEY_WITHOUT_EFFECT',
    },
  ],
  'one item, two subjects': [
    {
      flaw: 'the same criterion listed twice',
      text: rulebook(`  lĩnh vực I "Một" 10 điểm {
    tiêu chí 1 "Thái độ phục vụ" 5 điểm { chấm 5 }
    tiêu chí 2 "Thái độ phục vụ" 5 điểm { chấm 5 }
  }`),
      code: 'TITLE_TWICE',
    },
  ],
  'text quality': [
    {
      flaw: 'a tone mark on another vowel',
      text: leaf('số liệu hòa_giải: số nguyên\nchấm hoà_giải, nhiều nhất 10'),
      code: 'NAME_UNKNOWN',
    },
    {
      flaw: 'headings in capitals',
      text: leaf('CHẤM 10'),
      code: 'WRITTEN_OTHERWISE',
    },
    {
      flaw: 'a text that is not closed',
      text: leaf('ghi chú "dòng bị ngắt\nchấm 10'),
      code: 'UNCLOSED_TEXT',
    },
  ],
  order: [
    {
      flaw: 'a better grade behind one that takes it all',
      text: rulebook(`  lĩnh vực I "Một" 10 điểm { số liệu r: tỷ lệ; chấm r × tối đa }
  xếp loại { "Đạt": từ 5; "Tốt": từ 8; "Không đạt": còn lại }`),
      code: 'GRADE_NOT_TAKEN',
    },
    {
      flaw: 'a bonus above what all bonuses may come to',
      text: rulebook(`  lĩnh vực I "Một" 10 điểm { chấm 10 }
  điểm cộng tối đa 3 điểm { mục 1 "a" 5 điểm { số liệu p: có/không; chấm { khi p: 5; còn lại: 0 } } }`),
      code: 'PART_ABOVE_BLOCK',
    },
    {
      flaw: 'what is left stands first',
      text: leaf('số liệu p: có/không\nchấm { còn lại: 0; khi p: 10 }'),
      code: 'OTHERWISE_NOT_LAST',
    },
  ],
};

const before = rulebook(`  lĩnh vực I "Một" 10 điểm { tiêu chí 1 "a" 10 điểm { chấm 10 } }`);
const load: Load = (path) => ({ ok: true, name: path, text: before });

describe.each(Object.entries(PITFALLS))('%s', (_, pitfalls) => {
  it.each(pitfalls)('$flaw: $code', ({ text, code }) => {
    const open = checkText(text, 'b.cchc', load).findings.filter(isOpen);
    expect([...new Set(open.map((one) => one.code))]).toEqual([code]);
  });
});
