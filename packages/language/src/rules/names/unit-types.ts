import { itemsOf } from '../../lower/rulebook.js';
import { finding, placeOfProperty, replace, type LanguageRule } from '../rule.js';
import { nodesOf } from '../../syntax/nodes.js';

/** A type of unit that the header does not name (where it names any), or one in quotation marks. */
export const unitTypes: LanguageRule = function* ({ root }) {
  const known = itemsOf(root)('UnitTypes')?.types ?? [];
  if (known.length === 0) return;
  for (const node of [...nodesOf(root, 'UnitIs'), ...nodesOf(root, 'Audience')]) {
    const { unit } = node;
    const type = known.find((one) => one.toLowerCase() === unit?.normalize('NFC').toLowerCase());
    if (type === undefined) continue;
    const at = placeOfProperty(node, 'unit');
    const cures = [replace(at, type)];
    yield finding('UNIT_TYPE_IN_QUOTES', at, { type }, { severity: 'warning', cures });
  }
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
