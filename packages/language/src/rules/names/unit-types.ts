import { itemsOf } from '../../lower/rulebook.js';
import { finding, placeOfProperty, type LanguageRule } from '../rule.js';
import { nodesOf } from '../../syntax/nodes.js';

/** A type of unit that the header does not name (where it names any). */
export const unitTypes: LanguageRule = function* ({ root }) {
  const known = itemsOf(root)('UnitTypes')?.types ?? [];
  if (known.length === 0) return;
  const naming = [
    ...nodesOf(root, 'Audience'),
    ...nodesOf(root, 'UnitIs'),
    ...nodesOf(root, 'ParameterCase'),
    ...nodesOf(root, 'GivenUnit'),
  ];
  for (const node of naming) {
    const { type } = node;
    if (type !== undefined && !known.includes(type))
      yield finding('UNIT_TYPE_UNKNOWN', placeOfProperty(node, 'type'), { type, known });
  }
  for (const node of nodesOf(root, 'UnitBlocks'))
    for (const [index, type] of node.types.entries())
      if (!known.includes(type))
        yield finding('UNIT_TYPE_UNKNOWN', placeOfProperty(node, 'types', index), { type, known });
};
