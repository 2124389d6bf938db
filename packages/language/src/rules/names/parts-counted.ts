import type { LanguageFinding } from '../../findings.js';
import { nodesOf } from '../../syntax/nodes.js';
import { finding, placeOfProperty, type LanguageRule } from '../rule.js';

/** `mọi tiêu chí …`, `số tiêu chí dưới …` where no criterion is: true of nothing, and so always true. */
export const partsCounted: LanguageRule = function* ({ root }): Generator<LanguageFinding> {
  const levels = new Set<string>(nodesOf(root, 'Node').map(({ level }) => level));
  for (const condition of [...nodesOf(root, 'EveryPart'), ...nodesOf(root, 'PartsBelow')]) {
    const level = LEVELS[condition.level] ?? condition.level;
    if (levels.has(level)) continue;
    yield finding('PARTS_ABSENT', placeOfProperty(condition, 'level'), {
      level,
      known: [...levels],
    });
  }
};

const LEVELS: Readonly<Record<string, string>> = {
  'number of fields': 'field',
  'number of criteria': 'criterion',
  'number of subcriteria': 'subcriterion',
  'number of items': 'item',
};
