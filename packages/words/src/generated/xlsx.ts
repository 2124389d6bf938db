import type { InBoth, Tongue } from '../tongue.js';

/** What the README beside a generated workbook is about. */
export interface WorkbookPackage {
  readonly title: string;
  readonly code: string;
  /** The name of the workbook. */
  readonly file: string;
}

interface Phrases {
  readonly about: (pack: WorkbookPackage) => string;
  readonly fill: string;
  readonly programs: string;
  readonly files: string;
  readonly workbook: string;
  readonly vectors: string;
  readonly exact: string;
}

const PHRASES: InBoth<Phrases> = {
  vi: {
    about: ({ title }) => `Bảng tính tự chấm điểm theo bộ tiêu chí “${title}”.`,
    fill: 'Điền vào các ô không khóa; điểm, tổng điểm và xếp loại được tính ngay. Ô chỉ nhận giá trị đúng kiểu và trong giới hạn.',
    programs:
      'Chỉ dùng những hàm mà Excel 2016 và LibreOffice định nghĩa như nhau. Kết quả được kiểm bằng LibreOffice; chưa được chạy trong Excel.',
    files: 'Tệp nào có gì:',
    workbook: 'phiếu chấm điểm, các bước tính và danh mục',
    vectors: 'dữ liệu thử (JSON chuẩn của cchc) và kết quả phải có',
    exact:
      'Mọi phép tính là số nguyên dưới 2^53, chính xác trong ô; số thập phân nhập vào được quy về số nguyên một lần và bị từ chối nếu không chính xác.',
  },
  en: {
    about: ({ title }) => `A workbook that scores by the rulebook “${title}” as it is filled in.`,
    fill: 'Fill in the cells that are not locked; scores, total and grade are worked out at once. Cells take only values of their type and within their bounds.',
    programs:
      'It works with functions that Excel 2016 and LibreOffice define alike. Its results were checked in LibreOffice; Excel itself was not run.',
    files: 'What stands where:',
    workbook: 'the form, the steps of the calculation and the lists',
    vectors: 'test data (canonical JSON of cchc) and the results they must give',
    exact:
      'All arithmetic is on whole numbers below 2^53, exact in a cell; entered decimals are made whole once, and refused where that is not exact.',
  },
};

/** The README beside a generated workbook, in Markdown; `made` says where it comes from. */
export function workbookReadme(pack: WorkbookPackage, made: string, tongue: Tongue): string {
  const say = PHRASES[tongue];
  const files = [`- \`${pack.file}\`: ${say.workbook}`, `- \`vectors/\`: ${say.vectors}`];
  const parts = [say.about(pack), say.fill, say.programs, say.files, files.join('\n'), say.exact];
  return [`# ${pack.code}`, ...parts, made].join('\n\n').concat('\n');
}
