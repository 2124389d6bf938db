import { dataSentence, sentence } from '@cchc/words';
import { nowhere } from '@cchc/model';
import { expect, it } from 'vitest';
import { analysisSamples, dataSamples, languageSamples } from './samples.js';
import { speaker } from './speakers.js';

const rulebookArgs = { ...languageSamples, ...analysisSamples };

it.each([
  [
    'NUMBER_AMBIGUOUS',
    'Số `16,000` có thể hiểu là 16.000 (dấu ngăn hàng nghìn) hoặc 16 (dấu thập phân).',
    'Viết `16.000` hoặc `16`, đúng với số trong quyết định.',
    'The number `16,000` can be read as 16,000 (a mark of thousands) or as 16 (a decimal mark).',
    'Write `16.000` or `16`, whichever the decision says.',
  ],
  [
    'POINTS_DO_NOT_ADD_UP',
    'Các lĩnh vực cộng lại được 99,55 điểm, còn thang điểm là 100: thiếu 0,45 điểm.',
    'Đối chiếu với bảng điểm trong quyết định rồi sửa điểm của các phần hoặc của mục này.',
    'The fields add up to 99.55 points and the scale is 100: 0.45 too few.',
    'Compare with the table of points in the decision, then correct the parts or the whole.',
  ],
  [
    'ROUNDING_UNSTATED',
    'Bộ tiêu chí chưa nói điểm được làm tròn thế nào.',
    'Thêm `làm tròn: mỗi tiêu chí thành phần 2 chữ số` vào phần đầu, hoặc `làm tròn: không làm tròn` nếu để nguyên số lẻ.',
    'The rulebook does not say how scores are rounded.',
    'Add `làm tròn: mỗi tiêu chí thành phần 2 chữ số` to its head, or `làm tròn: không làm tròn` to keep every digit.',
  ],
  [
    'KEYWORD_MISSPELT',
    'Không có từ khóa `số liêu`.',
    'Có phải ý bạn là `số liệu`?',
    'There is no keyword `số liêu`.',
    'Did you mean `số liệu`?',
  ],
  [
    'SYNTAX_UNEXPECTED',
    'Chỗ này là `}`, nhưng cần `lĩnh vực` hoặc một con số.',
    'Xem lại dòng này và cuối dòng trên: có thể thiếu dấu `:`, dấu `}` hoặc thừa một từ.',
    'This is `}`, but `lĩnh vực` or a number is needed.',
    'Look at this line and at the end of the one above: a `:` or a `}` may be missing, or there is a word too many.',
  ],
  [
    'TYPE_MISMATCH',
    'Ở đây cần con số, nhưng chỗ này là ngày tháng.',
    'Thay bằng giá trị đúng loại, hoặc sửa loại ở chỗ khai báo số liệu.',
    'A number is needed here, but this is a date.',
    'Put something of the right type here, or change the type where the input is declared.',
  ],
  [
    'GAP_IN_TIERS',
    'Không mức nào chấm cho giá trị trên 80% đến dưới 90%, ví dụ: giao = 20, xong = 17.',
    'Thêm một mức cho tình huống này, hoặc thêm dòng `còn lại: 0`; nếu quyết định viết đúng như vậy thì ghi `chấp nhận GAP_IN_TIERS vì "…": 0`.',
    'No band scores a value over 80% to under 90%, for example giao = 20, xong = 17.',
    'Add a band for it, or a line `còn lại: 0`; if the decision really says so, write `chấp nhận GAP_IN_TIERS vì "…": 0`.',
  ],
  [
    'OVERLAP_IN_TIERS',
    'Mức ở dòng 12 và mức ở dòng 13 cùng nhận giá trị bằng 90% nhưng cho điểm khác nhau (3 điểm và 2 điểm), ví dụ: giao = 20, xong = 17.',
    'Viết rõ mốc thuộc mức nào, ví dụ: `từ 80% đến dưới 100%`; nếu quyết định viết đúng như vậy thì ghi `chấp nhận OVERLAP_IN_TIERS vì "…"`.',
    'The bands on lines 12 and 13 both take a value of exactly 90% with different scores (3 points and 2 points), for example giao = 20, xong = 17.',
    'Say which band the bound belongs to, for example `từ 80% đến dưới 100%`; if the decision really says so, write `chấp nhận OVERLAP_IN_TIERS vì "…"`.',
  ],
  [
    'SCORE_ABOVE_POINTS',
    'Mục `1.1` tối đa 5 điểm nhưng cách chấm có thể cho 16/3 (≈ 5,3333) điểm, ví dụ: giao = 20, xong = 17.',
    'Thêm giới hạn sau công thức, ví dụ: `…, nhiều nhất tối đa`; hoặc giới hạn số liệu bằng `không quá`.',
    '`1.1` is worth 5 points at most but its rule can give 16/3 (≈ 5.3333) points, for example giao = 20, xong = 17.',
    'Add a limit behind the formula, for example `…, nhiều nhất tối đa`; or limit the input with `không quá`.',
  ],
] as const)('%s', (code, viMessage, viHelp, enMessage, enHelp) => {
  const finding = { code, args: rulebookArgs[code][0], severity: 'error', at: nowhere } as const;
  expect(sentence(finding, speaker('vi'))).toEqual({ message: viMessage, help: viHelp });
  expect(sentence(finding, speaker('en'))).toEqual({ message: enMessage, help: enHelp });
});

it.each([
  [
    'RATIO_WITHOUT_PERCENT',
    'Ô ở cột `tỷ_lệ` ghi `0,85`, là tỷ lệ nhưng không có dấu `%`.',
    'The cell in column `tỷ_lệ` holds `0,85`, a ratio without a `%`.',
  ],
  [
    'DECIMAL_MARK_CONFLICT',
    'Tệp `so-lieu.csv` viết số theo hai cách: `0,85` (dòng 3) dùng dấu phẩy thập phân, `0.9` (dòng 5) dùng dấu chấm.',
    'The file `so-lieu.csv` writes numbers in two ways: `0,85` (row 3) with a decimal comma, `0.9` (row 5) with a decimal point.',
  ],
  [
    'ENCODING_REFUSED',
    'Tệp `so-lieu.csv` dùng phông chữ cũ TCVN3 (ABC), nên chữ tiếng Việt không đọc được.',
    'The file `so-lieu.csv` uses the old encoding TCVN3 (ABC), so its Vietnamese letters cannot be read.',
  ],
  [
    'UNIT_TYPE_NOT_ASSESSED',
    'Đơn vị `X01` thuộc loại `sở`, không phải đối tượng của bộ tiêu chí này.',
    'The unit `X01` is of the type `sở`, which this rulebook does not assess.',
  ],
] as const)('%s', (code, vi, en) => {
  const finding = { code, args: dataSamples[code][0], severity: 'error', at: nowhere } as const;
  expect(dataSentence(finding, speaker('vi')).message).toBe(vi);
  expect(dataSentence(finding, speaker('en')).message).toBe(en);
});

it('what is to be typed follows the file, the rest the reader', () => {
  const finding = {
    code: 'NUMBER_NOT_IN_FILE_LANGUAGE',
    args: { written: '1.2.3', instead: undefined, fileTongue: 'en' },
    severity: 'error',
    at: nowhere,
  } as const;
  expect(sentence(finding, speaker('vi', 'en')).help).toBe(
    'Viết lại con số, ví dụ: `0.25` hoặc `16,000`.',
  );
});

it('offers no number that is just what was asked about', () => {
  const finding = {
    code: 'NUMBER_AMBIGUOUS',
    args: {
      written: '33,333',
      readings: ['33333', '33.333'],
      instead: ['33.333', '33,3330'],
    },
    severity: 'error',
    at: nowhere,
  } as const;
  expect(sentence(finding, speaker('vi')).help).toBe(
    'Viết `33.333` hoặc `33,3330`, đúng với số trong quyết định.',
  );
});

it.each([
  [2, 'minh chứng kế_hoạch "…"', 'evidence kế_hoạch "…"'],
  [3, 'bảng hồ_sơ "…" { … }', 'cases hồ_sơ "…" { … }'],
  [4, 'khảo sát hài_lòng "…" { … }', 'survey hài_lòng "…" { … }'],
  [5, 'thang đúng_hẹn(…) { … }', 'scoring scale đúng_hẹn(…) { … }'],
] as const)('shows a declaration of the kind that is needed: %i', (index, vi, en) => {
  const args = languageSamples.NAME_UNKNOWN[index];
  if (!args) throw new Error('no sample');
  const finding = { code: 'NAME_UNKNOWN', args, severity: 'error', at: nowhere } as const;
  expect(sentence(finding, speaker('vi')).help).toBe(`Khai báo tên này, ví dụ: \`${vi}\`.`);
  expect(sentence(finding, speaker('en', 'en')).help).toBe(`Declare it, for example \`${en}\`.`);
});

it.each([
  ['parentheses', 'Các dấu ngoặc đơn lồng vào nhau, hoặc các dấu đứng liền nhau, quá 16 tầng.'],
  ['chain', 'Các giá trị hoặc điểm tính từ nhau nối tiếp quá 100 bước.'],
  ['operators', 'Công thức này có quá 500 phép tính.'],
] as const)('says what there is too much of: %s', (of, message) => {
  const args = languageSamples.TEXT_TOO_DEEP.find((one) => one.of === of);
  if (!args) throw new Error('no sample');
  const finding = { code: 'TEXT_TOO_DEEP', args, severity: 'error', at: nowhere } as const;
  expect(sentence(finding, speaker('vi')).message).toBe(message);
});

it('says of a month that is not there that it is no month, not that it is no day', () => {
  const args = { written: '13', what: 'month' } as const;
  const finding = { code: 'DATE_INVALID', args, severity: 'error', at: nowhere } as const;
  expect(sentence(finding, speaker('vi')).message).toBe('Không có tháng `13`.');
  expect(sentence(finding, speaker('en')).message).toBe('There is no month `13`.');
});

it('does not say of a code that may not be accepted that there is none', () => {
  const args = { code: 'DIVISION_BY_ZERO', suggestion: undefined };
  const code = 'ACKNOWLEDGEMENT_UNKNOWN_CODE';
  const finding = { code, args, severity: 'error', at: nowhere } as const;
  expect(sentence(finding, speaker('vi')).message).toBe(
    'Không có lỗi hay cảnh báo nào mang mã `DIVISION_BY_ZERO` mà bộ tiêu chí được chấp nhận.',
  );
});
