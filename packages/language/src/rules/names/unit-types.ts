import { AstUtils } from 'langium';
import { isAudience, isGivenUnit, isParameterCase, isUnitIs } from '../../generated/ast.js';
import { itemsOf } from '../../lower/rulebook.js';
import { finding, placeOfProperty, type LanguageRule } from '../rule.js';

/** A type of unit that the header does not name (where it names any). */
export const unitTypes: LanguageRule = function* ({ root }) {
  const known = itemsOf(root)('UnitTypes')?.types ?? [];
  if (known.length === 0) return;
  for (const node of AstUtils.streamAllContents(root)) {
    if (!isAudience(node) && !isUnitIs(node) && !isParameterCase(node) && !isGivenUnit(node))
      continue;
    const { type } = node;
    if (type !== undefined && !known.includes(type))
      yield finding('UNIT_TYPE_UNKNOWN', placeOfProperty(node, 'type'), { type, known });
  }
};
