import type { Expected, SyntaxHint } from '@cchc/language';
import type { Speaker } from '../speaker.js';
import type { SyntaxSentences } from './syntax.js';

/** What the parser and the lexer stumble on, in Vietnamese. */
export const syntaxVi: SyntaxSentences = {
  SYNTAX_UNEXPECTED: ({ found, expected, hint }, say) => ({
    message: unexpected(found, expected, say),
    help: hint ? hinted(hint, say) : usual(found, expected, say),
  }),
  WRITTEN_OTHERWISE: ({ written, instead }, say) =>
    instead === ''
      ? {
          message: `${say.quote(written)} ở đây không nói gì thêm nên được bỏ qua.`,
          help: `Xóa đi; lệnh ${say.quote('cchc format')} sửa mọi chỗ như vậy trong tệp.`,
        }
      : {
          message: `${say.quote(written)} ở đây được hiểu là ${say.quote(instead)}.`,
          help: `Viết ${say.quote(instead)}; lệnh ${say.quote('cchc format')} sửa mọi chỗ như vậy trong tệp.`,
        },
  UNCLOSED_BLOCK: () => ({
    message: 'Dấu `{` này chưa có dấu `}` đóng lại.',
    help: 'Thêm dấu `}` trên một dòng riêng, sau nội dung cuối cùng của phần này.',
  }),
  UNOPENED_BLOCK: ({ why }) =>
    why === 'opener-missing'
      ? {
          message: 'Dòng này thiếu dấu `{` ở cuối.',
          help: 'Thêm dấu `{` vào cuối dòng; các dòng thụt vào bên dưới thuộc về nó.',
        }
      : {
          message: 'Dấu `}` này thừa, không đóng phần nào.',
          help: 'Xóa dấu này, hoặc thêm dấu `{` ở dòng mở đầu phần mà nó đóng.',
        },
};

const SORTS: Readonly<Record<Exclude<Expected['kind'], 'keyword'>, (say: Speaker) => string>> = {
  name: () => 'một tên',
  code: () => 'một mã như `1.1.2`',
  number: () => 'một con số',
  text: () => 'một đoạn chữ trong ngoặc kép',
  date: () => 'một ngày như `31/12/2026`',
  value: () => 'một giá trị (con số, ngày, tên số liệu hoặc công thức)',
  outcome: (say) => `số điểm hoặc cách xử lý như ${say.keyword('not assessed')}`,
  statement: () => 'một nội dung khác',
  'line-end': () => 'hết dòng',
  end: () => 'hết tệp',
};

function unexpected(found: string, expected: readonly Expected[], say: Speaker): string {
  if (expected.some(({ kind }) => kind === 'statement'))
    return `Trong phần này không có nội dung nào bắt đầu bằng ${say.quote(found)}.`;
  if (expected.some(({ kind }) => kind === 'line-end'))
    return `Nội dung của dòng đã đủ trước ${say.quote(found)}.`;
  const wanted = say.anyOf(
    expected.map((one) =>
      one.kind === 'keyword' ? say.keyword(one.keyword) : SORTS[one.kind](say),
    ),
  );
  const needs = wanted === '' ? 'nội dung khác' : wanted;
  if (found === '\n') return `Dòng này còn thiếu ${needs}.`;
  return found === ''
    ? `Tệp kết thúc ở đây, nhưng còn cần ${needs}.`
    : `Chỗ này là ${say.quote(found)}, nhưng cần ${needs}.`;
}

function usual(found: string, expected: readonly Expected[], say: Speaker): string {
  const [only, another] = expected;
  if (only?.kind === 'keyword' && only.keyword !== '}' && !another)
    return `Thêm ${say.keyword(only.keyword)} ${found === '\n' ? 'vào cuối dòng' : 'ngay trước chỗ này'}.`;
  if (found === '\n') return 'Viết tiếp phần còn thiếu ngay trên dòng này.';
  if (expected.some(({ kind }) => kind === 'statement'))
    return 'Sửa từ đầu dòng, hoặc chuyển dòng này ra ngoài phần đang viết.';
  if (expected.some(({ kind }) => kind === 'line-end'))
    return 'Bỏ phần thừa, hoặc viết nó thành một nội dung riêng ở dòng sau.';
  return 'Xem lại dòng này và cuối dòng trên: có thể thiếu dấu `:`, dấu `}` hoặc thừa một từ.';
}

function hinted(hint: SyntaxHint, say: Speaker): string {
  switch (hint.kind) {
    case 'instead':
      if (hint.instead === '') return `Bỏ ${say.quote(hint.written)}.`;
      return `Viết ${say.quote(hint.instead.trim())} thay cho ${say.quote(hint.written.trim())}.`;
    case 'title-in-quotes':
      return `Đặt tiêu đề trong ngoặc kép: ${say.quote(hint.instead)}.`;
    case 'quotes-inside':
      return 'Ngoặc kép nằm trong tiêu đề thì viết là `\\"`, hoặc bỏ đi.';
    case 'title-missing':
      return 'Thêm tiêu đề trong ngoặc kép ngay sau mã.';
    case 'code-missing':
      return 'Thêm mã như trong quyết định trước tiêu đề, ví dụ `1.1`.';
    case 'block-has-points':
      return `Mức tối đa ở đây là số điểm, không phải tỷ lệ: ghi ${say.code`{max} 5 {points}`}; nếu mức tối đa là một phần của điểm đạt được thì giới hạn trong cách chấm của từng mục: ${say.code`{score} …, {no more than} 5% × tên`}, với ${say.code`{let} tên = {score of} I + …`}.`;
    case 'share-is-added-once':
      return `Tỷ lệ của tổng điểm chỉ được cộng một lần, theo ${say.keyword('when')}; nếu cộng theo số lượng thì viết một mục với công thức: ${say.code`{score} 1% × tên × số_lượng`}, với ${say.code`{let} tên = {score of} I + …`}.`;
    case 'no-deductions-here':
      return `Ở đây không dùng được ${say.keyword('from')} ${say.keyword('max')} hay ${say.keyword('cumulative')}: viết công thức, ví dụ ${say.code`{else}: {largest}({max} - 0,5 × số_lần; 0)`}.`;
    case 'no-floor-here':
      return `Mức thấp nhất của một công thức viết bằng ${say.keyword('largest')}, ví dụ ${say.code`{score} {largest}(0; 10 - 0,5 × số_lần)`}; điểm của mục vốn không xuống dưới 0 trừ khi ghi ${say.keyword('lowest')} ở tiêu đề.`;
    case 'cap-on-the-line-above':
      return `Viết ở cuối dòng trên, sau dấu phẩy: ${say.code`{score} 0,5 {per} số_lần, {no more than} 10`}.`;
    case 'test-of-rank':
      return `Kiểm thử chấm một đơn vị nên không kiểm được thứ hạng; xem thứ hạng bằng ${say.quote('cchc score')}.`;
    case 'test-of-other':
      return `Sau ${say.keyword('then')} chỉ kiểm điểm, xếp loại và số liệu bị từ chối; số liệu cho trước ghi sau ${say.keyword('given')}, còn kết quả tính thêm thì xem bằng ${say.quote('cchc score')}.`;
  }
}
