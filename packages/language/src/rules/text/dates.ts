import { AstUtils } from 'langium';
import { isDateLiteral, isLegalDocument, isPeriod } from '../../generated/ast.js';
import { fullDate, period, shortDate } from '../../lower/dates.js';
import { placeOf } from '../../lower/context.js';
import { finding, placeOfProperty, type LanguageRule } from '../rule.js';

/** Days the calendar does not have: `31/2`, `trong tháng 13`. */
export const dates: LanguageRule = function* ({ root, year }) {
  for (const node of AstUtils.streamAllContents(root)) {
    if (isDateLiteral(node)) {
      const written = node.full ?? node.short ?? '';
      const real =
        node.full === undefined
          ? shortDate(written, node.previousYear ? year - 1 : year)
          : fullDate(written);
      if (real === undefined)
        yield finding('DATE_INVALID', placeOf(node), { written, what: 'day' });
    }
    if (isLegalDocument(node) && node.dated !== undefined && fullDate(node.dated) === undefined)
      yield finding('DATE_INVALID', placeOfProperty(node, 'dated'), {
        written: node.dated,
        what: 'day',
      });
    if (isPeriod(node) && node.number !== undefined && !period(node.unit, node.number, year))
      yield finding('DATE_INVALID', placeOf(node), {
        written: node.number,
        what: node.unit === 'in month' ? 'month' : 'quarter',
      });
  }
};
