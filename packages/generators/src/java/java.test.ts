import { read } from '@cchc/language';
import { expect, it } from 'vitest';
import { java } from './index.js';

const TEXT = `bộ tiêu chí "Lớp" {
  ngôn ngữ: 1
  mã: LOP
  năm: 2026
  thang điểm: 10
  làm tròn: không làm tròn

  lĩnh vực I "Một lớp */ @see <b>" 10 điểm {
    số liệu class: số nguyên "Lớp"
    số liệu unit: số nguyên "Đơn vị"
    chấm class × class / unit, nhiều nhất tối đa
    mẫu bằng 0: không đánh giá
  }
}
`;

async function fileOf(name: string): Promise<string> {
  const { rulebook, findings } = read(TEXT);
  if (!rulebook) throw new Error(JSON.stringify(findings));
  const files = await java.generate({
    rulebook,
    hash: 'h',
    version: '1',
    tongue: 'en',
    vectors: [],
  });
  return String(files.find(({ path }) => path.endsWith(name))?.content);
}

it('writes a method a leaf, with names that are no words of Java and comments that nothing ends', async () => {
  const field = await fileOf('FieldI.java');
  expect(field.slice(field.indexOf('    /**'))).toMatchInlineSnapshot(`
    "    /** I. Một lớp *&#47; &#64;see &lt;b> */
        static Leaf node_i() {
            return Leaf.of("I", "Một lớp */ @see <b>", "field", Exact.of(10), FieldI::leaf_i)
                .saying(
                    "Score = Lớp × Lớp / Đơn vị, no more than 10 points; zero denominator: not assessed."
                )
                .zeroDenominator(FieldI::zeroDenominator_i);
        }

        /**
         * I. Một lớp *&#47; &#64;see &lt;b> (10 points)
         *
         * Score = Lớp × Lớp / Đơn vị, no more than 10 points; zero denominator: not assessed.
         */
        static Ending leaf_i(Scope unit) {
            final long class2 = unit.number("class");
            final long unit2 = unit.number("unit");
            if (unit2 == 0) {
                throw lack(Lack.Cause.ZERO_DENOMINATOR, reason("zero-denominator"));
            }
            final BigInteger value = big(class2).multiply(big(class2));
            return points(
                value.compareTo(big(unit2 * 10)) <= 0 ? value : big(10),
                big(value.compareTo(big(unit2 * 10)) <= 0 ? unit2 : 1L)
            );
        }

        /** I where a denominator is zero. */
        static Ending zeroDenominator_i(Scope unit) {
            return absent(
                Absence.LEFT_OUT,
                "zero-denominator",
                reason("absence").and("absence", "left-out").and("cause", "zero-denominator")
            );
        }
    }
    "
  `);
});
