import type { UnitSentences } from './units.js';

/** What is said of types of unit and their blocks, in Vietnamese. */
export const unitsVi: UnitSentences = {
  TYPE_IN_TWO_BLOCKS: ({ type, block, other }, say) => ({
    message: `Loại đơn vị ${say.quote(type)} được xếp vào cả khối ${say.quote(other)} lẫn khối ${say.quote(block)}.`,
    help: 'Để mỗi loại đơn vị trong đúng một khối.',
  }),
  TYPE_WITHOUT_BLOCK: ({ type }, say) => ({
    message: `Loại đơn vị ${say.quote(type)} không nằm trong khối nào.`,
    help: `Thêm loại này vào một khối, ví dụ: ${say.code`{block} "…": ${type}`}; hoặc ghi ${say.code`{block}: {by unit type}`}.`,
  }),
  RULEBOOKS_MIXED: ({ kind }, say) => ({
    message: `Một ${kind === 'library' ? 'thư viện' : 'văn bản sửa đổi'} nằm chung tệp với phần khác.`,
    help: `Chuyển ${say.keyword(kind)} sang một tệp riêng; chỉ các ${say.keyword('rulebook')} mới đứng chung một tệp.`,
  }),
  RULEBOOK_CODE_TWICE: ({ code }, say) => ({
    message: `Trong tệp đã có một bộ tiêu chí mang mã ${say.quote(code)}.`,
    help: 'Đặt cho mỗi bộ tiêu chí trong tệp một mã riêng.',
  }),
  RULEBOOK_UNKNOWN: ({ code, suggestion, known }, say) => ({
    message: `Tệp này không có bộ tiêu chí nào khác mang mã ${say.quote(code)}.`,
    help:
      suggestion === undefined
        ? known.length > 0
          ? `Ghi ${say.anyOf(known.map(say.quote))}.`
          : 'Viết bộ tiêu chí đó vào cùng tệp này, sau bộ đang viết.'
        : `Có phải ý bạn là ${say.quote(suggestion)}?`,
  }),
  UNIT_TYPE_TAKEN_TWICE: ({ type, rulebook, other }, say) => ({
    message: `Loại đơn vị ${say.quote(type)} được chấm theo cả bộ ${say.quote(other)} lẫn bộ ${say.quote(rulebook)}.`,
    help: `Để loại này ở một bộ, hoặc ghi ${say.code`{use rulebook} ${rulebook} {when} {unit is} ${type}`} trong bộ ${say.quote(other)}.`,
  }),
  STAND_IN_CYCLE: ({ path }, say) => ({
    message: `Các bộ tiêu chí thay nhau vòng tròn: ${path.map(say.quote).join(' → ')}.`,
    help: `Bỏ một dòng ${say.keyword('use rulebook')} trong vòng này.`,
  }),
  STAND_IN_BY_FIGURES: (_, say) => ({
    message: 'Bộ tiêu chí của một đơn vị không thể tùy thuộc vào số liệu hay điểm của đơn vị đó.',
    help: `Chỉ hỏi đơn vị là gì, ví dụ: ${say.code`{unit is} phường`}; các điều kiện ấy nối được bằng ${say.keyword('and')}, ${say.keyword('or')}, ${say.keyword('not')}.`,
  }),
};
