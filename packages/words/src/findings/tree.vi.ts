import type { BlockKind } from '@cchc/language';
import type { TreeSentences } from './tree.js';

const BLOCK: Readonly<Record<BlockKind, string>> = { bonus: 'điểm cộng', penalty: 'điểm trừ' };

/** What is wrong with the tree of criteria, its points and its codes, in Vietnamese. */
export const treeVi: TreeSentences = {
  PART_ABOVE_BEST: ({ code, points, whole, most }, say) => ({
    message: `Mục ${say.quote(code)} có ${say.number(points)} điểm, trong khi mục ${say.quote(whole)} chứa nó chỉ có ${say.number(most)} điểm.`,
    help: `Hạ điểm của mục ${say.quote(code)}, hoặc nâng điểm của mục ${say.quote(whole)}.`,
  }),
  BEST_BELOW_POINTS: ({ code, points, best }, say) => ({
    message: `Mục ${say.quote(code)} chỉ lấy phần cao nhất, mà phần cao nhất có ${say.number(best)} trong ${say.number(points)} điểm.`,
    help: `Ghi ${say.number(best)} điểm ở mục ${say.quote(code)}, hoặc sửa điểm của các phần.`,
  }),
  PARTS_BESIDE_BEST_OF: ({ code }, say) => ({
    message: `Mục ${say.quote(code)} đứng cạnh ${say.keyword('best of')} nên không rõ có được cộng thêm hay không.`,
    help: `Đưa mục này vào trong ${say.keyword('best of')}, hoặc gom ${say.keyword('best of')} vào một mục riêng.`,
  }),
  PART_ABOVE_BLOCK: ({ code, points, kind, most }, say) => ({
    message: `Mục ${say.quote(code)} có ${say.number(points)} điểm, trong khi cả khối ${BLOCK[kind]} tối đa ${say.number(most)} điểm.`,
    help: `Hạ điểm của mục ${say.quote(code)}, hoặc nâng mức tối đa của khối.`,
  }),
  BLOCK_NOT_REACHED: ({ kind, most, sum }, say) => ({
    message: `Các mục của khối ${BLOCK[kind]} cộng lại được ${say.number(sum)} điểm, không bao giờ đạt mức tối đa ${say.number(most)} điểm.`,
    help: 'Đối chiếu với quyết định: có thể thiếu một mục hoặc gõ nhầm một con số.',
  }),
  BLOCK_EMPTY: ({ kind }, say) => ({
    message: `Khối ${BLOCK[kind]} này không có gì để chấm.`,
    help: `Thêm tiêu chí, hoặc một tỷ lệ như ${say.code`{add} 10% {total} {when} …`}; không dùng thì bỏ khối.`,
  }),
  WEIGHT_BESIDE_POINTS: ({ code }, say) => ({
    message: `Cùng một chỗ với mục ${say.quote(code)} có phần ghi ${say.keyword('weight')}, có phần ghi ${say.keyword('points')}.`,
    help: 'Ghi mọi phần của một mục bằng điểm, hoặc mọi phần bằng trọng số.',
  }),
  WEIGHT_WITHOUT_WHOLE: ({ code }, say) => ({
    message: `Mục ${say.quote(code)} ghi trọng số, nhưng chỗ chứa nó không có điểm để chia.`,
    help: `Ghi số điểm, ví dụ: ${say.code`{bonus} {max} 3 {points}`}, hoặc ghi điểm ở mục ${say.quote(code)}.`,
  }),
  LOWEST_ON_PARTS: ({ code }, say) => ({
    message: `Mục ${say.quote(code)} cộng điểm các phần của nó, nên ${say.keyword('lowest')} ở đây không giữ được điểm nào.`,
    help: `Ghi ${say.keyword('lowest')} ở từng phần được chấm, hoặc bỏ ở mục này.`,
  }),
  LOWEST_ABOVE_POINTS: ({ code, points, lowest }, say) => ({
    message: `Điểm thấp nhất của mục ${say.quote(code)} là ${say.number(lowest)}, cao hơn điểm tối đa ${say.number(points)} điểm.`,
    help: `Ghi số nhỏ hơn sau ${say.keyword('lowest')}; điểm âm thì ghi dấu trừ.`,
  }),
  POINTS_FOR_EACH_PART: ({ code, keyword }, say) => ({
    message: `${say.keyword(keyword)} ở mục ${say.quote(code)} quyết định từng tiêu chí bên dưới, nên mỗi tiêu chí sẽ được đúng số điểm này.`,
    help: `Ghi 0, một phần của điểm mỗi tiêu chí như ${say.code`50% {max}`}, hoặc viết dòng này ở từng tiêu chí với số điểm riêng.`,
  }),
  CODE_OUT_OF_ORDER: ({ code, before }, say) => ({
    message: `Mục ${say.quote(code)} đứng sau mục ${say.quote(before)}.`,
    help: 'Đổi chỗ hai mục, hoặc sửa mã, đúng như trong quyết định.',
  }),
  CODE_NOT_UNDER_PARENT: ({ code, parent }, say) => ({
    message: `Mục ${say.quote(code)} nằm trong mục ${say.quote(parent)}, nhưng mã của nó thuộc về chỗ khác.`,
    help: `Đặt mã bắt đầu như các mục bên cạnh (${say.quote(`${parent}.…`)}), hoặc chuyển mục về đúng chỗ.`,
  }),
  TITLE_EMPTY: () => ({
    message: 'Tiêu đề này chưa có chữ nào.',
    help: 'Ghi tiêu đề vào giữa hai dấu ngoặc kép, đúng như trong quyết định.',
  }),
  TITLE_TWICE: ({ title }, say) => ({
    message: `Hai mục cạnh nhau cùng có tiêu đề ${say.quote(title)}.`,
    help: 'Sửa một tiêu đề; có thể một dòng được chép ra rồi quên sửa.',
  }),
  APPLIES_TO_NOBODY: ({ code }, say) => ({
    message: `Không loại đơn vị nào trong ${say.keyword('units')} được chấm mục ${say.quote(code)}.`,
    help: `Xem lại ${say.keyword('applicable to')} và ${say.keyword('not applicable to')} ở mục này và các mục chứa nó.`,
  }),
};
