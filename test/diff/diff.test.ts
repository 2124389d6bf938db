import { expect, test } from 'vitest';
import { rulebookText } from '../analysis/find.js';
import { diffOf } from './fixture.js';

/** Two criteria, one over a day and one over a ratio, with grades and a ranking. */
const PLAN = rulebookText(`lĩnh vực I "Kế hoạch" 10 điểm {
  tiêu chí 1 "Ban hành kế hoạch" 4 điểm {
    minh chứng kế_hoạch "Kế hoạch năm" { thiếu: 0 điểm }
    chấm theo ngày của kế_hoạch { đến 31/1: tối đa; đến 28/2: 2; còn lại: 0 }
  }
  tiêu chí 2 "Hoàn thành kế hoạch" 6 điểm {
    số liệu giao: số nguyên "Số nhiệm vụ giao"
    số liệu xong: số nguyên "Số nhiệm vụ xong" không quá giao
    mẫu bằng 0: không đánh giá
    chấm theo xong / giao { từ 90%: tối đa; từ 70% đến dưới 90%: 3; dưới 70%: 0 }
  }
}
xếp loại { "Tốt": từ 8; "Khá": từ 5 đến dưới 8; "Yếu": còn lại }
xếp hạng theo tổng điểm`);

/** Swaps the first text for the second, in one place. */
const put = (was: string, is: string) => (text: string) => {
  expect(text).toContain(was);
  return text.replace(was, is);
};
const putAll = (was: string, is: string) => (text: string) => text.replaceAll(was, is);

test.each<[string, (text: string) => string, readonly string[]]>([
  [
    'a threshold that is moved names the stretch that scores otherwise',
    putAll('90%', '95%'),
    [
      '2 rule: rule',
      '  subject [0.9; 0.95): 6 → 3',
      '  case giao=10, xong=9: 6/6 → 3/6',
      '  loss giao=10, xong=9: 6/6 → 3/6',
    ],
  ],
  [
    'an end that is no longer inside is a stretch of one value',
    put('từ 90%: tối đa; từ 70% đến dưới 90%: 3', 'trên 90%: tối đa; từ 70% đến 90%: 3'),
    [
      '2 rule: rule',
      '  subject [0.9; 0.9]: 6 → 3',
      '  case giao=10, xong=9: 6/6 → 3/6',
      '  loss giao=10, xong=9: 6/6 → 3/6',
    ],
  ],
  [
    'points that are shifted from one criterion to another',
    (text) => put('6 điểm', '5 điểm')(put('4 điểm', '5 điểm')(text)),
    [
      '1 worth: points',
      '  subject (; 2025-01-31], kế_hoạch = accepted: 4 → 5',
      '  case kế_hoạch=2025-01-01: 4/4 → 5/5',
      '  gain kế_hoạch=2025-01-01: 4/4 → 5/5',
      '2 worth: points',
      '  subject [0.9; 1]: 6 → 5',
      '  case giao=1, xong=1: 6/6 → 5/5',
      '  loss giao=1, xong=1: 6/6 → 5/5',
    ],
  ],
  ['another title is wording', put('"Hoàn', '"Mức độ hoàn'), ['2 title: wording']],
  ['another number is wording', put('tiêu chí 2 "', 'tiêu chí 3 "'), ['2 → 3 code: wording']],
  [
    'what a missing document does',
    put('thiếu: 0 điểm', 'thiếu: không đánh giá'),
    [
      '1 evidence: evidence',
      '  kế_hoạch = none: 0 → not-assessed',
      '  case kế_hoạch=no: 0/4 → not-assessed',
    ],
  ],
  [
    'a band that is dropped',
    put('đến 28/2: 2; ', ''),
    [
      '1 rule: rule',
      '  subject [2025-02-01; 2025-02-28], kế_hoạch = accepted: 2 → 0',
      '  case kế_hoạch=2025-02-01: 2/4 → 0/4',
      '  loss kế_hoạch=2025-02-01: 2/4 → 0/4',
    ],
  ],
  [
    'the same bands in another order and other words are proved equal',
    put(
      'từ 90%: tối đa; từ 70% đến dưới 90%: 3; dưới 70%: 0',
      'dưới 70%: 0; từ 70% đến dưới 90%: 50% tối đa; từ 90%: 6',
    ),
    ['2 rule: equal'],
  ],
  [
    'an input that is called otherwise scores as before; data need the new name',
    (text) => put('"Số nhiệm vụ hết"', '"Số nhiệm vụ xong"')(putAll('xong', 'hết')(text)),
    ['input-names: wording xong → hết'],
  ],
  [
    'a criterion that is no longer for all types of unit',
    put('6 điểm {', '6 điểm {\n áp dụng cho: xã'),
    [
      '2 applies: applicability',
      '  subject [0.9; 1], unit-type = phường: 6 → not-assessed',
      '  subject [0.7; 0.9), unit-type = phường: 3 → not-assessed',
      '  subject [0; 0.7), unit-type = phường: 0 → not-assessed',
      '  case unit-type=phường, giao=1, xong=1: 6/6 → not-assessed',
    ],
  ],
  [
    'the totals that take another grade',
    putAll('8; "Khá": từ 5 đến dưới 8', '8,5; "Khá": từ 5 đến dưới 8,5'),
    ['grading: grading; [8; 8.49]: Tốt → Khá'],
  ],
  ['a ranking', put('theo tổng điểm', 'theo tổng điểm, rồi điểm của 1'), ['ranking: grading']],
  [
    'a figure that is taken now and was refused before',
    put(' không quá giao', ''),
    [
      '2 rule: rule',
      '  case giao=0, xong=1: refused → not-assessed',
      '  not all could be compared',
    ],
  ],
  [
    'what a missing figure does',
    put('mẫu bằng 0: không đánh giá', 'mẫu bằng 0: không đánh giá\n thiếu số liệu: 0 điểm'),
    ['2 rule: rule', '  case anything: missing-input → 0/6', '  not all could be compared'],
  ],
  [
    'what a zero denominator does',
    put('mẫu bằng 0: không đánh giá', 'mẫu bằng 0: đủ điểm'),
    [
      '2 rule: rule',
      '  xong [0; 0], giao [0; 0]: not-assessed → 6',
      '  case giao=0, xong=0: not-assessed → 6/6',
    ],
  ],
  ['another layout changes nothing', putAll('; ', '\n'), []],
])('%s', (_, edit, expected) => {
  expect(diffOf(PLAN, edit(PLAN))).toEqual(expected);
});

test('criteria that change places are told as moved', () => {
  const [first, second] = [PLAN.indexOf('  tiêu chí 1'), PLAN.indexOf('  tiêu chí 2')];
  const end = PLAN.indexOf('}\nxếp loại');
  const swapped =
    PLAN.slice(0, first) + PLAN.slice(second, end) + PLAN.slice(first, second) + PLAN.slice(end);
  expect(diffOf(PLAN, swapped)).toEqual(['2 place: wording', '1 place: wording']);
});

test('another criterion under an old code is one that went and one that came', () => {
  const replaced = PLAN.replace('"Ban hành kế hoạch"', '"Công khai ngân sách"')
    .replace('đến 31/1: tối đa; đến 28/2: 2', 'đến 31/3: tối đa; đến 30/4: 1')
    .replaceAll('kế_hoạch', 'ngân_sách');
  expect(diffOf(PLAN, replaced)).toEqual(['- 1 Ban hành kế hoạch', '+ 1 Công khai ngân sách']);
});

test('days keep their place in the year: the same text for the next year changes nothing but the year', () => {
  expect(diffOf(PLAN, PLAN.replace('năm: 2025', 'năm: 2026'))).toEqual(['year: wording']);
});

test('both keyword languages are the same version', async () => {
  const { translate } = await import('@cchc/language');
  const english = translate(PLAN, 'en');
  if (!english.ok) throw new Error('not translated');
  expect(diffOf(PLAN, english.text)).toEqual([]);
});
