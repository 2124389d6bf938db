import type { AstNode } from 'langium';
import { placeOf } from '../../lower/context.js';
import { finding, type LanguageRule } from '../rule.js';
import { writtenOf } from '../../syntax/stretch.js';
import { nodesOf } from '../../syntax/nodes.js';

/** A key that breaks no tie: it was asked for before, or an authority has decided already. */
export const rankKeys: LanguageRule = function* ({ root }) {
  for (const { keys } of nodesOf(root, 'Ranking')) {
    const decided = keys.findIndex((key) => key.authority !== undefined);
    for (const [index, key] of keys.entries()) {
      const isAfterDecision = decided >= 0 && index > decided;
      const first = keys.slice(0, index).find((other) => isSame(key.value, other.value));
      if (!isAfterDecision && !first) continue;
      const why = isAfterDecision ? 'after-decision' : 'twice';
      yield finding('RANK_KEY_WITHOUT_EFFECT', placeOf(key), { why }, { severity: 'warning' });
    }
  }
};

function isSame(a: AstNode | undefined, b: AstNode | undefined): boolean {
  const [left, right] = [a, b].map((one) => writtenOf(one).replace(/\s+/g, ' '));
  return left !== '' && left === right;
}
