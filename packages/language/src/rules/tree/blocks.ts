import { max, print, rational, sum, type Rational } from '@cchc/model';
import { isBlock, type Block } from '../../generated/ast.js';
import { decimalOf } from '../../lower/context.js';
import { partsOf, takesBest } from '../../names/parents.js';
import { finding, headOf, placeOfProperty, type CheckedText, type LanguageRule } from '../rule.js';
import { lowestOf, pointsOf } from './worth.js';

/** Bonus and penalty blocks: what they hold, compared with the most they may give or take. */
export const blocks: LanguageRule = function* (text) {
  for (const block of text.root.statements.filter(isBlock)) {
    if (block.kind === undefined) continue;
    const hasShare = block.members.some((member) => member.$type === 'ShareOfTotal');
    const parts = partsOf(block);
    if (parts.length === 0 && !hasShare)
      yield finding('BLOCK_EMPTY', headOf(block), { kind: block.kind });
    if (parts.length > 0 && block.most !== undefined) yield* compare(block, hasShare, text);
  }
};

function* compare(block: Block, hasShare: boolean, text: CheckedText) {
  const { kind } = block;
  const most = rational(decimalOf(block.most, text));
  const sizes: Rational[] = [];
  for (const part of partsOf(block)) {
    const points = pointsOf(part, text);
    if (!points) return;
    // A penalty may be written as points, or as points below zero: `0 điểm, thấp nhất -3`.
    const size = max(points, lowestOf(part, text).neg());
    sizes.push(size);
    if (size.compare(most) > 0)
      yield finding(
        'PART_ABOVE_BLOCK',
        placeOfProperty(part, 'worth'),
        { code: part.name, points: print(size), kind, most: print(most) },
        { severity: 'warning' },
      );
  }
  const together = takesBest(block) ? sizes.reduce(max) : sum(sizes);
  if (!hasShare && together.compare(most) < 0)
    yield finding(
      'BLOCK_NOT_REACHED',
      placeOfProperty(block, 'most'),
      { kind, most: print(most), sum: print(together) },
      { severity: 'warning' },
    );
}
