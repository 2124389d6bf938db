import type { WorkbookTrouble } from '@cchc/data';
import { formatNumber } from '../format/number.js';
import type { WorkbookSentences } from './workbooks.js';

const TROUBLES: Readonly<Record<WorkbookTrouble, (limit: string) => string>> = {
  'old-form': () => 'thuộc dạng bảng tính khác (.xls, .xlsb hoặc .ods), không đọc được',
  locked: () => 'được khóa bằng mật khẩu',
  'no-workbook': () => 'không phải là bảng tính Excel',
  broken: () => 'đã hỏng nên không mở được',
  'document-type': () => 'có phần khai báo lạ mà không bảng tính nào cần, nên không được mở',
  swollen: (limit) => `khi giải nén lớn hơn mức ${limit} byte, nên không được mở`,
  'too-many-parts': (limit) => `gồm nhiều hơn ${limit} phần`,
  'too-many-sheets': (limit) => `có nhiều hơn ${limit} trang tính`,
  'too-many-cells': (limit) => `có nhiều hơn ${limit} ô`,
  'too-wide': (limit) => `có trang tính rộng hơn ${limit} cột`,
};

const RESAVE = 'Mở tệp trong Excel, chọn Lưu thành (Save As), kiểu “Excel Workbook (*.xlsx)”.';
const SPLIT = 'Chỉ giữ lại dữ liệu cần chấm, hoặc chia thành nhiều tệp.';
const COPY = 'Chép dữ liệu sang một bảng tính mới rồi lưu lại; đừng dùng tệp không rõ nguồn gốc.';

const CURES: Readonly<Record<WorkbookTrouble, string>> = {
  'old-form': RESAVE,
  locked: 'Mở tệp, bỏ mật khẩu rồi lưu lại.',
  'no-workbook': RESAVE,
  broken: RESAVE,
  'document-type': COPY,
  swollen: COPY,
  'too-many-parts': COPY,
  'too-many-sheets': SPLIT,
  'too-many-cells': SPLIT,
  'too-wide': SPLIT,
};

export const workbooksVi: WorkbookSentences = {
  WORKBOOK_REFUSED: ({ file, why, limit }, say) => ({
    message: `Tệp ${say.quote(file)} ${TROUBLES[why](formatNumber(String(limit ?? 0), 'vi'))}.`,
    help: CURES[why],
  }),
  SHEET_IGNORED: ({ file, why }, say) =>
    why === 'hidden'
      ? {
          message: `Trang tính ${say.quote(file)} bị ẩn nên không được đọc.`,
          help: 'Bỏ ẩn nếu cần lấy dữ liệu; nếu không thì xóa trang này.',
        }
      : {
          message: `Không nhận ra trang tính ${say.quote(file)} chứa loại dữ liệu nào, nên không đọc.`,
          help: 'Đặt tên trang và dòng tiêu đề như trong mẫu của `cchc data template`; nếu chỉ là ghi chú thì cho tên trang bắt đầu bằng `_`.',
        },
  FORMULA_RESULT_TAKEN: ({ count }) => ({
    message:
      count === 1
        ? 'Ô này có công thức; kết quả đã tính khi lưu tệp được lấy làm giá trị.'
        : `Ô này và ${formatNumber(String(count - 1), 'vi')} ô khác có công thức; kết quả đã tính khi lưu tệp được lấy làm giá trị.`,
    help: 'Không cần làm gì nếu công thức đúng và tệp đã được tính lại trước khi lưu.',
  }),
  DATE_CELL: ({ name, text }, say) => ({
    message: `Ô ở cột ${say.quote(name)} là ngày tháng (${say.quote(text)}), không phải giá trị cần có; bảng tính thường tự đổi những gì viết như ${say.quote('1/2')} thành ngày.`,
    help: 'Định dạng ô là Văn bản (Text) hoặc Số (Number), rồi nhập lại.',
  }),
  CODE_AS_NUMBER: ({ name, text, codes }, say) => ({
    message: `Ô ở cột ${say.quote(name)} là số ${say.quote(text)}, có thể là mã ${codes.map((code) => say.quote(code)).join(' hoặc ')}.`,
    help: 'Định dạng cột mã là Văn bản (Text), rồi nhập lại mã.',
  }),
};
