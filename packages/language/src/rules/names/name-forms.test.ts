import { expect, it } from 'vitest';
import { check, cure } from '../../../../../test/language/check.js';
import { leaf, rulebook } from '../../../../../test/language/rulebook.js';

it('are made of letters, digits and _', () => {
  check(
    leaf(`
    số liệu \`số vụ\`: số
//          ^^^^^^^ NAME_MALFORMED name="số vụ" instead=số_vụ
    số liệu \`điểm\`: số
    bảng a { \`b-c\`: số; _d1: số }
//           ^^^^^ NAME_MALFORMED name=b-c instead=b_c
    chấm \`số vụ\` + \`điểm\` + tổng(\`b-c\` + _d1 trong a)`),
  );
  check(
    rulebook(`
  khảo sát a { nhóm \`người dân\`; phương án \`rất tốt\`: 100% }
//                  ^^^^^^^^^^^ NAME_MALFORMED name="người dân" instead=người_dân
//                                         ^^^^^^^^^ NAME_MALFORMED name="rất tốt" instead=rất_tốt
  lĩnh vực I "Một" 10 điểm { chấm theo khảo sát a }
  kết quả \`thứ hạng\` = hạng từ cao(tổng điểm)
//        ^^^^^^^^^^ NAME_MALFORMED name="thứ hạng" instead=thứ_hạng`),
  );
});

it('differ by more than where the tone mark stands', () => {
  check(
    leaf(`
    số liệu hoà_giải: số
    số liệu hòa_giải: số
//          ^^^^^^^^ warning NAME_DIFFERS_BY_TONE_MARK name=hòa_giải other=hoà_giải
    số liệu hoá: số
    số liệu hòa: số
    số liệu của_thủy: số
    chấm hoà_giải + hòa_giải + hoá + hòa + của_thủy`),
  );
});

it('are put right where they are declared and where they are used', () => {
  const cured = cure(leaf('    số liệu `số vụ`: số\n    chấm `số vụ` × 2, nhiều nhất 10'));
  expect(cured).toContain('số liệu số_vụ: số\n    chấm số_vụ × 2');
  check(cured);
});
