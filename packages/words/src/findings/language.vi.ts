import type { Exceeded, LanguageFindingArgs, NamedKind } from '@cchc/language';
import { rational, type ExpressionType } from '@cchc/model';
import type { Speaker } from '../speaker.js';
import { declaredVi } from './declared.vi.js';
import { declarationExample } from './declaration-example.js';
import { headerExample } from './header-example.js';
import { otherFilesVi } from './other-files.vi.js';
import type { Sentence, Sentences } from './sentences.js';
import { syntaxVi } from './syntax.vi.js';
import { treeVi } from './tree.vi.js';
import { calendarsVi } from './calendars.vi.js';
import { unitsVi } from './units.vi.js';

const TONGUES = { vi: 'tiếng Việt', en: 'tiếng Anh' } as const;

const OTHER_TONGUE = { vi: TONGUES.en, en: TONGUES.vi } as const;

const NUMBER_FORM = {
  vi: 'dấu phẩy trước phần thập phân, dấu chấm ngăn hàng nghìn',
  en: 'dấu chấm trước phần thập phân, dấu phẩy ngăn hàng nghìn',
} as const;

const TYPES: Readonly<Record<ExpressionType['kind'], string>> = {
  number: 'con số',
  'yes-no': 'điều kiện đúng hoặc sai',
  date: 'ngày tháng',
  moment: 'ngày giờ',
  text: 'đoạn chữ trong ngoặc kép',
  choice: 'lựa chọn',
};

function helpWithType(
  found: ExpressionType['kind'],
  wanted: readonly ExpressionType['kind'][],
): string {
  if (found === 'date' && wanted.includes('moment'))
    return 'Viết cả giờ, ví dụ: `17 giờ 00 ngày 20/10`.';
  if (found === 'moment' && wanted.includes('date'))
    return 'Bỏ giờ ở mốc này, hoặc khai báo số liệu là `ngày giờ` (với minh chứng: `ngày giờ của`).';
  return 'Thay bằng giá trị đúng loại, hoặc sửa loại ở chỗ khai báo số liệu.';
}

const KINDS: Readonly<Record<NamedKind, string>> = {
  input: 'số liệu',
  definition: 'giá trị được đặt tên',
  evidence: 'minh chứng',
  table: 'bảng',
  column: 'cột của bảng',
  parameter: 'tham số',
  survey: 'khảo sát',
  scale: 'thang',
};

const TOO_MUCH: Readonly<Record<Exceeded, (limit: string) => Sentence>> = {
  depth: (limit) => ({
    message: `Các phần lồng vào nhau quá ${limit} tầng.`,
    help: 'Bớt số tầng lồng nhau; thường là do thiếu một dấu `}` ở phía trên.',
  }),
  parentheses: (limit) => ({
    message: `Các dấu ngoặc đơn lồng vào nhau, hoặc các dấu đứng liền nhau, quá ${limit} tầng.`,
    help: 'Bớt dấu ngoặc; thường là do thiếu một dấu `)` ở phía trước.',
  }),
  chain: (limit) => ({
    message: `Các giá trị hoặc điểm tính từ nhau nối tiếp quá ${limit} bước.`,
    help: 'Gộp bớt các bước, để mỗi giá trị tính thẳng từ số liệu.',
  }),
  operators: (limit) => ({
    message: `Công thức này có quá ${limit} phép tính.`,
    help: 'Tách công thức thành nhiều giá trị được đặt tên.',
  }),
};

/** What is wrong with a text, its names and its types, in Vietnamese. */
export const languageVi: Sentences<LanguageFindingArgs> = {
  ...otherFilesVi,
  ...syntaxVi,
  ...treeVi,
  ...unitsVi,
  ...calendarsVi,
  ...declaredVi,
  UNCLOSED_TEXT: () => ({
    message: 'Đoạn chữ này thiếu dấu ngoặc kép ở cuối.',
    help: 'Thêm dấu `"` vào chỗ kết thúc đoạn chữ, ngay trên dòng này.',
  }),
  UNCLOSED_COMMENT: () => ({
    message: 'Lời chú thích mở bằng `/*` chưa được đóng lại.',
    help: 'Thêm `*/` vào cuối lời chú thích; chú thích một dòng thì viết sau `//`.',
  }),
  UNEXPECTED_CHARACTER: ({ character }, say) => ({
    message: `Ký tự ${say.quote(character)} không dùng được ở đây.`,
    help: 'Xóa ký tự này; nếu nó thuộc về một tiêu đề thì đặt cả tiêu đề trong ngoặc kép.',
  }),
  KEYWORD_OF_OTHER_LANGUAGE: ({ written, instead, fileTongue }, say) => ({
    message: `${say.quote(written)} là từ khóa ${OTHER_TONGUE[fileTongue]}, còn tệp này viết bằng từ khóa ${TONGUES[fileTongue]}.`,
    help: `Viết ${say.quote(instead)} thay cho ${say.quote(written)}.`,
  }),
  KEYWORD_AS_NAME: ({ keyword }, say) => ({
    message: `${say.keyword(keyword)} là từ khóa nên không dùng làm tên được.`,
    help: 'Chọn tên khác, hoặc viết tên này giữa hai dấu huyền (phím bên trái phím số 1).',
  }),
  KEYWORD_MISSPELT: ({ written, keyword }, say) => ({
    message: `Không có từ khóa ${say.quote(written)}.`,
    help: didYouMean(say.keyword(keyword)),
  }),
  TIME_WITHOUT_DAY: ({ written, instead }, say) => ({
    message:
      instead === undefined
        ? `${say.quote(written)} là giờ mà không nói ngày nào.`
        : `${say.quote(written)} ghi ngày trước giờ.`,
    help:
      instead === undefined
        ? 'Thời hạn gồm giờ và ngày, giờ viết trước: `17 giờ 00 ngày 20/10`. Nếu là một khoảng thời gian thì dùng số liệu là số, đơn vị tính "giờ".'
        : `Viết giờ trước, ngày sau: ${say.quote(instead)}.`,
  }),
  OPERATOR_AT_LINE_START: ({ operator }, say) => ({
    message: `Dòng này bắt đầu bằng dấu ${say.quote(operator)}, nên không nối được với công thức ở dòng trên.`,
    help: `Chuyển dấu ${say.quote(operator)} lên cuối dòng trên.`,
  }),
  STATEMENTS_ON_ONE_LINE: () => ({
    message: 'Hai nội dung viết liền nhau trên một dòng.',
    help: 'Xuống dòng, hoặc ngăn hai nội dung bằng dấu `;`.',
  }),
  TEXT_TOO_LARGE: ({ characters, limit }, say) => ({
    message: `Tệp dài ${say.number(String(characters))} ký tự, quá mức ${say.number(String(limit))} ký tự đọc được.`,
    help: 'Chia tệp thành nhiều bộ tiêu chí, mỗi bộ một tệp.',
  }),
  TEXT_TOO_DEEP: ({ limit, of }, say) => TOO_MUCH[of](say.number(String(limit))),
  NUMBER_NOT_IN_FILE_LANGUAGE: ({ written, instead, fileTongue }, say) => ({
    message: `Số ${say.quote(written)} không đúng cách viết số của tệp ${TONGUES[fileTongue]} (${NUMBER_FORM[fileTongue]}).`,
    help:
      instead === undefined
        ? `Viết lại con số, ví dụ: ${say.quote(say.typed('0.25'))} hoặc ${say.quote(say.typed('16000'))}.`
        : `Viết ${say.quote(instead)}.`,
  }),
  NUMBER_AMBIGUOUS: ({ written, readings: [first, second], instead: [one, other] }, say) => ({
    message: `Số ${say.quote(written)} có thể hiểu là ${say.number(first)} (${markOf(first, second)}) hoặc ${say.number(second)} (${markOf(second, first)}).`,
    help: `Viết ${say.quote(one)} hoặc ${say.quote(other)}, đúng với số trong quyết định.`,
  }),
  NUMBER_NOT_WHOLE: ({ written, least, most }, say) => ({
    message: `Ở đây cần một số nguyên từ ${least} đến ${most}, không phải ${say.quote(written)}.`,
    help: 'Viết một số nguyên trong khoảng đó.',
  }),
  DATE_INVALID: ({ written, what }, say) => ({
    message: `Không có ${{ day: 'ngày', month: 'tháng', quarter: 'quý', time: 'giờ' }[what]} ${say.quote(written)}.`,
    help: {
      day: 'Viết ngày, tháng, năm có thật trên lịch, ví dụ: `28/2/2026`.',
      month: 'Viết một tháng từ 1 đến 12.',
      quarter: 'Viết một quý từ I đến IV.',
      time: 'Viết giờ từ 0 đến 23 và phút từ 00 đến 59. Hết ngày 31/12 là `đến 31/12`.',
    }[what],
  }),
  DATE_AS_NUMBER: ({ written, division }, say) => ({
    message: `${say.quote(written)} viết liền là ngày tháng, nhưng ở đây cần một con số.`,
    help: `Nếu là phép chia thì viết cách ra: ${say.quote(division)}.`,
  }),

  HEADER_MISSING: ({ item }, say) => ({
    message: `Phần đầu bộ tiêu chí thiếu mục ${say.keyword(item)}.`,
    help: `Thêm một dòng vào đầu bộ tiêu chí, ví dụ: ${headerExample(item, say)}.`,
  }),
  HEADER_TWICE: ({ item }, say) => ({
    message: `Mục ${say.keyword(item)} ở phần đầu bộ tiêu chí được viết hai lần.`,
    help: 'Giữ lại một dòng và xóa dòng kia.',
  }),
  LANGUAGE_VERSION_UNKNOWN: ({ written, known }, say) => ({
    message: `Không có phiên bản ngôn ngữ ${say.quote(written)}.`,
    help: `Viết ${say.anyOf(known.map((version) => say.code`{language}: ${String(version)}`))}.`,
  }),
  ROUNDING_UNSTATED: (_, say) => ({
    message: 'Bộ tiêu chí chưa nói điểm được làm tròn thế nào.',
    help: `Thêm ${headerExample('round', say)} vào phần đầu, hoặc ${say.code`{round}: {no rounding}`} nếu để nguyên số lẻ.`,
  }),

  CODE_TWICE: ({ code }, say) => ({
    message: `Mã ${say.quote(code)} được dùng cho hai mục.`,
    help: 'Đổi mã của một mục, theo đúng thứ tự trong quyết định.',
  }),
  LEVEL_OUT_OF_ORDER: ({ level, parent }, say) => ({
    message: `${say.keyword(level)} không đặt được trong ${say.keyword(parent)}.`,
    help: `Xếp các cấp từ trên xuống: ${levels(say)}.`,
  }),
  POINTS_MISSING: ({ code }, say) => ({
    message: `Mục ${say.quote(code)} chưa ghi điểm tối đa.`,
    help: `Ghi điểm sau tiêu đề, ví dụ: ${say.code`3 {points}`}; nếu không chấm thì ghi ${say.keyword('monitor only')}.`,
  }),
  POINTS_DO_NOT_ADD_UP: ({ code, points, sum, difference, unitType }, say) => {
    const whose = unitType === undefined ? '' : ` dành cho ${say.quote(unitType)}`;
    const parts = `cộng lại được ${say.number(sum)} điểm`;
    const whole = say.number(points);
    const gap = `${isMore(sum, points) ? 'thừa' : 'thiếu'} ${say.number(difference.replace('-', ''))} điểm`;
    return {
      message:
        code === undefined
          ? `Các lĩnh vực${whose} ${parts}, còn thang điểm là ${whole}: ${gap}.`
          : `Các phần của mục ${say.quote(code)}${whose} ${parts}, còn mục này ghi ${whole} điểm: ${gap}.`,
      help: 'Đối chiếu với bảng điểm trong quyết định rồi sửa điểm của các phần hoặc của mục này.',
    };
  },
  LEAF_WITHOUT_RULE: ({ code }, say) => ({
    message: `Mục ${say.quote(code)} có điểm nhưng chưa có cách chấm.`,
    help: `Thêm cách chấm, ví dụ: ${say.code`{score} xong / giao × {max}`}; nếu chỉ theo dõi thì ghi ${say.keyword('monitor only')} thay cho điểm.`,
  }),
  RULE_AND_PARTS: ({ code }, say) => ({
    message: `Mục ${say.quote(code)} vừa có cách chấm vừa có mục con.`,
    help: `Chuyển phần ${say.keyword('score')} vào các mục con, hoặc bỏ các mục con.`,
  }),
  STATEMENT_TWICE: ({ keyword }, say) => ({
    message: `${say.keyword(keyword)} được viết hai lần ở cùng một chỗ.`,
    help: 'Giữ lại một dòng và xóa dòng kia.',
  }),
  RESCALE_NOT_ANCESTOR: ({ code, from }, say) => ({
    message: `Mục ${say.quote(from)} không nằm trong mục ${say.quote(code)} nên không quy đổi về đó được.`,
    help: `Sau ${say.keyword('rescaled to')} ghi mã của lĩnh vực hoặc tiêu chí có chứa mục ${say.quote(from)}.`,
  }),

  NAME_UNKNOWN: ({ name, suggestion, wanted }, say) => ({
    message: `Chưa có gì được khai báo với tên ${say.quote(name)}.`,
    help:
      suggestion === undefined
        ? `Khai báo tên này, ví dụ: ${declarationExample(name, wanted, say)}.`
        : didYouMean(say.quote(suggestion)),
  }),
  NAME_TWICE: ({ name }, say) => ({
    message: `Tên ${say.quote(name)} được khai báo hai lần.`,
    help: 'Đổi một tên, hoặc đưa khai báo lên cấp trên nếu nhiều mục cùng dùng một số liệu.',
  }),
  NAME_WRONG_KIND: ({ name, is, wanted }, say) => ({
    message: `${say.quote(name)} là ${KINDS[is]}, nhưng ở đây cần ${say.anyOf(wanted.map((kind) => KINDS[kind]))}.`,
    help: 'Dùng một tên thuộc đúng loại, hoặc xem lại chỗ khai báo tên này.',
  }),
  CODE_AMBIGUOUS: ({ code, paths }, say) => ({
    message: `Có nhiều mục mang mã ${say.quote(code)}.`,
    help: `Ghi rõ mục nằm ở đâu: ${say.anyOf(paths.map(say.quote))}.`,
  }),
  CODE_UNKNOWN: ({ code, suggestion }, say) => ({
    message: `Bộ tiêu chí không có mục nào mang mã ${say.quote(code)}.`,
    help:
      suggestion === undefined
        ? 'Ghi đúng mã của một mục có trong bộ tiêu chí.'
        : didYouMean(say.quote(suggestion)),
  }),
  UNIT_TYPE_UNKNOWN: ({ type, known }, say) => ({
    message: `Loại đơn vị ${say.quote(type)} không có trong ${say.keyword('units')}.`,
    help: `Dùng ${say.anyOf(known.map(say.quote))}, hoặc thêm loại này vào dòng ${say.keyword('units')}; tên riêng của một đơn vị thì đặt trong ngoặc kép.`,
  }),
  PARTS_ABSENT: ({ level, known }, say) => ({
    message: `Bộ tiêu chí này không có ${say.keyword(level)} nào nên điều kiện này lúc nào cũng đúng.`,
    help: `Dùng cấp có trong cây: ${say.anyOf(known.map(say.keyword))}.`,
  }),
  UNIT_TYPE_IN_QUOTES: ({ type }, say) => ({
    message: `${say.quote(type)} trong ngoặc kép là tên riêng của một đơn vị, không phải loại đơn vị.`,
    help: `Nếu nói mọi đơn vị thuộc loại này thì bỏ ngoặc kép: ${say.quote(type)}.`,
  }),
  GRADE_UNKNOWN: ({ grade, known }, say) => ({
    message: `Không có mức xếp loại ${say.quote(grade)}.`,
    help:
      known.length === 0
        ? `Thêm phần ${say.keyword('grades')} vào bộ tiêu chí.`
        : `Dùng ${say.anyOf(known.map(say.quote))}, hoặc thêm mức này vào ${say.keyword('grades')}.`,
  }),
  GRADE_TWICE: ({ grade }, say) => ({
    message: `Mức xếp loại ${say.quote(grade)} được viết hai lần.`,
    help: `Gộp các điều kiện vào một dòng, nối bằng ${say.keyword('and')}, hoặc đổi tên một mức.`,
  }),
  DEFINITION_CYCLE: ({ path }, say) => ({
    message: `Các giá trị này tính vòng quanh lẫn nhau: ${say.quote(path.join(' → '))}.`,
    help: `Sửa một công thức ${say.keyword('let')} hoặc một tham số để nó chỉ dùng số liệu đầu vào.`,
  }),
  SCORE_CYCLE: ({ path }, say) => ({
    message: `Điểm của các mục này tính vòng quanh lẫn nhau: ${say.quote(path.join(' → '))}.`,
    help: `Bỏ ${say.keyword('score of')} ở một mục để cắt vòng.`,
  }),

  TYPE_MISMATCH: ({ found, wanted }, say) => ({
    message: `Ở đây cần ${say.anyOf(wanted.map((type) => TYPES[type]))}, nhưng chỗ này là ${TYPES[found]}.`,
    help: helpWithType(found, wanted),
  }),
  OPTION_UNKNOWN: ({ option, known }, say) => ({
    message: `Số liệu này không có lựa chọn ${say.quote(option)}.`,
    help: `Dùng ${say.anyOf(known.map(say.quote))}.`,
  }),
  AND_OR_MIXED: ({ instead }, say) => ({
    message: `${say.keyword('and')} đứng cạnh ${say.keyword('or')} mà không có ngoặc đơn; ${say.keyword('and')} được xét trước.`,
    help: `Viết ngoặc đơn cho rõ, ví dụ: ${say.quote(instead)}; nếu muốn nhóm cách khác thì đặt ngoặc ở chỗ khác.`,
  }),
  PERCENT_OUT_OF_PLACE: ({ written, what }, say) => ({
    message:
      what === 'count'
        ? `Ở đây là một số lượng, mà ${say.quote(written)} chỉ là một phần của 1.`
        : `Ở đây là số điểm, mà ${say.quote(written)} chỉ là một phần của 1 điểm.`,
    help:
      what === 'count'
        ? 'So tỷ lệ thì chia cho tổng số, ví dụ: `xong / giao`; so số lượng thì ghi con số không có `%`.'
        : `Ghi số điểm, hoặc một phần của điểm tối đa: ${say.code`${written} {max}`}.`,
  }),
  PERCENT_MISSING: ({ written, instead }, say) => ({
    message: `Số liệu này là tỷ lệ, không bao giờ vượt 100%, mà ${say.quote(written)} là hơn 100%.`,
    help: `Viết ${say.quote(instead)}.`,
  }),
  MAX_OUTSIDE_LEAF: (_, say) => ({
    message: `${say.keyword('max')} chỉ dùng được trong cách chấm của một mục có điểm.`,
    help: 'Ghi hẳn số điểm ở chỗ này.',
  }),
  TOTAL_INSIDE_RULE: (_, say) => ({
    message: `${say.keyword('total')} không dùng được trong cách chấm của một mục, vì tổng điểm chỉ có sau khi đã chấm mọi mục.`,
    help: `Dùng ${say.code`{score of} …`} với mã của các mục cần lấy điểm, hoặc chuyển điều kiện này vào ${say.keyword('grades')}.`,
  }),
  SUBJECT_OUTSIDE_BANDS: ({ keyword }, say) => ({
    message: `${say.keyword(keyword)} chỉ dùng được trong các mức của ${say.code`{score} {by} …`}.`,
    help:
      keyword === 'value'
        ? 'Ghi tên của số liệu ở chỗ này, hoặc chuyển công thức vào một mức.'
        : `Viết trong một mức, ví dụ: ${say.code`{score} {by} … ${'{'} {else}: {largest}(0; {max} - 0,5 {per} 1% {short of} 95%) ${'}'}`}.`,
  }),
  COLUMN_OUTSIDE_TABLE: ({ column, table }, say) => ({
    message: `${say.quote(column)} là cột của bảng ${say.quote(table)}, không có giá trị ở ngoài bảng.`,
    help: `Đếm hoặc cộng các dòng của bảng, ví dụ: ${say.code`{count}(${table} {when} …)`}.`,
  }),
  OTHERWISE_NOT_LAST: (_, say) => ({
    message: `Sau ${say.keyword('else')} còn có mức khác, mà mức đó không bao giờ được xét đến.`,
    help: `Chuyển dòng ${say.keyword('else')} xuống cuối.`,
  }),
  FALLBACK_OUT_OF_PLACE: ({ keyword }, say) => ({
    message: `Dòng ${say.keyword(keyword)} ở đây không bao giờ được xét đến.`,
    help:
      keyword === 'no rows'
        ? `Xóa dòng này: chỉ cách chấm từng dòng của một bảng (${say.code`{score} {each} …`}) mới cần nó.`
        : `Chuyển dòng này ra cách chấm bên ngoài, hoặc ra ngoài ${say.keyword('score')}.`,
  }),
  BOUND_CONTRADICTORY: ({ written, instead: [one, other] }, say) => ({
    message: `${say.quote(written)} không rõ có tính cả mốc đó hay không.`,
    help: `Viết ${say.quote(one)} (tính cả mốc) hoặc ${say.quote(other)} (không tính mốc), đúng như quyết định.`,
  }),
  NO_ROWS_UNSTATED: ({ table }, say) => ({
    message: `Chưa nói chấm thế nào khi bảng ${say.quote(table)} không có dòng nào.`,
    help: `Thêm một dòng vào cách chấm, ví dụ: ${say.code`{no rows}: {not assessed}`}.`,
  }),

  ACKNOWLEDGEMENT_WITHOUT_OUTCOME: ({ code }, say) => ({
    message: `Đã chấp nhận ${say.quote(code)} nhưng chưa nói trường hợp đó được bao nhiêu điểm.`,
    help: `Ghi điểm sau lý do, ví dụ: ${say.code`{accept} ${code} {because} "…": 0`}.`,
  }),
  ACKNOWLEDGEMENT_UNKNOWN_CODE: ({ code, suggestion }, say) => ({
    message: `Không có lỗi hay cảnh báo nào mang mã ${say.quote(code)} mà bộ tiêu chí được chấp nhận.`,
    help:
      suggestion === undefined
        ? 'Lỗi khác thì phải sửa; nếu là lỗi được chấp nhận thì chép đúng mã in kèm, ví dụ: `GAP_IN_TIERS`.'
        : didYouMean(say.quote(suggestion)),
  }),
};

function didYouMean(quoted: string): string {
  return `Có phải ý bạn là ${quoted}?`;
}

function isMore(a: string, b: string): boolean {
  return rational(a).compare(rational(b)) > 0;
}

function levels(say: Speaker): string {
  return ['field', 'criterion', 'subcriterion', 'item'].map(say.keyword).join(', ');
}

/** Both readings may show the same signs: what the mark parts tells them apart. */
function markOf(number: string, other: string): string {
  return isMore(number, other) ? 'dấu ngăn hàng nghìn' : 'dấu thập phân';
}
