import { AstUtils } from 'langium';
import { isInterval } from '../../generated/ast.js';
import { placeOf } from '../../lower/context.js';
import { spelling } from '../../tokens/spellings.js';
import { finding, placeOfProperty, replace, type LanguageRule } from '../rule.js';

/** `trên 90 trở lên`: "above" leaves 90 out, "and up" takes it in. Real texts have it; only the author knows. */
export const contradictoryBounds: LanguageRule = function* ({ root, tongue }) {
  for (const range of AstUtils.streamAllContents(root).filter(isInterval)) {
    const strictLow = range.up && range.low && !range.low.inclusive;
    const strictHigh = range.down && range.high && !range.high.inclusive;
    const bound = strictLow ? range.low?.bound : strictHigh ? range.high?.bound : undefined;
    if (!bound) continue;
    const value = bound.$cstNode?.text ?? '';
    const words = strictLow ? (['from', 'above'] as const) : (['to', 'under'] as const);
    const cures = words.map((word) =>
      replace(placeOf(range), `${spelling(word, tongue)} ${value}`, false),
    );
    const at = placeOfProperty(range, strictLow ? 'low' : 'high');
    yield finding(
      'BOUND_CONTRADICTORY',
      { ...at, end: placeOf(range).end },
      { written: range.$cstNode?.text ?? '' },
      { cures },
    );
  }
};
