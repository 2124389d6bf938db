import { LEVELS } from '@cchc/model';
import { isNode } from '../../generated/ast.js';
import { finding, placeOfProperty, type LanguageRule } from '../rule.js';

/** A criterion inside a sub-criterion, a field inside anything. */
export const levels: LanguageRule = function* ({ symbols }) {
  for (const node of symbols.nodes) {
    const parent = node.$container;
    if (!isNode(parent) || node.level === undefined || parent.level === undefined) continue;
    const deeper = LEVELS.indexOf(node.level) > LEVELS.indexOf(parent.level);
    if (deeper || (node.level === 'item' && parent.level === 'item')) continue;
    yield finding('LEVEL_OUT_OF_ORDER', placeOfProperty(node, 'level'), {
      level: node.level,
      parent: parent.level,
    });
  }
};
