import type { CitationProblem, RecordProblem, UseProblem } from '@cchc/language';
import { basisInWords } from '../documents/basis.js';
import type { OtherFiles } from './other-files.js';

const NOT_FOUND: Readonly<Record<UseProblem, readonly [message: string, help: string]>> = {
  missing: [
    'không có tệp này',
    'Kiểm tra lại tên tệp; đường dẫn tính từ thư mục của tệp đang viết.',
  ],
  outside: [
    'tệp nằm ngoài thư mục làm việc',
    'Chép tệp vào thư mục của bộ tiêu chí rồi ghi đường dẫn tương đối, ví dụ `"thang-chung.cchc"`.',
  ],
  unreadable: ['không đọc được tệp này', 'Kiểm tra quyền đọc và bảo đảm tệp được lưu bằng UTF-8.'],
  'too-many': ['có quá nhiều tệp dùng chung', 'Gộp bớt các thư viện lại.'],
};

const NOT_CITED: Readonly<Record<CitationProblem, readonly [message: string, help: string]>> = {
  missing: [
    'không có tệp này',
    'Đặt lại tệp vào thư mục `can-cu`, hoặc ghi nhận lại bằng `cchc cite`.',
  ],
  outside: [
    'tệp nằm ngoài thư mục làm việc',
    'Chép chính tệp đó vào thư mục `can-cu`, không dùng liên kết.',
  ],
  unreadable: ['không đọc được tệp này', 'Kiểm tra quyền đọc và bảo đảm tệp được lưu bằng UTF-8.'],
  'too-large': ['tệp quá lớn', 'Chỉ giữ phần văn bản được viện dẫn trong tệp.'],
  'no-article': [
    'trong tệp không có điều này',
    'Kiểm tra số điều; mỗi điều bắt đầu bằng một dòng như `Điều 3. Tên điều`.',
  ],
  'no-clause': [
    'trong tệp không có khoản này',
    'Kiểm tra số khoản; mỗi khoản bắt đầu bằng một dòng như `2. Nội dung khoản`, đánh số liên tục.',
  ],
  twice: [
    'trong tệp có nhiều chỗ như vậy nên không rõ chỗ nào',
    'Sửa tệp để điều, khoản được viện dẫn và điều tiếp theo chỉ mở đầu một dòng.',
  ],
  empty: ['tệp không có nội dung', 'Chép nội dung văn bản vào tệp.'],
};

const NO_RECORD: Readonly<Record<RecordProblem, readonly [message: string, help: string]>> = {
  outside: [
    'tệp nằm ngoài thư mục làm việc',
    'Chép chính tệp đó vào thư mục `can-cu`, không dùng liên kết.',
  ],
  unreadable: ['không đọc được tệp này', 'Kiểm tra quyền đọc và bảo đảm tệp được lưu bằng UTF-8.'],
  'no-record': [
    'nội dung không phải do `cchc cite` ghi',
    'Xóa tệp rồi ghi nhận lại bằng `cchc cite`.',
  ],
};

/** What is said of other files, in Vietnamese. */
export const otherFilesVi: OtherFiles = {
  USE_NOT_FOUND: ({ path, problem }, say) => ({
    message: `Không dùng được tệp ${say.quote(path)}: ${NOT_FOUND[problem][0]}.`,
    help: NOT_FOUND[problem][1],
  }),
  USE_CYCLE: ({ path }, say) => ({
    message: `Tệp ${say.quote(path)} dùng lại chính tệp đang dùng nó.`,
    help: 'Bỏ một trong hai dòng `dùng`, hoặc chuyển phần dùng chung sang một thư viện thứ ba.',
  }),
  USE_NOT_A_LIBRARY: ({ path }, say) => ({
    message: `Tệp ${say.quote(path)} không phải là thư viện.`,
    help: 'Chỉ dùng được tệp bắt đầu bằng `thư viện "…" { … }`; chuyển phần dùng chung sang một tệp như vậy.',
  }),
  USE_HAS_ERRORS: ({ path, errors }, say) => ({
    message: `Tệp ${say.quote(path)} có ${say.number(String(errors))} lỗi nên chưa dùng được.`,
    help: `Kiểm tra và sửa tệp ${say.quote(path)} trước.`,
  }),
  LIBRARY_HOLDS_CRITERIA: () => ({
    message: 'Thư viện chỉ chứa phần dùng chung, không chứa tiêu chí, xếp loại hay xếp hạng.',
    help: 'Chuyển phần này sang một bộ tiêu chí; thư viện giữ thang, tham số, số liệu, minh chứng, bảng, khảo sát.',
  }),
  SCALE_ARGUMENTS: ({ scale, wanted, given }, say) => ({
    message: `Thang ${say.quote(scale)} cần ${say.number(String(wanted))} giá trị nhưng ở đây có ${say.number(String(given))}.`,
    help: `Ghi đủ các giá trị trong ngoặc, ngăn nhau bằng dấu \`;\`, ví dụ: \`theo thang ${scale}(xong / giao)\`.`,
  }),
  AMENDMENT_OF_SEVERAL: ({ path }, say) => ({
    message: `Tệp ${say.quote(path)} có nhiều bộ tiêu chí nên không rõ văn bản này sửa đổi bộ nào.`,
    help: 'Tách bộ tiêu chí được sửa đổi ra một tệp riêng, rồi sửa đổi tệp đó.',
  }),
  AMENDMENT_TARGET_UNKNOWN: ({ code, suggestion }, say) => ({
    message: `Bộ tiêu chí được sửa đổi không có mục ${say.quote(code)}.`,
    help:
      suggestion === undefined
        ? 'Ghi đúng mã như trong bộ tiêu chí được sửa đổi.'
        : `Có phải ý bạn là ${say.quote(suggestion)}?`,
  }),
  AMENDMENT_TARGET_TWICE: ({ code }, say) => ({
    message: `Mục ${say.quote(code)} bị thay hoặc bỏ hai lần.`,
    help: 'Chỉ giữ một trong hai thay đổi, hoặc gộp chúng lại.',
  }),
  CITED_TEXT_CHANGED: ({ cited, file }, say) => ({
    message: `Nội dung được viện dẫn ${say.quote(basisInWords(cited, 'vi'))} trong ${say.quote(file)} đã khác so với lúc ghi nhận.`,
    help: 'Đọc lại phần đã đổi, sửa tiêu chí nếu cần, rồi ghi nhận nội dung mới bằng `cchc cite`.',
  }),
  CITED_TEXT_NOT_FOUND: ({ cited, file, problem }, say) => ({
    message: `Không tìm được nội dung được viện dẫn ${say.quote(basisInWords(cited, 'vi'))} trong ${say.quote(file)}: ${NOT_CITED[problem][0]}.`,
    help: NOT_CITED[problem][1],
  }),
  CITATIONS_UNREADABLE: ({ file, problem }, say) => ({
    message: `Không đối chiếu được các căn cứ với ${say.quote(file)}: ${NO_RECORD[problem][0]}.`,
    help: NO_RECORD[problem][1],
  }),
  CHANGE_OUTSIDE_AMENDMENT: () => ({
    message: 'Chỉ văn bản sửa đổi mới bỏ, thay hay thêm tiêu chí của văn bản khác.',
    help: 'Bắt đầu tệp bằng `sửa đổi "tệp-gốc.cchc" { … }`, hoặc viết thẳng tiêu chí vào bộ tiêu chí này.',
  }),
};
