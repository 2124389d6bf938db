import { read } from '@cchc/language';
import { expect, it } from 'vitest';
import { ENGINE as REFERENCE } from '../../../semantics/src/engine.js';
import { ENGINE } from '../engine.js';
import { python } from './index.js';

const TEXT = `bộ tiêu chí "Lớp" {
  ngôn ngữ: 1
  mã: LOP
  năm: 2026
  thang điểm: 10
  làm tròn: không làm tròn

  lĩnh vực I "Một lớp" 10 điểm {
    số liệu class: số nguyên "Lớp"
    số liệu unit: số nguyên "Đơn vị"
    chấm class / unit × tối đa
    mẫu bằng 0: không đánh giá
  }
}
`;

async function moduleOf(name: string): Promise<string> {
  const { rulebook, findings } = read(TEXT);
  if (!rulebook) throw new Error(JSON.stringify(findings));
  const files = await python.generate({
    rulebook,
    hash: 'h',
    version: '1',
    tongue: 'en',
    vectors: [],
  });
  return String(files.find(({ path }) => path.endsWith(name))?.content);
}

it('names the reference as the maker of its results', () => {
  expect(ENGINE).toBe(REFERENCE);
});

it('writes a function a leaf, with names that are no words of Python', async () => {
  const leaves = await moduleOf('criteria/single.py');
  expect(leaves.slice(leaves.indexOf('def '))).toMatchInlineSnapshot(`
    "def leaf_i(unit: Scope) -> Ending:
        """I. Một lớp (10 points)

        Score = Lớp / Đơn vị × max points; zero denominator: not assessed.
        """
        class_2 = unit.number("class")
        unit_2 = unit.number("unit")
        if unit_2 == 0:
            raise Lack("zero-denominator", ({"kind": "zero-denominator"},))
        return Points((class_2 * 10, unit_2))


    def leaf_i_zero_denominator(unit: Scope) -> Ending:
        """I where a denominator is zero."""
        return Absent(
            "left-out",
            "zero-denominator",
            ({"kind": "absence", "absence": "left-out", "cause": "zero-denominator"},),
        )
    "
  `);
});
