import { partsOf } from '../../names/parents.js';
import { placeOf } from '../../lower/context.js';
import { finding, headOf, type LanguageRule } from '../rule.js';

/** Each node either adds up parts or is scored by one rule. */
export const leaves: LanguageRule = function* ({ symbols }) {
  for (const node of symbols.nodes) {
    const rules = node.members.filter((member) => member.$type === 'Rule');
    const [rule] = rules;
    const hasParts = partsOf(node).length > 0;
    if (hasParts && rule) yield finding('RULE_AND_PARTS', placeOf(rule), { code: node.name });
    if (
      !hasParts &&
      !rule &&
      node.worth &&
      node.worth.$type !== 'MonitorOnly' &&
      node.name !== undefined
    )
      yield finding('LEAF_WITHOUT_RULE', headOf(node), { code: node.name });
  }
};
