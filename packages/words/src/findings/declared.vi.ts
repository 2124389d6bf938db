import type { GivenByPeople, MissingCase, NamedKind, ShareHolder } from '@cchc/language';
import type { Speaker } from '../speaker.js';
import type { DeclaredSentences } from './declared.js';

const HOLDERS: Readonly<Record<ShareHolder, string>> = {
  groups: 'các nhóm trả lời',
  raters: 'những người chấm',
};

const KINDS: Readonly<Record<NamedKind, string>> = {
  input: 'số liệu',
  definition: 'giá trị được đặt tên',
  evidence: 'minh chứng',
  table: 'bảng',
  column: 'cột',
  parameter: 'tham số',
  survey: 'khảo sát',
  scale: 'thang',
};

/** What is wrong with declarations, their use, and tests, in Vietnamese. */
export const declaredVi: DeclaredSentences = {
  SHARES_DO_NOT_ADD_UP: ({ of, sum, difference }, say) => ({
    message: `Tỷ trọng của ${HOLDERS[of]} cộng lại được ${say.number(sum)}%, lệch ${say.number(difference)} so với 100%.`,
    help: 'Đối chiếu với quyết định rồi sửa các tỷ trọng.',
  }),
  SHARE_MISSING: ({ name }, say) => ({
    message: `Nhóm ${say.quote(name)} chưa ghi tỷ trọng, trong khi nhóm khác có ghi.`,
    help: 'Ghi tỷ trọng cho mọi nhóm, hoặc bỏ hết để tính theo đầu phiếu.',
  }),
  SHARE_ABOVE_WHOLE: ({ written }, say) => ({
    message: `${say.quote(written)} nhiều hơn cả toàn bộ.`,
    help: 'Ghi không quá 100%; có thể thiếu dấu phẩy.',
  }),
  SURVEY_WITHOUT_OPTIONS: ({ survey }, say) => ({
    message: `Khảo sát ${say.quote(survey)} chưa có phương án trả lời nào.`,
    help: `Thêm phương án cùng tỷ lệ điểm, ví dụ: ${say.code`{option} tốt: 100%`}.`,
  }),
  SURVEY_NEVER_FULL: ({ survey, best }, say) => ({
    message: `Phương án tốt nhất của khảo sát ${say.quote(survey)} chỉ được ${say.number(best)}% số điểm, nên không ai đạt điểm tối đa.`,
    help: 'Ghi 100% cho phương án tốt nhất, hoặc hạ điểm của mục.',
  }),
  PARAMETER_WITHOUT_VALUE: ({ parameter, missing }, say) => ({
    message: `Tham số ${say.quote(parameter)} chưa có giá trị${forWhom(missing, say)}.`,
    help: `Thêm một dòng cho trường hợp đó, hoặc ${say.code`{else}: …`}.`,
  }),
  PARAMETER_CASE_TWICE: ({ parameter, written }, say) => ({
    message: `Tham số ${say.quote(parameter)} nói hai lần về ${written === '' ? say.keyword('else') : say.quote(written)}.`,
    help: 'Giữ lại một dòng và xóa dòng kia.',
  }),
  PARAMETER_CASES_MIXED: ({ parameter }, say) => ({
    message: `Tham số ${say.quote(parameter)} vừa có dòng theo thời kỳ, vừa có dòng theo loại đơn vị hoặc điều kiện, mà cả hai có thể cùng đúng.`,
    help: 'Tách thành hai tham số, một theo thời kỳ và một theo loại đơn vị.',
  }),
  NO_VALUE_ALLOWED: ({ lowest, highest }, say) => ({
    message: `Không giá trị nào vừa không dưới ${say.quote(lowest)} vừa không quá ${say.quote(highest)}.`,
    help: 'Sửa một trong hai giới hạn.',
  }),
  STEP_ZERO: () => ({
    message: 'Bước bằng 0, không số nào là bội của nó.',
    help: 'Ghi bước nhỏ nhất cho phép, hoặc bỏ phần này.',
  }),
  BRACKETS_OUT_OF_ORDER: (_, say) => ({
    message: 'Bậc này không cao hơn bậc đứng trước.',
    help: `Xếp các bậc tăng dần, ${say.keyword('else')} đứng cuối.`,
  }),
  BRACKET_POINTS_IGNORED: (_, say) => ({
    message: 'Chỉ bậc đầu được ghi điểm xuất phát; số điểm ở đây sẽ không được tính.',
    help: `Viết ${say.code`{plus} … {per} …`} ở đây, hoặc dùng các mức: ${say.code`{score} {by} …`}.`,
  }),
  RATINGS_BEYOND_POINTS: ({ code, rating, bound, end }, say) => ({
    message: `Người chấm được cho ${say.number(rating)} điểm, ${end === 'highest' ? 'cao hơn mức tối đa' : 'thấp hơn mức thấp nhất'} ${say.number(bound)} điểm của mục ${say.quote(code)}.`,
    help: `Điểm người chấm cho là điểm của mục, không phải phần trăm hay tỷ lệ; sửa khoảng điểm, ví dụ: ${say.code`{from} 0 {to} {max}`}.`,
  }),
  RATINGS_BELOW_POINTS: ({ code, rating, points }, say) => ({
    message: `Người chấm chỉ được cho đến ${say.number(rating)} trong ${say.number(points)} điểm của mục ${say.quote(code)}, nên không ai đạt điểm tối đa.`,
    help: `Điểm người chấm cho là điểm của mục, không phải phần trăm hay tỷ lệ; sửa khoảng điểm, ví dụ: ${say.code`{from} 0 {to} {max}`}, hoặc hạ điểm của mục.`,
  }),
  RANK_KEY_WITHOUT_EFFECT: ({ why }, say) => ({
    message:
      why === 'twice'
        ? 'Tiêu thức xếp hạng này đã có ở trước nên không phân định thêm được gì.'
        : `Tiêu thức này đứng sau ${say.keyword('decision of')} nên không bao giờ được xét.`,
    help: 'Bỏ đi, hoặc thay bằng tiêu thức mà quyết định nêu.',
  }),
  NAME_UNUSED: ({ name, is }, say) => ({
    message: `Không cách chấm nào dùng đến ${KINDS[is]} ${say.quote(name)}.`,
    help: `Dùng đến hoặc bỏ đi; nếu chỉ để theo dõi thì đặt trong một mục ${say.keyword('monitor only')}.`,
  }),
  EVIDENCE_WITHOUT_EFFECT: ({ evidence }, say) => ({
    message: `Minh chứng ${say.quote(evidence)} không ảnh hưởng đến điểm nào.`,
    help: `Chuyển vào mục cần minh chứng này, hoặc hỏi đến trong cách chấm, ví dụ: ${say.code`{has} ${evidence}`}.`,
  }),
  NAME_MALFORMED: ({ name, instead }, say) => ({
    message: `Tên ${say.quote(name)} có dấu cách hoặc ký hiệu.`,
    help: `Tên chỉ gồm chữ, chữ số và ${say.quote('_')}: viết ${say.quote(instead)}.`,
  }),
  NAME_DIFFERS_BY_TONE_MARK: ({ name, other }, say) => ({
    message: `${say.quote(name)} và ${say.quote(other)} chỉ khác nhau ở chỗ đặt dấu thanh.`,
    help: 'Dùng một cách viết, hoặc đặt hai tên khác hẳn nhau.',
  }),
  UNIT_OF_MEASURE_MISMATCH: ({ left, right }, say) => ({
    message: `Ở đây số liệu tính bằng ${say.quote(left)} gặp số liệu tính bằng ${say.quote(right)}.`,
    help: `Xem lại có đúng hai số liệu cần dùng không, hoặc sửa ${say.keyword('measured in')}.`,
  }),
  DATE_OUTSIDE_YEAR: ({ written, year }, say) => ({
    message: `Mốc ${say.quote(written)} cách năm đánh giá ${year} hơn hai năm.`,
    help: `Sửa năm, hoặc bỏ năm đi: ${say.quote('31/12')} là ngày trong năm đánh giá.`,
  }),
  TEST_COLUMN_UNKNOWN: ({ column, table, suggestion }, say) => ({
    message: `Bảng ${say.quote(table)} không có cột ${say.quote(column)}.`,
    help:
      suggestion === undefined
        ? 'Dùng tên cột đã khai báo ở bảng.'
        : `Có phải ý bạn là ${say.quote(suggestion)}?`,
  }),
  TEST_VALUE_NOT_CONSTANT: ({ written }, say) => ({
    message: `${say.quote(written)} phải tính từ thứ khác, mà kiểm thử cần một giá trị rõ ràng.`,
    help: 'Ghi hẳn con số, ngày hoặc lựa chọn.',
  }),
  TEST_EXPECTATION_TWICE: ({ what }, say) => ({
    message: `Kiểm thử mong đợi hai kết quả của ${named(what, say)}.`,
    help: 'Giữ lại một kết quả.',
  }),
  TEST_GIVEN_TWICE: ({ what }, say) => ({
    message: `Kiểm thử cho ${named(what, say)} hai lần.`,
    help: 'Giữ lại một; trường hợp thứ hai viết thành một kiểm thử nữa.',
  }),
  TEST_GIVEN_UNKNOWN: ({ given, name, known }, say) => ({
    message: GIVEN_UNKNOWN[given](say.quote(name)),
    help:
      known.length > 0
        ? `Dùng ${say.anyOf(known.map(say.quote))}.`
        : 'Bỏ phần này khỏi kiểm thử, hoặc sửa mã của mục.',
  }),
  TEST_TWICE: ({ name }, say) => ({
    message: `Hai kiểm thử cùng tên ${say.quote(name)}.`,
    help: 'Đặt cho mỗi kiểm thử một tên nói đúng trường hợp của nó.',
  }),
};

const GIVEN_UNKNOWN: Readonly<Record<GivenByPeople, (name: string) => string>> = {
  'expert-score': (name) => `Mục ${name} không do chuyên gia chấm.`,
  rater: (name) => `${name} không phải người chấm của mục này.`,
  choice: (name) => `Mục ${name} không có trường hợp nào để người chấm chọn.`,
  alternative: (name) => `Mục này không có trường hợp ${name} để chọn.`,
  group: (name) => `Khảo sát này không có nhóm ${name}.`,
  option: (name) => `Khảo sát này không có phương án ${name}.`,
};

function forWhom(missing: MissingCase, say: Speaker): string {
  switch (missing.kind) {
    case 'types':
      return ` cho ${say.anyOf(missing.types.map(say.quote))}`;
    case 'year':
      return ` trong năm ${missing.year}`;
    case 'all':
      return '';
  }
}

/** What a test speaks of: a name or code, or what a keyword stands for. */
function named(what: string, say: Speaker): string {
  const keyword = ['total', 'grades', 'unit is'].find((one) => what.startsWith(one));
  return keyword === undefined ? say.quote(what) : say.keyword(keyword);
}
