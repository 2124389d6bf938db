import type {
  DataFindingArgs,
  DateTrouble,
  MomentTrouble,
  DecimalMark,
  FileKind,
  JsonShape,
  KnownHeader,
  Separator,
  SuspectedEncoding,
} from '@cchc/data';
import { formatNumber } from '../format/number.js';
import type { Speaker } from '../speaker.js';
import type { Sentences } from './sentences.js';
import { tablesInPlaceVi } from './tables-in-place.vi.js';
import { workbooksVi } from './workbooks.vi.js';

const FILES: Readonly<Record<FileKind, string>> = {
  units: 'danh sách đơn vị',
  inputs: 'số liệu của các đơn vị',
  shared: 'số liệu chung',
  evidence: 'minh chứng',
  cases: 'bảng hồ sơ',
  surveys: 'kết quả khảo sát',
  'expert-scores': 'điểm chuyên gia chấm',
  'previous-results': 'kết quả kỳ trước',
  spreadsheet: 'bảng tính Excel',
  parquet: 'dữ liệu Parquet',
};

const ENCODINGS: Readonly<Record<SuspectedEncoding, string>> = {
  tcvn3: 'dùng phông chữ cũ TCVN3 (ABC), nên chữ tiếng Việt không đọc được',
  vni: 'dùng phông chữ cũ VNI, nên chữ tiếng Việt không đọc được',
  'windows-1258': 'dùng bảng mã cũ Windows-1258, nên chữ tiếng Việt không đọc được',
  'broken-utf-8': 'không phải UTF-8 hoặc đã hỏng, nên không đọc được',
  binary: 'không phải là tệp văn bản, nên không đọc được',
};

const RESAVE =
  'Mở tệp trong Excel, chọn Lưu thành (Save As), kiểu “CSV UTF-8 (Comma delimited)”, rồi nộp lại.';

const ENCODING_HELP: Readonly<Record<SuspectedEncoding, string>> = {
  tcvn3: 'Chuyển tệp sang Unicode, ví dụ bằng UniKey Toolkit (nguồn: TCVN3, đích: Unicode UTF-8).',
  vni: 'Chuyển tệp sang Unicode, ví dụ bằng UniKey Toolkit (nguồn: VNI Windows, đích: Unicode UTF-8).',
  'windows-1258':
    'Mở tệp bằng Notepad, chọn Lưu thành (Save As), mục Mã hóa (Encoding) chọn UTF-8.',
  'broken-utf-8': RESAVE,
  binary: RESAVE,
};

const SEPARATORS: Readonly<Record<Separator, string>> = {
  ',': 'dấu phẩy',
  ';': 'dấu chấm phẩy',
  '\t': 'dấu tab',
};

const MARKS: Readonly<Record<DecimalMark, string>> = { ',': 'dấu phẩy', '.': 'dấu chấm' };

const CSV: Readonly<Record<DataFindingArgs['CSV_MALFORMED']['why'], string>> = {
  'quote-unclosed': 'Dấu ngoặc kép mở ở đây không được đóng lại.',
  other: 'Dòng này không đúng dạng CSV.',
};

const DATES: Readonly<Record<DateTrouble, string>> = {
  form: 'không đọc được thành ngày tháng',
  'no-such-day': 'không phải là một ngày có thật trên lịch',
  'two-digit-year': 'chỉ ghi hai chữ số của năm',
  'serial-number': 'là số thứ tự ngày của bảng tính, không phải ngày tháng',
  'month-first': 'viết tháng trước ngày',
  ambiguous: 'không rõ đâu là ngày, đâu là tháng',
};

const TIMES: Readonly<Record<MomentTrouble, string>> = {
  ...DATES,
  form: 'không đọc được thành ngày giờ',
  'without-time': 'chỉ ghi ngày mà không ghi giờ',
  'no-such-time': 'ghi giờ không có trên đồng hồ',
};

const SHAPES: Readonly<Record<JsonShape, string>> = {
  object: 'một nhóm tên và giá trị trong `{ }`',
  list: 'một danh sách trong `[ ]`',
  cell: 'một giá trị: chữ, con số, `true`, `false` hoặc `null`',
  key: 'một tên có trong mẫu dữ liệu',
  format: 'số phiên bản mẫu dữ liệu là `1`',
};

/** What is wrong with a data file, in Vietnamese. */
export const dataVi: Sentences<DataFindingArgs> = {
  FILE_KIND_UNKNOWN: ({ file, known }, say) => ({
    message: `Không nhận ra tệp ${say.quote(file)} chứa loại dữ liệu nào.`,
    help: `Đặt lại tên tệp hoặc sửa dòng tiêu đề theo một trong các mẫu: ${known.map((one) => template(one, say)).join('; ')}.`,
  }),
  FILE_KIND_NOT_YET: ({ file, kind }, say) => ({
    message: `Tệp ${say.quote(file)} là ${FILES[kind]}, loại này chưa đọc được trong phiên bản hiện nay.`,
    help:
      kind === 'spreadsheet'
        ? RESAVE
        : 'Bỏ tệp này ra, hoặc chuyển dữ liệu sang tệp CSV thuộc loại đọc được.',
  }),
  FILE_EMPTY: ({ file }, say) => ({
    message: `Tệp ${say.quote(file)} không có nội dung.`,
    help: 'Thêm dòng tiêu đề và các dòng dữ liệu, hoặc bỏ tệp này ra.',
  }),
  FILE_TOO_LARGE: ({ file, bytes, limit }, say) => ({
    message: `Tệp ${say.quote(file)} nặng ${megabytes(bytes)} MB, quá mức ${megabytes(limit)} MB đọc được.`,
    help: 'Chia tệp thành nhiều tệp nhỏ hơn.',
  }),
  TOO_MANY_ROWS: ({ file, limit }, say) => ({
    message: `Tệp ${say.quote(file)} có nhiều hơn ${count(limit)} dòng.`,
    help: 'Chia tệp thành nhiều tệp nhỏ hơn.',
  }),
  CELL_TOO_LONG: ({ name, characters, limit }, say) => ({
    message: `Ô ở cột ${say.quote(name)} dài ${count(characters)} ký tự, quá mức ${count(limit)} ký tự.`,
    help: 'Rút ngắn nội dung ô; nếu ô nuốt cả các dòng sau thì có thể thiếu một dấu ngoặc kép.',
  }),
  ...workbooksVi,
  ...tablesInPlaceVi,
  ENCODING_REFUSED: ({ file, suspected }, say) => ({
    message: `Tệp ${say.quote(file)} ${ENCODINGS[suspected]}.`,
    help: ENCODING_HELP[suspected],
  }),
  NO_UNITS: () => ({
    message: 'Dữ liệu không có đơn vị nào.',
    help: 'Thêm tệp danh sách đơn vị, mỗi đơn vị một dòng.',
  }),

  SEPARATOR_DETECTED: ({ file, separator }, say) => ({
    message: `Các cột của tệp ${say.quote(file)} ngăn nhau bằng ${SEPARATORS[separator]}.`,
    help: 'Không cần làm gì nếu đúng; nếu sai thì lưu lại tệp với một loại dấu ngăn cột.',
  }),
  DECIMAL_MARK_DETECTED: ({ file, mark }, say) => ({
    message: `Số lẻ trong tệp ${say.quote(file)} viết bằng ${MARKS[mark]} thập phân.`,
    help: 'Không cần làm gì nếu đúng; nếu sai thì sửa cách viết số cho cả tệp.',
  }),
  DECIMAL_MARK_CONFLICT: ({ file, comma, point }, say) => ({
    message: `Tệp ${say.quote(file)} viết số theo hai cách: ${say.quote(comma.text)} (dòng ${comma.row}) dùng dấu phẩy thập phân, ${say.quote(point.text)} (dòng ${point.row}) dùng dấu chấm.`,
    help: 'Viết mọi con số trong tệp theo một cách.',
  }),
  DECIMAL_MARK_UNDECIDED: ({ name, text }, say) => ({
    message: `Số ${say.quote(text)} ở cột ${say.quote(name)} có thể hiểu theo hai cách, và trong tệp không có số nào khác để biết dấu nào là dấu thập phân.`,
    help: `Bỏ dấu ngăn hàng nghìn, hoặc thêm số lẻ cho rõ, ví dụ: ${say.quote('1234')} hoặc ${say.quote('1,2340')}.`,
  }),

  CSV_MALFORMED: ({ why }) => ({
    message: CSV[why],
    help: 'Kiểm tra dấu ngoặc kép trong dòng này và dòng trên; dấu ngoặc kép bên trong một ô phải viết hai lần liền nhau: `""`.',
  }),
  COLUMN_UNKNOWN: ({ name, suggestion }, say) => ({
    message: `Không có cột nào tên là ${say.quote(name)}.`,
    help: didYouMean(suggestion, say),
  }),
  COLUMN_IGNORED: ({ name }, say) => ({
    message: `Cột ${say.quote(name)} không được dùng đến.`,
    help: 'Không cần làm gì nếu cột này chỉ để tham khảo; nếu không thì sửa tên cột cho đúng.',
  }),
  COLUMN_TWICE: ({ name, column, firstColumn }, say) => ({
    message: `Cột ${say.quote(name)} có hai lần, ở cột thứ ${firstColumn} và cột thứ ${column}.`,
    help: 'Giữ lại một cột và xóa cột kia.',
  }),
  COLUMN_MISSING: ({ wanted }, say) => ({
    message: `Thiếu cột ${say.anyOf(wanted.map(say.quote))}.`,
    help: 'Thêm cột này vào dòng tiêu đề và điền cho từng dòng.',
  }),
  ROW_LENGTH: ({ cells, wanted }) => ({
    message: `Dòng này có ${cells} ô, còn dòng tiêu đề có ${wanted} ô.`,
    help:
      cells > wanted
        ? 'Xóa các ô thừa; nếu một ô có chứa dấu ngăn cột thì đặt cả ô trong ngoặc kép.'
        : 'Thêm cho đủ ô; ô chưa có số liệu thì để trống.',
  }),

  JSON_MALFORMED: () => ({
    message: 'Tệp JSON bị lỗi từ chỗ này, không đọc tiếp được.',
    help: 'Xem lại dấu phẩy, dấu ngoặc và dấu ngoặc kép ở ngay trước chỗ này.',
  }),
  JSON_TOO_DEEP: ({ file, limit }, say) => ({
    message: `Tệp ${say.quote(file)} lồng quá ${limit} tầng.`,
    help: 'Viết lại theo mẫu dữ liệu; mẫu chỉ có vài tầng.',
  }),
  JSON_NOT_IN_SHAPE: ({ pointer, wanted }, say) => ({
    message: `Ở ${pointer === '' ? 'đầu tệp' : say.quote(pointer)} cần ${SHAPES[wanted]}.`,
    help: 'Sửa chỗ này theo mẫu dữ liệu JSON trong tài liệu hướng dẫn.',
  }),
  JSON_KEY_TWICE: ({ name, firstRow }, say) => ({
    message: `Tên ${say.quote(name)} đã có ở dòng ${firstRow}.`,
    help: 'Giữ lại một chỗ và xóa chỗ kia.',
  }),

  NUMBER_UNREADABLE: (cell, say) => ({
    message: `${holds(cell, say)}, không đọc được thành số.`,
    help: 'Chỉ ghi con số, không kèm chữ hay đơn vị tính; chưa có số liệu thì để trống.',
  }),
  RATIO_WITHOUT_PERCENT: (cell, say) => ({
    message: `${holds(cell, say)}, là tỷ lệ nhưng không có dấu \`%\`.`,
    help: `Ghi kèm dấu phần trăm, ví dụ: ${say.quote('85,3%')}, hoặc đặt tên cột là ${say.quote(`${cell.name} (%)`)}.`,
  }),
  DATE_UNREADABLE: (cell, say) => ({
    message: `${holds(cell, say)}, ${DATES[cell.why]}.`,
    help: 'Ghi ngày/tháng/năm đủ bốn chữ số của năm, ví dụ: `31/12/2025`.',
  }),
  TIME_UNREADABLE: (cell, say) => ({
    message: `${holds(cell, say)}, ${TIMES[cell.why]}.`,
    help: 'Ghi ngày/tháng/năm và giờ:phút, ví dụ: `20/10/2026 17:00`.',
  }),
  YES_NO_UNREADABLE: (cell, say) => ({
    message: `${holds(cell, say)}, không rõ là có hay không.`,
    help: 'Ghi `có` hoặc `không`; chưa có số liệu thì để trống.',
  }),
  CELL_BLANK: ({ name }, say) => ({
    message: `Ô dưới cột ${say.quote(name)} còn trống.`,
    help: 'Điền vào ô này, hoặc xóa cả dòng.',
  }),
  OPTION_UNKNOWN: (cell, say) => ({
    message: `${holds(cell, say)}, không có trong các lựa chọn.`,
    help:
      cell.suggestion === undefined
        ? `Ghi ${say.anyOf(cell.known.map(say.quote))}.`
        : didYouMean(cell.suggestion, say),
  }),
  TOO_FINE: (cell, say) => ({
    message: `${holds(cell, say)}, lẻ hơn mức cho phép là ${say.number(cell.resolution)}.`,
    help:
      cell.resolution === '1'
        ? 'Ghi số nguyên.'
        : `Ghi số chính xác đến ${say.number(cell.resolution)}.`,
  }),
  ERROR_CELL: (cell, say) => ({
    message: `${holds(cell, say)}, là lỗi của bảng tính chứ không phải số liệu.`,
    help: 'Sửa công thức trong bảng tính, rồi lưu lại tệp.',
  }),
  FORMULA_CELL: (cell, say) => ({
    message: `${holds(cell, say)}, là công thức chứ không phải kết quả.`,
    help: 'Trong bảng tính, dán lại ô này dưới dạng giá trị (Paste Values), rồi lưu lại tệp.',
  }),
  VALUE_TWICE: ({ name, unit, firstRow }, say) => ({
    message: `${say.quote(name)}${unit === undefined ? '' : ` của đơn vị ${say.quote(unit)}`} đã được ghi ở dòng ${firstRow}.`,
    help: 'Giữ lại một dòng và xóa dòng kia.',
  }),

  UNIT_MISSING: () => ({
    message: 'Dòng này không ghi đơn vị.',
    help: 'Điền mã đơn vị, hoặc xóa dòng này.',
  }),
  UNIT_UNKNOWN: ({ unit, suggestion }, say) => ({
    message: `Đơn vị ${say.quote(unit)} không có trong danh sách đơn vị.`,
    help:
      suggestion === undefined
        ? 'Thêm đơn vị này vào danh sách, hoặc sửa lại mã đơn vị.'
        : didYouMean(suggestion, say),
  }),
  UNIT_TWICE: ({ unit, firstRow }, say) => ({
    message: `Đơn vị ${say.quote(unit)} đã có ở dòng ${firstRow}.`,
    help: 'Giữ lại một dòng; hai đơn vị khác nhau thì phải khác mã.',
  }),
  UNIT_WITHOUT_TYPE: ({ unit, known }, say) => ({
    message: `Đơn vị ${say.quote(unit)} chưa ghi loại đơn vị.`,
    help: `Ghi ${say.anyOf(known.map(say.quote))} vào cột loại.`,
  }),
  UNIT_TYPE_NOT_ASSESSED: ({ unit, type, known }, say) => ({
    message: `Đơn vị ${say.quote(unit)} thuộc loại ${say.quote(type)}, không phải đối tượng của bộ tiêu chí này.`,
    help: `Sửa loại thành ${say.anyOf(known.map(say.quote))}, hoặc bỏ đơn vị này ra.`,
  }),
  UNIT_RULEBOOK_UNCLEAR: ({ unit, takers }, say) => ({
    message:
      takers.length > 0
        ? `Đơn vị ${say.quote(unit)} được chấm theo nhiều bộ tiêu chí: ${takers.map(say.quote).join(', ')}.`
        : `Đơn vị ${say.quote(unit)} không được chấm theo bộ tiêu chí nào.`,
    help: `Xem lại ${say.keyword('units')} và ${say.keyword('use rulebook')} trong các bộ tiêu chí, hoặc sửa loại đơn vị ở dòng này.`,
  }),
  UNIT_BLOCK_CONTRADICTED: ({ unit, stated, block }, say) => ({
    message: `Đơn vị ${say.quote(unit)} ghi khối ${say.quote(stated)}, trong khi bộ tiêu chí xếp loại đơn vị này vào khối ${say.quote(block)}.`,
    help: 'Bỏ khối ra khỏi dòng này, hoặc sửa loại đơn vị; khối được tính theo bộ tiêu chí.',
  }),
  INPUT_UNKNOWN: ({ input, suggestion }, say) => ({
    message: `Bộ tiêu chí không có số liệu ${say.quote(input)}.`,
    help:
      suggestion === undefined
        ? 'Ghi đúng tên số liệu như trong bộ tiêu chí, hoặc bỏ nó ra.'
        : didYouMean(suggestion, say),
  }),
  INPUT_IS_SHARED: ({ input }, say) => ({
    message: `${say.quote(input)} là số liệu chung cho mọi đơn vị, không ghi riêng cho từng đơn vị.`,
    help: 'Chuyển số liệu này sang tệp số liệu chung.',
  }),
  INPUT_IS_NOT_SHARED: ({ input }, say) => ({
    message: `${say.quote(input)} là số liệu của từng đơn vị, không phải số liệu chung.`,
    help: 'Chuyển số liệu này sang tệp số liệu của các đơn vị, mỗi đơn vị một giá trị.',
  }),
  EVIDENCE_UNKNOWN: ({ evidence, suggestion }, say) => ({
    message: `Bộ tiêu chí không có minh chứng ${say.quote(evidence)}.`,
    help:
      suggestion === undefined
        ? 'Ghi đúng tên minh chứng như trong bộ tiêu chí, hoặc xóa dòng này.'
        : didYouMean(suggestion, say),
  }),
  EVIDENCE_STATE_UNKNOWN: ({ text, known }, say) => ({
    message: `Không có trạng thái minh chứng ${say.quote(text)}.`,
    help: `Ghi ${say.anyOf(known.map(say.quote))}.`,
  }),
  SURVEY_UNKNOWN: ({ survey, suggestion }, say) => ({
    message: `Bộ tiêu chí không có khảo sát ${say.quote(survey)}.`,
    help:
      suggestion === undefined
        ? 'Ghi đúng tên khảo sát như trong bộ tiêu chí, hoặc xóa dòng này.'
        : didYouMean(suggestion, say),
  }),
  GROUP_UNKNOWN: (cell, say) => ({
    message: `${holds(cell, say)}, không phải nhóm trả lời của khảo sát này.`,
    help:
      cell.suggestion === undefined
        ? cell.known.length === 0
          ? 'Để trống ô này, vì khảo sát không chia nhóm.'
          : `Ghi ${say.anyOf(cell.known.map(say.quote))}.`
        : didYouMean(cell.suggestion, say),
  }),
  RESPONDENT_TWICE: ({ unit, firstRow }, say) => ({
    message: `Người này đã trả lời khảo sát về đơn vị ${say.quote(unit)} ở dòng ${firstRow}.`,
    help: 'Giữ lại một câu trả lời; hai người khác nhau thì phải khác mã.',
  }),
  CRITERION_UNKNOWN: ({ criterion, suggestion }, say) => ({
    message: `Bộ tiêu chí không có mục ${say.quote(criterion)}.`,
    help:
      suggestion === undefined
        ? 'Ghi đúng mã của mục như trong bộ tiêu chí, hoặc xóa dòng này.'
        : didYouMean(suggestion, say),
  }),
  CRITERION_NOT_BY_EXPERTS: ({ criterion }, say) => ({
    message: `Mục ${say.quote(criterion)} không do chuyên gia chấm.`,
    help: 'Sửa lại mã của mục, hoặc xóa dòng này.',
  }),
  RATER_UNKNOWN: (cell, say) => ({
    message: `${holds(cell, say)}, không phải người chấm của mục này.`,
    help: `Ghi ${say.anyOf(cell.known.map(say.quote))}.`,
  }),
  TABLE_UNKNOWN: ({ table, suggestion }, say) => ({
    message: `Bộ tiêu chí không có bảng ${say.quote(table)}.`,
    help:
      suggestion === undefined
        ? 'Đặt tên tệp theo đúng tên bảng trong bộ tiêu chí, hoặc bỏ tệp này ra.'
        : didYouMean(suggestion, say),
  }),
  ROUND_UNKNOWN: ({ text, known }, say) => ({
    message: `Không có đợt đánh giá ${say.quote(text)}.`,
    help: `Ghi ${say.anyOf(known.map(say.quote))} vào cột đợt.`,
  }),
};

/** `Ô ở cột x ghi y`, to be followed by what is wrong with it. */
function holds({ name, text }: { name: string; text: string }, say: Speaker): string {
  return `Ô ở cột ${say.quote(name)} ghi ${say.quote(text)}`;
}

function didYouMean(suggestion: string, say: Speaker): string {
  return `Có phải ý bạn là ${say.quote(suggestion)}?`;
}

function template({ kind, fileNames, columns }: KnownHeader, say: Speaker): string {
  return `${FILES[kind]} (${say.anyOf(fileNames.map(say.quote))}, cột ${columns.vi.map(say.quote).join(', ')})`;
}

function count(number: number): string {
  return formatNumber(String(number), 'vi');
}

function megabytes(bytes: number): string {
  return count(Math.ceil(bytes / (1024 * 1024)));
}
