import { lowerExpression } from '../../lower/expression.js';
import { constantOf } from '../constant.js';
import { placeOf } from '../../lower/context.js';
import { finding, placeOfProperty, type LanguageRule } from '../rule.js';
import { nodesOf } from '../../syntax/nodes.js';

/** Brackets of a progressive rule go upwards, and only the first gives points to begin with. */
export const brackets: LanguageRule = function* (text) {
  for (const rule of nodesOf(text.root, 'Progressive')) {
    for (const [index, bracket] of rule.brackets.entries()) {
      const before = rule.brackets[index - 1];
      const [lower, upper] = [before?.range?.to, bracket.range?.to].map(
        (bound) => bound && constantOf(lowerExpression(bound, text)),
      );
      const isBehindTheRest = before?.range?.rest === true;
      if (isBehindTheRest || (lower && upper && upper.compare(lower) <= 0))
        yield finding(
          'BRACKETS_OUT_OF_ORDER',
          placeOf(bracket.range),
          {},
          before ? { related: [placeOf(before.range)] } : {},
        );
      // In the right place its points may well count.
      else if (before && bracket.points)
        yield finding('BRACKET_POINTS_IGNORED', placeOfProperty(bracket, 'points'), {});
    }
  }
};
