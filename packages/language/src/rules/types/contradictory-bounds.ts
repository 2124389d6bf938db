import { placeOf } from '../../lower/context.js';
import { spelling } from '../../tokens/spellings.js';
import { finding, placeOfProperty, replace, type LanguageRule } from '../rule.js';
import { nodesOf } from '../../syntax/nodes.js';

/** `trên 90 trở lên`: "above" leaves 90 out, "and up" takes it in. Real texts have it; only the author knows. */
export const contradictoryBounds: LanguageRule = function* ({ root, tongue }) {
  for (const range of nodesOf(root, 'Interval')) {
    const end = range.up || range.down ? (range.low ?? range.high) : undefined;
    if (!end?.bound || end.inclusive) continue;
    const value = end.bound.$cstNode?.text ?? '';
    const words = range.up ? (['from', 'above'] as const) : (['to', 'under'] as const);
    const cures = words.map((word) =>
      replace(placeOf(range), `${spelling(word, tongue)} ${value}`, false),
    );
    const at = placeOfProperty(range, range.low ? 'low' : 'high');
    yield finding(
      'BOUND_CONTRADICTORY',
      { ...at, end: placeOf(range).end },
      { written: range.$cstNode?.text ?? '' },
      { cures },
    );
  }
};
