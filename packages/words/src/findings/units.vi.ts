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
};
