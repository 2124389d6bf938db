import fc from 'fast-check';
import { test } from 'vitest';
import { judge } from './judge.js';
import { runs } from './runs.js';

/** What a node says it is worth, right or wrong: points or a weight, or nothing. */
const worth = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('20%', '50%', '100%').map((share) => `trọng số ${share}`),
  },
  { weight: 2, arbitrary: fc.constantFrom('0', '2,5', '5', '10').map((some) => `${some} điểm`) },
  { weight: 1, arbitrary: fc.constantFrom('chỉ theo dõi', '10 điểm, thấp nhất -1', '') },
);

const audience = fc.constantFrom('', '', 'áp dụng cho: sở\n', 'không áp dụng cho: sở\n');
const rule = fc.constantFrom('chấm tối đa', 'chấm theo chuyên gia từ 0 đến 5');

interface Worths {
  readonly worth: string;
  readonly audience: string;
  readonly rule: string;
  readonly parts: readonly Worths[];
}

const node = (depth: number): fc.Arbitrary<Worths> =>
  fc.record({
    worth,
    audience,
    rule,
    parts: depth === 0 ? fc.constant([]) : fc.array(node(depth - 1), { maxLength: 3 }),
  });

const written = (
  { worth: own, audience: whom, rule: how, parts }: Worths,
  code: string,
  [level = '', ...below]: readonly string[],
): string =>
  `${level} ${code} "Mục ${code}" ${own} {\n${whom}${
    parts.length === 0
      ? `${how}\n`
      : parts.map((part, index) => written(part, `${code}.${index + 1}`, below)).join('')
  }}\n`;

test('points and weights that do or do not add up are told, never a crash', () => {
  fc.assert(
    fc.property(fc.array(node(2), { minLength: 1, maxLength: 2 }), (fields) => {
      const body = fields.map((field, index) =>
        written(field, String(index + 1), ['lĩnh vực', 'tiêu chí', 'tiêu chí thành phần']),
      );
      judge(`bộ tiêu chí "Thử" {
  ngôn ngữ: 1
  mã: THU
  năm: 2026
  thang điểm: 10
  làm tròn: không làm tròn
  đối tượng: sở, huyện
${body.join('')}}
`);
    }),
    { numRuns: runs(300) },
  );
});
