import { LEVELS } from '@cchc/model';
import { parentOf } from '../../names/parents.js';
import { finding, placeOfProperty, type LanguageRule } from '../rule.js';

/** A criterion inside a sub-criterion, a field inside anything. */
export const levels: LanguageRule = function* ({ symbols }) {
  for (const node of symbols.nodes) {
    const parent = parentOf(node);
    if (!parent || node.level === undefined || parent.level === undefined) continue;
    const deeper = LEVELS.indexOf(node.level) > LEVELS.indexOf(parent.level);
    if (deeper || (node.level === 'item' && parent.level === 'item')) continue;
    yield finding('LEVEL_OUT_OF_ORDER', placeOfProperty(node, 'level'), {
      level: node.level,
      parent: parent.level,
    });
  }
};
