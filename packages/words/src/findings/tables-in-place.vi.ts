import type { TableTrouble } from '@cchc/data';
import { formatNumber } from '../format/number.js';
import type { TableInPlaceSentences } from './tables-in-place.js';

const TROUBLES: Readonly<Record<TableTrouble, (detail: string) => string>> = {
  'row-by-row': (table) => `các dòng được chấm từng dòng một (${table}) mà bảng có quá nhiều dòng`,
  'not-exact': (what) =>
    `một số liệu tính trên các dòng dùng điều không tính chính xác tại chỗ được (${what})`,
  'column-type': (column) => `có cột thuộc kiểu không đọc chính xác được (${column})`,
  'several-files': (table) => `bảng ${table} còn nằm ở tệp khác`,
  'several-rulebooks': () => 'tệp bộ tiêu chí có nhiều bộ tiêu chí',
  'too-many-options': (column) =>
    `cột ${column} có quá nhiều nội dung khác nhau so với một lựa chọn`,
  unreadable: (what) => `tệp không đọc được (${what})`,
};

const SPLIT = 'Nộp ít dòng hơn, nhiều nhất 200.000 dòng, ví dụ một mẫu được chọn.';

const CURES: Readonly<Record<TableTrouble, string>> = {
  'row-by-row': SPLIT,
  'not-exact': `Chỉ dùng cột, số và tham số trong điều kiện của dòng. ${SPLIT}`,
  'column-type': 'Lưu cột đó dưới dạng số nguyên, số thập phân, ngày, có/không hoặc văn bản.',
  'several-files': 'Gộp mọi dòng của bảng vào một tệp.',
  'several-rulebooks': SPLIT,
  'too-many-options': 'Xem lại dữ liệu trong cột có đúng không.',
  unreadable: 'Lưu lại tệp, dạng CSV mã UTF-8 hoặc Parquet.',
};

export const tablesInPlaceVi: TableInPlaceSentences = {
  TABLE_IN_PLACE: ({ file, rows }, say) => ({
    message: `${formatNumber(String(rows), 'vi')} dòng của tệp ${say.quote(file)} được tính ngay tại tệp.`,
    help: 'Không phải làm gì.',
  }),
  TABLE_IN_PLACE_REFUSED: ({ file, why, detail }, say) => ({
    message: `Bảng trong tệp ${say.quote(file)} bị bỏ ra ngoài: ${TROUBLES[why](say.quote(detail))}.`,
    help: CURES[why],
  }),
  FAULTS_NOT_LISTED: ({ file, count, listed }, say) => ({
    message: `Còn ${formatNumber(String(count), 'vi')} lỗi khác của tệp ${say.quote(file)} không được liệt kê.`,
    help: `Sửa ${formatNumber(String(listed), 'vi')} lỗi đã liệt kê rồi kiểm tra lại.`,
  }),
};
