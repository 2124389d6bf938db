import { isUnitBlocks, type UnitBlocks } from '../../generated/ast.js';
import { placeOf } from '../../lower/context.js';
import { itemsOf } from '../../lower/rulebook.js';
import { finding, placeOfProperty, type LanguageRule } from '../rule.js';

/**
 * Blocks that the types of unit make: all by one line, or each type in just one named block. An unknown
 * type is a matter of names.
 */
export const unitBlocks: LanguageRule = function* ({ root }) {
  const lines = root.statements.filter(isUnitBlocks);
  const [first] = lines;
  if (!first) return;
  const units = itemsOf(root)('UnitTypes');
  if (!units) {
    yield finding('HEADER_MISSING', placeOf(first), { item: 'units' });
    return;
  }
  for (const line of lines) {
    const other = lines.slice(0, lines.indexOf(line)).find((before) => excludes(before, line));
    if (other)
      yield finding(
        'HEADER_TWICE',
        placeOf(line),
        { item: 'block' },
        { related: [placeOf(other)] },
      );
  }
  if (lines.some(({ perType }) => perType)) return;
  const blockOf = new Map<string, UnitBlocks>();
  for (const line of lines)
    for (const [index, type] of line.types.entries()) {
      const other = blockOf.get(type);
      const args = { type, block: line.name ?? '', other: other?.name ?? '' };
      if (other) yield finding('TYPE_IN_TWO_BLOCKS', placeOfProperty(line, 'types', index), args);
      else blockOf.set(type, line);
    }
  for (const [index, type] of units.types.entries())
    if (!blockOf.has(type))
      yield finding('TYPE_WITHOUT_BLOCK', placeOfProperty(units, 'types', index), { type });
};

/** Types make the blocks, or names do; and a name stands for one block. */
function excludes(one: UnitBlocks, other: UnitBlocks): boolean {
  return one.perType || other.perType || one.name === other.name;
}
